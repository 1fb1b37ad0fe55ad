package punchlist.machine.recorded.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.TestData;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.AccountPolicy.Which;
import punchlist.machine.accounts.AccountState;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.BuiltInName;
import punchlist.machine.accounts.BuiltInState;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Why;

/** What real security templates say of accounts and their policy. */
class TemplateAccountsTest {

    private static Draft draft(String template) {
        Draft draft = new Draft();
        byte[] bytes = TestData.bytes(TestData.at("imports/secpol/" + template + ".inf"));
        new RegistryImport(draft, Partial.none()).template(template, InfFile.parse(Charsets.text(bytes)));
        return draft;
    }

    private static Answer<Long> policy(Draft draft, Which which) {
        return draft.recorded(new AccountPolicy(which));
    }

    @ParameterizedTest
    @CsvSource({
        "dod-windows-server-2012-r2-ms-computer, 900, 0",
        "dod-windows-server-2016-ms-computer, 900, ''",
        "dod-windows-server-2019-dc-computer, 900, ''",
        "nsa-windows-computer, -1, 0"
    })
    void theAccountPolicyIsRead(String template, long duration, String forceLogoff) {
        Draft draft = draft(template);
        assertThat(policy(draft, Which.MINIMUM_LENGTH)).isEqualTo(Answer.known(14L));
        assertThat(policy(draft, Which.COMPLEXITY)).isEqualTo(Answer.known(1L));
        assertThat(policy(draft, Which.REVERSIBLE)).isEqualTo(Answer.known(0L));
        assertThat(policy(draft, Which.HISTORY)).isEqualTo(Answer.known(24L));
        assertThat(policy(draft, Which.MINIMUM_AGE)).isEqualTo(Answer.known(86_400L));
        assertThat(policy(draft, Which.MAXIMUM_AGE)).isEqualTo(Answer.known(60 * 86_400L));
        assertThat(policy(draft, Which.LOCKOUT_THRESHOLD)).isEqualTo(Answer.known(3L));
        assertThat(policy(draft, Which.LOCKOUT_WINDOW)).isEqualTo(Answer.known(900L));
        assertThat(policy(draft, Which.LOCKOUT_DURATION)).isEqualTo(Answer.known(duration));
        assertThat(policy(draft, Which.FORCE_LOGOFF))
                .isEqualTo(forceLogoff.isEmpty() ? notRecorded() : Answer.known(Long.parseLong(forceLogoff)));
        assertThat(policy(draft, Which.LOCKOUT_ADMINISTRATORS)).isEqualTo(notRecorded());
    }

    private static <T> Answer<T> notRecorded() {
        return Answer.unread(new Why.NotRecorded());
    }

    @Test
    void builtInAccountsAreReadAsFarAsTheTemplateNamesThem() {
        Draft draft = draft("dod-windows-server-2016-ms-computer");
        assertThat(draft.recorded(new BuiltInName(BuiltIn.ADMINISTRATOR))).isEqualTo(Answer.known("X_Admin"));
        assertThat(draft.recorded(new BuiltInName(BuiltIn.GUEST))).isEqualTo(Answer.known("Visitor"));
        assertThat(draft.recorded(new BuiltInState(BuiltIn.GUEST))).isEqualTo(Answer.known(AccountState.DISABLED));
        assertThat(draft.recorded(new BuiltInState(BuiltIn.ADMINISTRATOR))).isEqualTo(notRecorded());
        assertThat(draft("nsa-windows-computer").recorded(new BuiltInName(BuiltIn.ADMINISTRATOR)))
                .isEqualTo(notRecorded());
    }

    @Test
    void aTemplateWithoutTheSectionSaysNothing() {
        assertThat(policy(draft("nsa-applocker-computer-audit"), Which.MINIMUM_LENGTH))
                .isEqualTo(notRecorded());
    }

    private static Draft lines(List<String> ignored, String... lines) {
        Draft draft = new Draft();
        TemplateAccounts accounts = new TemplateAccounts(draft, ignored);
        for (String line : lines) {
            accounts.line(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return draft;
    }

    @ParameterizedTest
    @CsvSource({
        "MaximumPasswordAge=-1, MAXIMUM_AGE, -1",
        "MAXIMUMPASSWORDAGE=0, MAXIMUM_AGE, -1",
        "LockoutDuration=0, LOCKOUT_DURATION, -1",
        "LockoutBadCount=0, LOCKOUT_THRESHOLD, 0",
        "ForceLogoffWhenHourExpire=0, FORCE_LOGOFF, -1",
        "AllowAdministratorLockout=1, LOCKOUT_ADMINISTRATORS, 1"
    })
    void neverAndNoneAreKeptApart(String line, Which which, long value) {
        assertThat(policy(lines(new ArrayList<>(), line), which)).isEqualTo(Answer.known(value));
    }

    @Test
    void theFirstFileCountsAndTheOtherIsNoted() {
        List<String> ignored = new ArrayList<>();
        Draft draft = lines(ignored, "MinimumPasswordLength=14", "MinimumPasswordLength=8", "EnableAdminAccount=1");
        assertThat(policy(draft, Which.MINIMUM_LENGTH)).isEqualTo(Answer.known(14L));
        assertThat(ignored).containsExactly("MinimumPasswordLength: another file says otherwise");
        Question<AccountState> state = new BuiltInState(BuiltIn.ADMINISTRATOR);
        assertThat(draft.recorded(state)).isEqualTo(Answer.known(AccountState.ENABLED));
    }

    @Test
    void aNumberThatIsNoneStopsTheImport() {
        assertThatThrownBy(() -> lines(new ArrayList<>(), "MinimumPasswordLength=long"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
