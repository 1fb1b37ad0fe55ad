package punchlist.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import punchlist.machine.Change;
import punchlist.machine.Descriptors;
import punchlist.machine.Effective;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.reading.Answer;
import punchlist.reading.Readings;

class AccessChangeTest {

    private static final String ROOT = "C:\\ProgramData\\Kepware";
    private static final String FULL = "(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

    @Test
    void whoLosesAndWhoGainsIsSaidAndWhoKeepsIsNot() {
        assertThat(said(
                        "O:BAG:SYD:" + FULL + "(A;OICI;0x1301bf;;;BU)",
                        "O:BAG:SYD:P" + FULL + "(A;OICI;FA;;;S-1-5-21-1-2-3-1004)"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("Users: read").endsWith("→ nothing"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("S-1-5-21-1-2-3-1004: nothing → read")
                        .endsWith("change permissions"));
    }

    @Test
    void theSameRightsAreSaidToBeTheSame() {
        assertThat(said("O:BAG:SYD:" + FULL, "O:BAG:SYD:P" + FULL))
                .containsExactly("On the folder itself nobody gains or loses anything.");
    }

    @Test
    void whatIsNoDescriptorIsLeftToTheDetails() {
        assertThat(said("O:BAG:SYD:" + FULL, "nonsense")).isEmpty();
        Change<RegistryData> other = new Change<>(
                RegistryValue.hklm("SOFTWARE\\X", "Y"),
                Answer.absent(),
                Answer.known(RegistryData.dword(1)),
                Effective.NOW,
                new Reversal.Exact());
        assertThat(AccessChange.of(other, Readings.none())).isEmpty();
    }

    private static List<String> said(String before, String after) {
        Change<Descriptors> change = new Change<>(
                new FolderDescriptors(ROOT),
                Answer.known(new Descriptors(Map.of(ROOT, before))),
                Answer.known(new Descriptors(Map.of(ROOT, after))),
                Effective.NOW,
                new Reversal.Exact());
        return AccessChange.of(change, Readings.none()).stream()
                .map(Bed.words()::say)
                .toList();
    }
}
