package punchlist.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.punchlist;
import static punchlist.cli.LockCommandTest.withPassword;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A candidate for a password sings nowhere: not in what is printed, in the record, in a sheet or an export. */
class PasswordCanaryTest {

    private static final Canary CANDIDATE = new Canary("candidate");

    @TempDir
    private Path folder;

    private void checked(String... arguments) {
        Call call = withPassword(CANDIDATE.secret(), arguments);
        assertThat(call.exit()).as(call.err()).isLessThan(2);
        assertThat(CANDIDATE.singsIn((call.out() + call.err()).getBytes(UTF_8))).isFalse();
    }

    @Test
    void aCandidateIsToldNowhere() throws IOException {
        String record = folder.resolve("r.punchlist").toString();
        punchlist("check", "--machine", "demo", "--control", "KEP-4.2.2", "--record", record);
        String secret = "candidate=-";
        checked("password", "check", "--secret", secret);
        checked("password", "check", "--secret", secret, "--format", "json", "--machine", "demo", "--trace");
        checked(
                "password",
                "check",
                "--secret",
                secret,
                "--record",
                record,
                "--control",
                "KEP-4.2.2",
                "--account",
                "x",
                "--format",
                "json");
        for (String ending : List.of("html", "xlsx", "csv", "json")) {
            punchlist(
                    "report", record, "--out", folder.resolve("sheet." + ending).toString());
        }
        assertThat(CANDIDATE.singsBelow(folder, List.of())).isEmpty();
    }
}
