package punchlist.remedy.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.Change;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.remedy.Plan;
import punchlist.remedy.account.Mending;

/** The list of programs that alone start for an operator: what it holds, when there is none, and what it shares. */
class RestrictProgramsTest {

    private static final String SID = "S-1-5-21-1-2-3-1001";
    private static final String OTHER = "account " + SID + ": ";
    private static final String CURRENT = "Software\\\\Microsoft\\\\Windows\\\\CurrentVersion";
    private static final String EXPLORER = "HKU\\\\" + SID + "\\\\" + CURRENT + "\\\\Policies\\\\Explorer";
    private static final String IGSS = "C:\\\\Program Files (x86)\\\\Schneider Electric\\\\IGSS32";
    private static final String WHOLE =
            "{'files':[" + file("dc.exe") + "," + file("Supervise.EXE") + "," + file("RMS17.dll") + "]}";

    private static String file(String name) {
        return "{'path':'" + IGSS + "\\\\V17.0\\\\GSS\\\\" + name + "','size':1,'modified':'2024-01-01T00:00:00Z'}";
    }

    private static Mending machine(String control, String listing, String explorer, String run) {
        String registry = "'" + EXPLORER + "':{" + explorer + "'*':null},'" + EXPLORER + "\\\\DisallowRun':null,'"
                + EXPLORER + "\\\\RestrictRun':{'7':{'type':'REG_SZ','value':'DC.exe'},'*':null},'HKLM\\\\SOFTWARE"
                + "\\\\Microsoft\\\\Windows\\\\CurrentVersion':{'ProgramFilesDir (x86)':{'type':'REG_SZ','value':"
                + "'C:\\\\Program Files (x86)'},'*':null},'HKU\\\\" + SID + "\\\\Software\\\\Microsoft\\\\Windows NT"
                + "\\\\CurrentVersion\\\\Winlogon':{'*':null},'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows NT\\\\"
                + "CurrentVersion\\\\Winlogon':{'*':null},'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\Safer"
                + "\\\\CodeIdentifiers':null,'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\SrpV2\\\\Exe':null,"
                + "'HKU\\\\" + SID + "\\\\" + CURRENT + "\\\\Policies\\\\System':{'*':null}," + run;
        return Mending.of(
                control,
                "'registry':{'64':{" + registry + "},'32':{}},'profiles':{'" + SID
                        + "':{'folder':'C:\\\\Users\\\\op','loaded':true}},'localPolicy':{'user':null,'S-1-5-32-545':"
                        + "null,'" + SID + "':null},'wmi':{'root\\\\microsoft\\\\windows\\\\deviceguard':"
                        + "{'Win32_DeviceGuard':null}},'serviceSettings':{'AppIDSvc':{'state':'stopped'}},"
                        + "'registrySubkeys':{'64':{'HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\Windows\\\\SrpV2\\\\Exe'"
                        + ":null}},'accounts':{'groups':{'S-1-5-32-544':[{'sid':'S-1-5-21-1-2-3-500','name':'A','kind':"
                        + "'user'}]},'names':{'" + SID + "':{'sid':'" + SID + "','name':'op','kind':'user'}}}"
                        + (listing.isEmpty() ? "" : ",'files':{'" + IGSS + "':{'3 .dll;.exe':" + listing + "}}"),
                "{'igss':{'operators':['" + SID + "']}}");
    }

    private static final String RUN = "'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Run':{"
            + "'a':{'type':'REG_EXPAND_SZ','value':'%windir%\\\\system32\\\\SecurityHealthSystray.exe'},"
            + "'b':{'type':'REG_SZ','value':'\\\"C:\\\\Program Files\\\\UPS\\\\Watch it.exe\\\" /tray'},"
            + "'c':{'type':'REG_SZ','value':'cmd.exe /c C:\\\\jobs\\\\night.bat'},'*':null}";

    /** The names of the program list after a plan, and which list it is. */
    private static List<String> named(Plan plan, String list) {
        return plan.inOrder().stream()
                .filter(change -> change.at() instanceof RegistryValue at
                        && at.key().toLowerCase(java.util.Locale.ROOT).endsWith("\\" + list))
                .map(Change::after)
                .map(after -> ((RegistryData) after.toOptional().orElseThrow()).shown())
                .toList();
    }

