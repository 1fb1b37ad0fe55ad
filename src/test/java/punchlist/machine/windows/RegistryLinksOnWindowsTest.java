package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/** What an account may have put into its own hive leads no change elsewhere. */
@Tag("windows")
class RegistryLinksOnWindowsTest {

    private static final String ACCOUNT =
            com.sun.jna.platform.win32.Advapi32Util.getAccountByName(System.getProperty("user.name")).sidString;
    private static final String SCRATCH = ACCOUNT + "\\Software\\PunchlistTest";
    private static final int REG_LINK = 6;

    @AfterEach
    void removeScratchKeys() {
        HKEYByReference link = new HKEYByReference();
        if (Advapi32.INSTANCE.RegOpenKeyEx(
                        WinReg.HKEY_USERS, SCRATCH + "\\link", WinNT.REG_OPTION_OPEN_LINK, WinNT.DELETE, link)
                == WinError.ERROR_SUCCESS) {
            NtLinks.remove(link.getValue());
        }
        Advapi32.INSTANCE.RegDeleteKey(WinReg.HKEY_USERS, SCRATCH + "\\target\\below");
        Advapi32.INSTANCE.RegDeleteKey(WinReg.HKEY_USERS, SCRATCH + "\\target");
        Advapi32.INSTANCE.RegDeleteKey(WinReg.HKEY_USERS, SCRATCH + "\\a\\b");
        Advapi32.INSTANCE.RegDeleteKey(WinReg.HKEY_USERS, SCRATCH + "\\a");
        Advapi32.INSTANCE.RegDeleteKey(WinReg.HKEY_USERS, SCRATCH);
    }

    @Test
    void aKeyOfAnAccountIsMadeWrittenAndReadWithoutLinks() {
        assertThat(set("a\\b", Answer.known(RegistryData.dword(1)))).isEmpty();
        assertThat(ThisWindows.ask(at("a\\b"))).isEqualTo(Answer.known(RegistryData.dword(1)));
        assertThat(set("a\\b", Answer.absent())).isEmpty();
        assertThat(ThisWindows.ask(at("a\\b"))).isEqualTo(Answer.absent());
        assertThat(set("nowhere", Answer.absent())).isEmpty();
    }

    @Test
    void aLinkIsNeitherWrittenThroughNorPassedThrough() {
        assertThat(set("target", Answer.known(RegistryData.dword(1)))).isEmpty();
        link("target");

        assertThat(set("link", Answer.known(RegistryData.dword(2))))
                .contains(new Why.Failed("RegOpenKeyEx", "registry link: link"));
        assertThat(set("link\\below", Answer.known(RegistryData.dword(2))))
                .contains(new Why.Failed("RegOpenKeyEx", "registry link: link"));
        assertThat(set("link", Answer.absent())).contains(new Why.Failed("RegOpenKeyEx", "registry link: link"));
        assertThat(ThisWindows.ask(at("target"))).isEqualTo(Answer.known(RegistryData.dword(1)));
        assertThat(ThisWindows.ask(at("target\\below"))).isEqualTo(Answer.absent());
    }

    private static RegistryValue at(String key) {
        return new RegistryValue(Hive.HKU, SCRATCH + "\\" + key, "value", RegistryView.VIEW_64);
    }

    private static Optional<Why> set(String key, Answer<RegistryData> value) {
        if (value instanceof Answer.Known) {
            ThisWindows.makeKeysOf(at(key));
        }
        return WindowsSetters.all().set(at(key), value);
    }

    private static void link(String target) {
        HKEYByReference made = new HKEYByReference();
        assertThat(Advapi32.INSTANCE.RegCreateKeyEx(
                        WinReg.HKEY_USERS,
                        SCRATCH + "\\link",
                        0,
                        null,
                        WinNT.REG_OPTION_CREATE_LINK,
                        WinNT.KEY_ALL_ACCESS,
                        null,
                        made,
                        null))
                .isZero();
        byte[] path = ("\\REGISTRY\\USER\\" + SCRATCH + "\\" + target).getBytes(StandardCharsets.UTF_16LE);
        assertThat(Advapi32.INSTANCE.RegSetValueEx(
                        made.getValue(), "SymbolicLinkValue", 0, REG_LINK, path, path.length))
                .isZero();
        Advapi32.INSTANCE.RegCloseKey(made.getValue());
    }
}
