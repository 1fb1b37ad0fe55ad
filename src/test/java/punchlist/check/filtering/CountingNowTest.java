package punchlist.check.filtering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Recorded;
import punchlist.check.firewall.Profile;
import punchlist.machine.Machine;
import punchlist.machine.firewall.ProfileSet;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.BundledTexts;

class CountingNowTest {

    private static CountingNow counting(String sections) {
        Machine machine = Recorded.machine(sections);
        List<Reading<?>> all = new ArrayList<>();
        CountingNow.questions().forEach(question -> all.add(machine.ask(question)));
        return CountingNow.of(Readings.of(all));
    }

    private static String connections(String... all) {
        return "'wmi':{'root\\\\standardcimv2':{'MSFT_NetConnectionProfile':[" + String.join(",", all) + "]}}";
    }

    private static String connection(String adapter, int category) {
        return "{'InterfaceAlias':'" + adapter + "','InterfaceIndex':7,'NetworkCategory':" + category + "}";
    }

    private static String said(CountingNow now, Profile profile) {
        return BundledTexts.in(Locale.ENGLISH).render(now.said(profile));
    }

    @Test
    void theFirewallSaysWhatCountsAndConnectionsSayWhere() {
        CountingNow now = counting("'activeProfiles':['public','domain'],"
                + connections(connection("Ethernet 2", 0), connection("Ethernet 3", 0), connection("Ethernet", 2)));
        assertThat(said(now, Profile.PUBLIC)).isEqualTo("profile Public counts now on Ethernet 2, Ethernet 3");
        assertThat(said(now, Profile.DOMAIN)).isEqualTo("profile Domain counts now on Ethernet");
        assertThat(said(now, Profile.PRIVATE)).isEqualTo("profile Private counts on no adapter now");
        assertThat(now.read()).hasSize(2);
    }

    @Test
    void connectionsAloneStandIn() {
        CountingNow now = counting(connections(connection("Ethernet", 1)));
        assertThat(now.counts(Profile.PRIVATE)).contains(true);
        assertThat(now.counts(Profile.PUBLIC)).contains(false);
    }

    @Test
    void theFirewallAloneIsEnough() {
        CountingNow now = counting("'activeProfiles':['public']");
        assertThat(said(now, Profile.PUBLIC)).isEqualTo("profile Public counts now");
    }

    @ParameterizedTest
    @CsvSource({"''", "empty", "odd"})
    void whatWasNotSeenIsNotKnown(String what) {
        String sections =
                switch (what) {
                    case "empty" -> connections();
                    case "odd" -> connections(connection("Ethernet", 9));
                    default -> "";
                };
        CountingNow now = counting(sections);
        assertThat(now.counts(Profile.PUBLIC)).isEmpty();
        assertThat(said(now, Profile.PUBLIC)).contains("was not seen");
    }

    @ParameterizedTest(name = "mask {0}: {1}")
    @CsvSource({"0, 0", "1, 1", "4, 1", "7, 3"})
    void aMaskNamesItsProfiles(int mask, int size) {
        assertThat(ProfileSet.of(mask).all()).hasSize(size);
    }

    @Test
    void aBitThatIsNoProfileIsNotUnderstood() {
        assertThatThrownBy(() -> ProfileSet.of(0x7FFF_FFFF)).hasMessageContaining("0x7fffffff");
    }
}