    @Test
    void theListHoldsWhatLiesInTheFoldersOfIgssWhatStartsAtLogOnAndTheKeyboard() {
        Mending mending = machine("IGSS-OS-16", WHOLE, "", RUN);
        assertThat(mending.lines()).containsExactly(OTHER + "fail");

        Plan plan = mending.plan(SID);

        assertThat(named(plan, "restrictrun"))
                .containsExactlyInAnyOrder(
                        "supervise.exe", "securityhealthsystray.exe", "watch it.exe", "osk.exe", "tabtip.exe");
        assertThat(named(plan, "disallowrun")).isEmpty();
        assertThat(Mending.notices(plan))
                .contains("a convenience, no protection")
                .contains("AppLocker");
    }

    @Test
    void theSwitchComesAfterTheProgramsSoThatNoHalfAListIsInForce() {
        Plan plan = machine("IGSS-OS-16", WHOLE, "", RUN).plan(SID);
        List<Change<?>> hive = plan.inOrder().stream()
                .filter(change -> change.at() instanceof RegistryValue)
                .toList();
        assertThat(((RegistryValue) hive.getLast().at()).name()).isEqualTo("RestrictRun");
        assertThat(hive.getLast().after()).isEqualTo(Answer.known(RegistryData.dword(1)));
    }

    @Test
    void itReachesAttentionAndNoMoreAndComesBackExactly() {
        Mending mending = machine("IGSS-OS-16", WHOLE, "", RUN);
        Plan plan = mending.plan(SID);
        assertThat(mending.applied(plan)).isTrue();
        assertThat(mending.lines()).containsExactly(OTHER + "attention");
        assertThat(mending.refusal(SID)).contains("What binds is AppLocker");
        assertThat(mending.takenBack(plan)).isTrue();
        assertThat(mending.lines()).containsExactly(OTHER + "fail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{'files':[],'complete':false}",
                "{'unread':{'denied':'administrator'}}",
            })
    void withoutTheWholeFolderThereIsNoSuchListAndItIsSaid(String listing) {
        Plan plan = machine("IGSS-OS-16", listing, "", RUN).plan(SID);
        assertThat(named(plan, "restrictrun")).isEmpty();
        assertThat(named(plan, "disallowrun")).contains("powershell.exe", "mmc.exe");
        assertThat(Mending.notices(plan)).contains("A list of the programs that alone may start is not made");
    }

    @Test
    void whatWasNotReadOfTheLogOnIsSaid() {
        assertThat(Mending.notices(
                        machine("IGSS-OS-16", WHOLE, "", "'HKLM\\\\X':null").plan(SID)))
                .contains("the Run keys");
    }

    @Test
    void aListThatStopsAProgramOfIgssSaysWhich() {
        String on = "'RestrictRun':{'type':'REG_DWORD','value':1},";
        Mending mending = machine("IGSS-OS-16", WHOLE, on, RUN);
        assertThat(mending.lines()).containsExactly(OTHER + "attention");
        Plan plan = mending.plan(SID);
        assertThat(named(plan, "restrictrun")).contains("supervise.exe").doesNotContain("dc.exe");
        assertThat(mending.applied(plan)).isTrue();
        assertThat(mending.refusal(SID)).contains("What binds is AppLocker");
    }

    @ParameterizedTest
    @CsvSource({"whole, IGSS-OS-8, IGSS-OS-16", "whole, IGSS-OS-16, IGSS-OS-8", "none, IGSS-OS-16, IGSS-OS-8"})
    void explorersListsAreSharedWithTheControlOfExplorerItself(String listing, String first, String second) {
        Mending one = machine(first, listing.equals("whole") ? WHOLE : "", "", RUN);
        Mending two = new Mending(second, one.machine(), one.scope());
        Plan before = one.plan(SID);
        assertThat(one.applied(before)).isTrue();
        if (two.lines().contains(OTHER + "fail")) {
            Plan after = two.plan(SID);
            assertThat(two.applied(after)).isTrue();
            assertThat(one.lines()).containsExactly(OTHER + "attention");
            assertThat(two.takenBack(after)).isTrue();
        }
        assertThat(two.lines()).doesNotContain(OTHER + "pass");
        assertThat(one.takenBack(before)).isTrue();
        assertThat(one.lines()).containsExactly(OTHER + "fail");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\a b\\c d.exe /x | c d.exe",
                "\"C:\\a\\B.EXE\" C:\\other.exe | b.exe",
                "%windir%\\x.exe | x.exe",
                "watch.exe C:night other.exe | watch.exe",
                "watch.exe night other.exe | watch.exe",
                "rundll32 shell32.dll,Control | ''",
                "'C:\\a.exe.bak' | ''",
            })
    void theProgramOfACommandIsTheFirstThatEndsAsOne(String command, String name) {
        assertThat(AtLogon.program(command)).containsExactlyElementsOf(name.isEmpty() ? List.of() : List.of(name));
    }
}
