package punchlist.check.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.scope.Scope;

class BuiltInAccountsTest {

    private static final String SID = "S-1-5-21-1-2-3-";
    private static final String LSA = "'registry':{'64':{'HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Control\\\\Lsa':";
    private static final String GUEST = account(501, "Gast", "'disabled','password-not-required'", "");

    private static String account(long rid, String name, String flags, String set) {
        return "{'sid':'" + SID + rid + "','name':'" + name + "','flags':[" + flags + "]"
                + (set.isEmpty() ? "" : ",'passwordLastSet':'" + set + "'") + "}";
    }

    private static List<Finding> judge(String... sections) {
        return Recorded.judge("KEP-3.2-2", Recorded.machine(String.join(",", sections)), Scope.unsaid());
    }

    private static List<String> users(String... accounts) {
        return Recorded.lines(judge("'accounts':{'users':[" + String.join(",", accounts) + "]}", LSA + "null}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Administrator", "Administrateur", "Administratör", "Järjestelmänvalvoja", "Администратор"})
    void enabledUnderTheNameItIsInstalledWithFailsInEveryLanguage(String name) {
        assertThat(users(account(500, name, "", "2026-11-01T00:00:00Z"), GUEST))
                .containsExactly(
                        "account S-1-5-21-1-2-3-500: fail",
                        "policy administrator-password: pass",
                        "policy blank-passwords: pass",
                        "account S-1-5-21-1-2-3-501: pass");
    }

    @ParameterizedTest
    @CsvSource({"Leitwarte-Süd, ''", "保守管理, ''", "driftsansvarlig, ''", "Administrator, 'disabled'"})
    void renamedOrDisabledPasses(String name, String flag) {
        String flags = flag.isEmpty() ? "" : "'" + flag + "'";
        assertThat(users(account(500, name, flags, "2026-11-01T00:00:00Z"), GUEST))
                .contains("account S-1-5-21-1-2-3-500: pass", "policy administrator-password: pass");
    }

    @ParameterizedTest
    @CsvSource({"2025-11-22T10:00:00Z, pass", "2025-11-21T09:00:00Z, attention", "'', could-not-check"})
    void thePasswordsAgeIsSeenWhileTheAccountIsEnabled(String set, String verdict) {
        assertThat(users(account(500, "x", "", set), GUEST)).contains("policy administrator-password: " + verdict);
        assertThat(users(account(500, "x", "'disabled'", set), GUEST)).contains("policy administrator-password: pass");
    }

    @Test
    void aPasswordThatMayBeEmptyNeedsAttention() {
        assertThat(users(account(500, "x", "'password-not-required'", "2026-11-01T00:00:00Z"), GUEST))
                .contains("policy administrator-password: attention");
    }

    @Test
    void anEnabledGuestNeedsAttentionAndNoGuestPasses() {
        String administrator = account(500, "x", "", "2026-11-01T00:00:00Z");
        assertThat(users(administrator, account(501, "Gæst", "", "")))
                .contains("account S-1-5-21-1-2-3-501: attention");
        assertThat(users(administrator)).contains("account 501: pass");
    }

    @ParameterizedTest
    @CsvSource({"1, pass", "0, fail", "2, fail"})
    void emptyPasswordsAreForTheConsoleOnly(long value, String verdict) {
        String limit = LSA + "{'LimitBlankPasswordUse':{'type':'REG_DWORD','value':" + value + "}}}}";
        assertThat(Recorded.lines(judge(limit))).contains("policy blank-passwords: " + verdict);
    }

    @Test
    void whatNobodyRecordedCouldNotBeChecked() {
        assertThat(Recorded.lines(judge("")))
                .containsExactly(
                        "account 500: could-not-check",
                        "policy administrator-password: could-not-check",
                        "policy blank-passwords: could-not-check",
                        "account 501: could-not-check");
    }

    @Test
    void aNameAloneTellsThatItIsRenamedNotThatItIsEnabled() {
        String name = "'accounts':{'builtIn':{'500':{'name':'%s'}}}";
        assertThat(Recorded.lines(judge(name.formatted("X_Admin")))).contains("account 500: pass");
        assertThat(Recorded.lines(judge(name.formatted("Administrator")))).contains("account 500: could-not-check");
    }
}
