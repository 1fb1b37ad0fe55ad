package punchlist.check.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Finding;
import punchlist.check.Recorded;
import punchlist.scope.Scope;

class DetectionServicesTest {

    private static List<Finding> judge(String... services) {
        return Recorded.judge("KEP-3.3-2", Nets.machine(Nets.services(services)), Scope.unsaid());
    }

    @ParameterizedTest(name = "{0} {1} {2} shows {3}")
    @CsvSource({
        "Sense, running, automatic, 'Microsoft Defender for Endpoint (service Sense, running)'",
        "SENSE, running, automatic, 'Microsoft Defender for Endpoint (service SENSE, running)'",
        "Sense, stopped, manual, 'Microsoft Defender for Endpoint (service Sense, not running)'",
        "SentinelAgent, running, automatic, 'probably SentinelOne'",
        "Elastic Agent, running, automatic, 'Elastic Agent'",
        "Sensei, running, automatic, 'No known detection agent'",
        "EventLog, running, automatic, 'No known detection agent'",
    })
    void showsWhatIsThereAndAsks(String service, String state, String start, String shown) {
        List<Finding> findings = judge("'" + service + "':" + Nets.service(state, start));
        assertThat(Recorded.lines(findings)).containsExactly("server server: by-hand");
        assertThat(Recorded.render(findings.getFirst())).contains(shown).contains("data as of 20");
    }

    @Test
    void anAgentThatShallRunAndDoesNotIsWeaker() {
        assertThat(Recorded.lines(judge(
                        "'WazuhSvc':" + Nets.service("stopped", "automatic"),
                        "'Sense':" + Nets.service("running", "automatic"))))
                .containsExactly("service WazuhSvc: attention", "server server: by-hand");
    }

    @Test
    void cannotCheckWithoutServices() {
        assertThat(Recorded.lines(Recorded.judge("KEP-3.3-2", Recorded.machine(""), Scope.unsaid())))
                .containsExactly("server server: could-not-check");
    }
}
