package punchlist.machine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GptIniTest {

    private static final String REGISTRY =
            "[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]";

    @Test
    void aNewFileNamesTheRegistryPartAndCountsFromOne() {
        assertThat(text(GptIni.empty().changed(PolicyScope.MACHINE)))
                .isEqualTo("[General]\r\ngPCMachineExtensionNames=" + REGISTRY + "\r\nVersion=1\r\n");
    }

    @Test
    void usersAreCountedInTheUpperHalf() {
        GptIni both = GptIni.empty().changed(PolicyScope.MACHINE).changed(PolicyScope.USER);
        assertThat(both.version()).isEqualTo(0x1_0001);
        assertThat(text(both)).contains("gPCUserExtensionNames=").contains("{D02B1F73-3407-48AE-BA88-E8213C6761F1}");
    }

    @Test
    void whatItDoesNotKnowStays() {
        String other = "[General]\r\ndisplayName=Lokale Richtlinie für alle\r\n"
                + "gPCMachineExtensionNames=[{42B5FAAE-6536-11D2-AE5A-0000F87571E3}{40B6664F-4972-11D1-A7CA-0000F87571E3}]"
                + "\r\nVersion=65537\r\n\r\n[Other]\r\nx=y\r\n";
        String changed = text(parse(other).changed(PolicyScope.MACHINE));
        assertThat(changed).isEqualTo(other.replace("65537", "65538").replace("Names=[", "Names=" + REGISTRY + "["));
    }

    @Test
    void aPartThatIsThereIsNotNamedTwice() {
        GptIni once = GptIni.empty().changed(PolicyScope.MACHINE);
        assertThat(text(once.changed(PolicyScope.MACHINE))).isEqualTo(text(once).replace("Version=1", "Version=2"));
    }

    @Test
    void theCountOfTheMachineDoesNotRunIntoThatOfTheUsers() {
        assertThat(parse("[General]\r\nVersion=131071\r\n")
                        .changed(PolicyScope.MACHINE)
                        .version())
                .isEqualTo(65537);
    }

    @Test
    void itIsToldFromAFileThatSaysMore() {
        GptIni ours = GptIni.empty().changed(PolicyScope.MACHINE).changed(PolicyScope.MACHINE);
        assertThat(ours.saysOnly(PolicyScope.MACHINE)).isTrue();
        assertThat(ours.changed(PolicyScope.USER).saysOnly(PolicyScope.MACHINE)).isFalse();
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        assertThatThrownBy(() -> GptIni.parse("[General]".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GptIni parse(String text) {
        return GptIni.parse(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String text(GptIni ini) {
        return new String(ini.bytes(), StandardCharsets.ISO_8859_1);
    }
}
