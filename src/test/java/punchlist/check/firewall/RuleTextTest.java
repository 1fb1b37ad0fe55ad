package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.TestData;
import punchlist.check.address.AddressSet;
import punchlist.machine.firewall.RuleText;

class RuleTextTest {

    static List<Path> machines() {
        return TestData.files("firewall", ".csv");
    }

    @ParameterizedTest
    @MethodSource("machines")
    void readsEveryRealRuleAndWritesItBackUnchanged(Path file) {
        List<List<String>> rows = TestData.rows(file);
        assertThat(rows).hasSizeGreaterThan(300);
        for (List<String> row : rows) {
            assertThat(RuleText.parse(row.get(2)).text()).isEqualTo(row.get(2));
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void understandsActionDirectionAndAddressesOfEveryRealRule(Path file) {
        for (List<String> row : TestData.rows(file)) {
            Rule rule = new Rule(row.get(1), true, RuleText.parse(row.get(2)));
            assertThat(rule.action()).as(row.get(2)).isIn(Rule.Action.ALLOW, Rule.Action.BLOCK);
            assertThat(rule.remote().odd()).as(row.get(2)).isEmpty();
            assertThat(rule.profiles()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void noRuleOfAFreshWindowsOpensTheDataServersPort(Path file) {
        List<Rule> active = TestData.rows(file).stream()
                .filter(row -> row.get(0).equals("FirewallRules"))
                .map(row -> new Rule(row.get(1), true, RuleText.parse(row.get(2))))
                .toList();
        Programs programs = new Programs(List.of("IGSSdataServer.exe"), List.of());
        PortExposure exposure = PortExposure.of(active, 6, 12401, programs, Map.of());
        assertThat(exposure.rules().stream().filter(r -> r.action() == Rule.Action.ALLOW))
                .isEmpty();
    }

    @Test
    void keepsUnknownKeysAndSpelling() {
        String text = "v2.33|action=Allow|NewKey2_40=a=b|NewKey2_40=c|";
        RuleText rule = RuleText.parse(text);
        assertThat(rule.text()).isEqualTo(text);
        assertThat(rule.all("newkey2_40")).containsExactly("a=b", "c");
        assertThat(new Rule("r", true, rule).conditions()).containsExactly("NewKey2_40=a=b", "NewKey2_40=c");
    }

    @Test
    void refusesWhatIsNoRule() {
        for (String text : List.of("", "Action=Allow|", "v2|", "v2.30|Action|", "v2.30|=x|")) {
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> RuleText.parse(text));
        }
    }

    @Example
    void aRuleWithoutAddressesTakesConnectionsFromAnywhere() {
        assertThat(new Rule("r", true, RuleText.parse("v2.30|Action=Allow|Active=TRUE|Dir=In|"))
                        .remote()
                        .addresses())
                .isEqualTo(AddressSet.any());
    }

    @Property
    void readsOrRefusesAnyText(@ForAll String text) {
        readOrRefuse(text);
        readOrRefuse("v2.30|" + text);
    }

    @Property
    void readsOrRefusesTextsMadeOfItsOwnSigns(
            @ForAll @AlphaChars @CharRange(from = '0', to = '9') @Chars({'|', '=', '-', ',', '/', ':', '.'})
                    String text) {
        readOrRefuse("v2.30|LPort=" + text + "|RA4=" + text + "|" + text);
    }

    private static void readOrRefuse(String text) {
        RuleText rule;
        try {
            rule = RuleText.parse(text);
        } catch (IllegalArgumentException e) {
            return;
        }
        assertThat(rule.text()).isEqualTo(text);
        Rule meaning = new Rule("r", true, rule);
        assertThat(meaning.remote()).isNotNull();
        assertThat(meaning.conditions()).isNotNull();
        assertThat(meaning.isAboutPort(12401)).isIn(true, false);
    }
}
