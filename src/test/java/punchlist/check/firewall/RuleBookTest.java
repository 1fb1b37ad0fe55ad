package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchlist.check.Recorded;
import punchlist.check.address.AddressSet;
import punchlist.machine.Listener;
import punchlist.machine.Machine;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

class RuleBookTest {

    private static final String RULE = "v2.32|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12401|";

    private static RuleBook book(String stores) {
        Machine machine = Recorded.machine("'firewallRules':{" + stores + "}");
        List<Reading<?>> readings =
                RuleBook.questions().stream().<Reading<?>>map(machine::ask).toList();
        return RuleBook.of(Readings.of(readings));
    }

    @Test
    void rulesOfDeviceManagementCountWhereTheMachinesOwnDoNot() {
        RuleBook book = book(
                "'local':{'own':'" + RULE + "RA4=10.0.0.1|'},'policy':null,'mdm':{'m':'" + RULE + "RA4=10.0.0.2|'}");
        assertThat(book.read()).hasSize(3);
        assertThat(book.missing()).isEmpty();
        Map<Profile, ProfileState> noMerge =
                Map.of(Profile.DOMAIN, new ProfileState(true, true, false, false, Optional.of(false)));
        AddressSet reach = ExposureMap.of(book.rules(), noMerge).reach(Listener.Protocol.TCP, 12401, Profile.DOMAIN);
        assertThat(reach).hasToString("10.0.0.2");
    }

    @Test
    void aRecordWithoutThatStoreIsWhole() {
        RuleBook book = book("'local':{'own':'" + RULE + "'},'policy':null");
        assertThat(book.missing()).isEmpty();
        assertThat(book.read()).hasSize(2);
    }

    @Test
    void aStoreThatCouldNotBeReadIsMissing() {
        RuleBook book = book(
                "'local':{},'policy':null,'mdm':{'unread':{'reasonCode':'denied','missingRight':'administrator'}}");
        assertThat(book.missing()).hasSize(1);
        assertThat(book.missing().getFirst().source()).isNotBlank();
    }
}
