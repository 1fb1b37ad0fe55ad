package punchlist.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.cli.Call.punchlist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.session.Machines;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract of {@code punchlist open-update}. */
class OpenUpdateCommandTest {

    private static final String PROFILE =
            "HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\DomainProfile";
    private static final String PROGRAM = "C:\\IGSS32\\GSS\\IGSSupdateservice.exe";

    @TempDir
    private Path folder;

    private String record() {
        return folder.resolve("r.jsonl").toString();
    }

    /** The demo, whose domain profile lets nothing out that no rule names. */
    private String blocking() throws IOException {
        try (InputStream in = Machines.class.getResourceAsStream("/punchlist/demo/demo.json")) {
            ObjectNode json = (ObjectNode) new JsonMapper().readTree(in);
            ObjectNode profile = (ObjectNode) json.path("registry").path("64").path(PROFILE);
            profile.putObject("DefaultOutboundAction").put("type", "REG_DWORD").put("value", 1);
            return Files.write(folder.resolve("m.json"), json.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    private Call open(String machine, String... more) {
        List<String> all = new ArrayList<>(
                List.of("open-update", "--machine", machine, "--record", record(), "--yes"));
        all.addAll(List.of(more));
        return punchlist(all.toArray(String[]::new));
    }

    @Test
    void whereEveryProgramMayCallOutNothingIsChangedAndThatIsSaid() throws IOException {
        Call call = open("demo");
        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("nothing was changed");
        assertThat(Files.readString(Path.of(record()))).doesNotContain("\"intent\"");
    }

    @Test
    void onlyTheUpdateProgramIsLetOutAndUndoClosesIt() throws IOException {
        String machine = blocking();
        Call call = open(machine, "--program", PROGRAM);
        assertThat(call.exit()).isZero();
        assertThat(Files.readString(Path.of(record())))
                .contains("Dir=Out|Protocol=6|RPort=443|App=C:\\\\IGSS32")
                .contains("Action=Allow");
        assertThat(call.out()).contains("done", "undo");
        assertThat(punchlist("undo", "--record", record(), "--machine", machine, "--yes").exit()).isZero();
    }

    @Test
    void aProgramThatNobodyNamedAndThatDoesNotRunIsAskedFor() throws IOException {
        assertThat(open(blocking()).out()).contains("--program");
        assertThat(open(blocking(), "--program", "update.exe").exit()).isEqualTo(1);
        assertThat(open("demo", "--minutes", "0").exit()).isEqualTo(2);
    }
}
