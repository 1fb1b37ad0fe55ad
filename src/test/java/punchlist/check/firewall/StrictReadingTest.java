package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.check.Recorded;
import punchlist.machine.Listener;
import punchlist.machine.Machine;
import punchlist.machine.firewall.RuleText;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/** Nobody is counted as kept out by a rule that Windows may pass over; what would let in by one is counted. */
class StrictReadingTest {

    private static final String ALLOW = "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=12401|";

    private static ExposureMap map(String... texts) {
        List<Rule> rules = List.of(texts).stream()
                .map(text -> new Rule(text, true, RuleText.parse(text)))
                .toList();
        return ExposureMap.of(rules, Map.of(Profile.DOMAIN, ProfileState.asInstalled()));
    }

    private static boolean isSurelyIn(ExposureMap map) {
        return map.reach(Listener.Protocol.TCP, 12401, Profile.DOMAIN).isWide();
    }

    private static boolean isPerhapsIn(ExposureMap map) {
        return map.mayReach(Listener.Protocol.TCP, 12401, Profile.DOMAIN).isWide();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Protocol=TCP|LPort=12401|",
                "LPort=12401|",
                "LPort=12401|Protocol=6|",
                "Protocol=6|LPort=80,12401|",
                "Protocol=6|LPort=*|",
                "Protocol=6|LPort=12400-12410|",
                "Protocol=6|LPort=70000|",
                "Protocol=6|Protocol=17|LPort=12401|",
                "Protocol=6|LPort=12401|RA4=*|RA6=*|",
                "Protocol=6|LPort=12401|RA4=0.0.0.0-127.255.255.255,128.0.0.0-255.255.255.255|RA6=::/0|",
                "Protocol=6|LPort=12401|Profile= Domain|",
                "Protocol=6|LPort=12401|Active=FALSE|",
                "Protocol=6|LPort=12401|App=|",
                "Protocol=6|LPort=12401|Unknown=1|"
            })
    void aBlockThatIsNotSpelledAsPublishedIsNotCountedOn(String fields) {
        ExposureMap map = map(ALLOW, "v2.31|Action=Block|Active=TRUE|Dir=In|" + fields);
        assertThat(isSurelyIn(map)).isFalse();
        assertThat(isPerhapsIn(map)).isTrue();
        assertThat(map.rules(Listener.Protocol.TCP, 12401, Profile.DOMAIN)
                        .getLast()
                        .because())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Protocol=6|LPort=12401|",
                "Protocol=6|LPort2_10=12400-12410|",
                "Protocol=6|",
                "",
                "Protocol=6|LPort=80|LPort=12401|Profile=Domain|Profile=Public|"
            })
    void aBlockAsPublishedKeepsOut(String fields) {
        assertThat(isPerhapsIn(map(ALLOW, "v2.31|Action=Block|Active=TRUE|Dir=In|" + fields)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Protocol=TCP|LPort=12401|",
                "LPort=12401|",
                "Protocol=6|LPort=80,12401|",
                "Protocol=6|LPort=12400-12410|",
                "Protocol=6|LPort=12401|RA4=*|"
            })
    void whatLetsInIsCountedHoweverItIsSpelled(String fields) {
        assertThat(isSurelyIn(map("v2.31|Action=Allow|Active=TRUE|Dir=In|" + fields)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v2.31|Action=Allow|Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=12401|",
                "v2.31|Action=Allow|Active=FALSE|Active=TRUE|Dir=In|Protocol=6|LPort=12401|",
                "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=17|Protocol=6|LPort=12401|",
                "v2.31|Action=Allow|Active=TRUE|Dir=Out|Dir=In|Protocol=6|LPort=12401|"
            })
    void aRuleThatSaysTwoThingsIsNotWeighed(String text) {
        assertThat(isSurelyIn(map(text))).isFalse();
        assertThat(isPerhapsIn(map(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v2.31|Action=Allow|Dir=In|Protocol=6|LPort=12401|",
                "v2.31|Action=Allow|Active=FALSE|Dir=In|Protocol=6|LPort=12401|",
                "v2.31|Action=Allow|active=false|Dir=In|Protocol=6|LPort=12401|"
            })
    void aRuleThatDoesNotSayItIsInForceIsNot(String text) {
        assertThat(isPerhapsIn(map(text))).isFalse();
        assertThat(isSurelyIn(map(ALLOW, text.replace("Allow", "Block")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dir=Both|", "Dir=|", ""})
    void aRuleWithoutDirectionIsToldAndCountsForNothing(String direction) {
        Machine machine = Recorded.machine("'firewallRules':{'local':{'r':'v2.31|Action=Allow|Active=TRUE|" + direction
                + "Protocol=6|LPort=12401|'},'policy':null}");
        RuleBook book = RuleBook.of(Readings.of(
                RuleBook.questions().stream().<Reading<?>>map(machine::ask).toList()));
        assertThat(book.rules()).isEmpty();
        assertThat(book.odd()).hasSize(1);
    }

    @Test
    void aBlockForThePortsOfRpcIsNotCountedOn() {
        String program = "C:\\Windows\\a.exe";
        ExposureMap map = map(
                "v2.31|Action=Allow|Active=TRUE|Dir=In|App=" + program + "|",
                "v2.31|Action=Block|Active=TRUE|Dir=In|Protocol=6|LPort=RPC|App=" + program + "|");
        Listener socket = new Listener(Listener.Protocol.TCP, "0.0.0.0", 50000, 7, Optional.of(program), List.of());
        assertThat(map.reach(socket, Profile.DOMAIN).isEmpty()).isTrue();
        assertThat(map.mayReach(socket, Profile.DOMAIN).isWide()).isTrue();
    }
}
