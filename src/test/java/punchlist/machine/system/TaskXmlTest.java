package punchlist.machine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.Sid;
import punchlist.machine.system.ScheduledTask.Logon;

/** Whom a task uses, read from its definition. */
class TaskXmlTest {

    private static ScheduledTask principal(String principal) {
        return TaskXml.parse("\\Copy", Tasks.xml(principal, "", Tasks.exec("C:\\x.exe", "")));
    }

    @Test
    void aTaskWithAStoredPasswordIsReadWithAccountRightsAndProgramAlone() {
        String principal =
                "<UserId>SRV\\jörg</UserId><LogonType>Password</LogonType><RunLevel>HighestAvailable</RunLevel>";
        String actions = Tasks.exec("\"C:\\Program Files\\Copy\\copy.exe\"", "/user x /password geheim")
                + Tasks.exec("C:\\Scripts\\b.cmd geheim", "geheim");
        assertThat(TaskXml.parse("\\Copy", Tasks.xml(principal, "", actions)))
                .isEqualTo(new ScheduledTask(
                        "\\Copy",
                        true,
                        "SRV\\jörg",
                        Optional.empty(),
                        Logon.PASSWORD,
                        true,
                        List.of("C:\\Program Files\\Copy\\copy.exe", "C:\\Scripts\\b.cmd")));
    }

    @ParameterizedTest
    @CsvSource({
        "S-1-5-18, S-1-5-18",
        "SYSTEM, S-1-5-18",
        "NT AUTHORITY\\SYSTEM, S-1-5-18",
        "LOCAL SERVICE, S-1-5-19",
        "NT AUTHORITY\\NetworkService, S-1-5-20"
    })
    void accountsOfTheSystemNeedNoPassword(String account, String sid) {
        ScheduledTask task = principal("<UserId>" + account + "</UserId>");
        assertThat(task.sid()).contains(new Sid(sid));
        assertThat(task.logon()).isEqualTo(Logon.SERVICE_ACCOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "Password, PASSWORD, true",
        "S4U, S4U, false",
        "InteractiveToken, INTERACTIVE, false",
        "InteractiveTokenOrPassword, INTERACTIVE_OR_PASSWORD, true"
    })
    void theLogOnTypeSaysWhetherAPasswordIsKept(String word, Logon logon, boolean keeps) {
        ScheduledTask task = principal("<UserId>S-1-5-21-1-2-3-1004</UserId><LogonType>" + word + "</LogonType>");
        assertThat(task.logon()).isEqualTo(logon);
        assertThat(task.keepsPassword()).isEqualTo(keeps);
        assertThat(task.sid()).contains(new Sid("S-1-5-21-1-2-3-1004"));
    }

    @Test
    void aGroupAndNobodyAreSaidAsSuch() {
        assertThat(principal("<GroupId>S-1-5-32-545</GroupId>").logon()).isEqualTo(Logon.GROUP);
        assertThat(principal("").account()).isEmpty();
        assertThat(principal("").logon()).isEqualTo(Logon.NONE);
    }

    @Test
    void onlyTheSettingOfTheTaskItselfSwitchesItOff() {
        String off = "<x/>";
        assertThat(TaskXml.parse("\\a", Tasks.xml("", off, "")).enabled()).isTrue();
        assertThat(TaskXml.parse("\\a", Tasks.xml("", "", "").replaceFirst("<Enabled>true", "<Enabled>false"))
                        .enabled())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<Task",
                "<Other/>",
                "<!DOCTYPE Task SYSTEM \"file:///etc/passwd\"><Task/>",
                "<!DOCTYPE Task [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Task>&x;</Task>",
                "<!DOCTYPE Task [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><Task>&b;</Task>"
            })
    void whatIsNoTaskOrHasADocumentTypeIsRefused(String text) {
        assertThatThrownBy(() -> TaskXml.parse("\\a", text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLogOnTypeOfALaterWindowsIsNotGuessed() {
        assertThatThrownBy(() -> principal("<LogonType>Passkey</LogonType>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aThousandElementsInEachOtherAreRefused() {
        assertThatThrownBy(() -> TaskXml.parse("\\a", "<Task>" + "<a>".repeat(1000)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void argumentsNeverCome(@ForAll @StringLength(max = 40) String text) {
        String arguments = "geheim"
                + text.codePoints()
                        .filter(c -> Character.isLetterOrDigit(c) && Character.isDefined(c))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        ScheduledTask task = TaskXml.parse("\\a", Tasks.xml("", "", Tasks.exec("C:\\a.exe", arguments)));
        assertThat(task.toString()).doesNotContain("geheim");
    }

    @Property(tries = 300)
    void anyTextIsATaskOrRefused(@ForAll @StringLength(max = 200) String text) {
        try {
            assertThat(TaskXml.parse("\\a", text).path()).isEqualTo("\\a");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageStartingWith("no task");
        }
    }
}
