package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.machine.FirewallRules;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;

/** In the policy's store, which no service watches on Wine; where a policy has rules, nothing is tried. */
@Tag("windows")
class FirewallRulesOnWindowsTest {

    private static final FirewallRules POLICY = new FirewallRules(FirewallRules.Store.POLICY);
    private static final String KEY = FirewallRuleReads.place(FirewallRules.Store.POLICY);
    private static final String RULE = "v2.30|Action=Allow|Active=FALSE|Dir=In|Protocol=6|LPort=4840|Name=x|";

    @BeforeEach
    void onlyWithoutPolicy() {
        assumeTrue(ThisWindows.ask(POLICY) instanceof Answer.Absent);
    }

    @AfterEach
    void removePlanted() {
        ThisWindows.removeKey(KEY);
    }

    @Test
    void aStoredRuleIsReadAsItStands() {
        plant("{rule}", RegistryData.text(RULE));

        assertThat(ThisWindows.known(POLICY).byId()).containsEntry("{rule}", RULE);
    }

    @Test
    void aValueThatIsNoTextHidesNoRuleBesideIt() {
        plant("{odd}", RegistryData.dword(1));
        plant("{rule}", RegistryData.text(RULE));

        assertThat(ThisWindows.known(POLICY).byId())
                .containsEntry("{odd}", "a value of REG_DWORD, which is no text")
                .containsEntry("{rule}", RULE);
    }

    @Test
    void aRuleLongerThanTheFirstBufferIsReadWhole() {
        String rule = RULE + "RA4=10.0.0.1|".repeat(500);
        plant("{long}", RegistryData.text(rule));

        assertThat(ThisWindows.known(POLICY).byId()).containsEntry("{long}", rule);
    }

    private static void plant(String id, RegistryData data) {
        ThisWindows.makeKeysOf(RegistryValue.hklm(KEY, id));
        assertThat(WindowsSetters.all().set(RegistryValue.hklm(KEY, id), Answer.known(data)))
                .isEmpty();
    }
}
