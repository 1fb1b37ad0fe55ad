package punchlist.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.Machine;
import punchlist.scope.Scope;

class RegistryLimitTest {

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "null; FAIL",
                "{'type':'REG_DWORD','value':0}; FAIL",
                "{'type':'REG_DWORD','value':1}; PASS",
                "{'type':'REG_DWORD','value':900}; PASS",
                "{'type':'REG_DWORD','value':901}; FAIL",
                "{'type':'REG_SZ','value':'900'}; FAIL",
                "{'type':'REG_DWORD','value':-1}; COULD_NOT_CHECK",
                "{'unread':{'reasonCode':'denied','missingRight':'administrator'}}; COULD_NOT_CHECK",
            })
    void judgesTheInactivityLimit(String value, VerdictKind verdict) {
        Machine machine =
                Recorded.machine("'registry':{'64':{'HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion"
                        + "\\\\Policies\\\\System':{'InactivityTimeoutSecs':" + value + "}}}");
        assertThat(Recorded.only("KEP-3.2-7", machine, Scope.unsaid()).verdict().kind())
                .isEqualTo(verdict);
    }
}
