package punchlist.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.catalog.ControlId;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.probe.ProbeKinds;
import punchlist.reading.Intrusion;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.text.BundledTexts;
import punchlist.text.Texts;

/** What the checks of endpoints say to recorded answers; each row changes one thing of the demo's recording. */
class EndpointChecksTest {

    private static final Texts TEXTS = BundledTexts.in(Locale.ENGLISH);
    private static final Endpoints IGSS = Endpoints.of(Endpoint.Kind.OPCUA, List.of("igss"));
    private static final Endpoints BROKER = Endpoints.of(Endpoint.Kind.MQTT, List.of("broker", "igss"));
    private static final KepwareOpcDaOff.Parameter OPC_DA = new KepwareOpcDaOff.Parameter(List.of(
            "opcdaserver.PROJECT_OPC_DA_1_ENABLED",
            "opcdaserver.PROJECT_OPC_DA_2_ENABLED",
            "opcdaserver.PROJECT_OPC_DA_3_ENABLED"));

    private static String demo() throws IOException {
        try (InputStream in = EndpointChecksTest.class.getResourceAsStream("/punchlist/probe/demo-probes.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The demo with one text put for another, which must occur. */
    private static String demoWith(String from, String to) throws IOException {
        assertThat(demo()).contains(from);
        return demo().replace(from, to);
    }

    private static <P> List<Finding> findings(Check<P> check, P parameters, String json) {
        Snapshot snapshot = Snapshot.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "test", MachineId.Kind.DEMO);
        Scope scope = ScopeJson.parse(snapshot.scopeJson().orElse("{}"), "test", Path.of("."));
        Machine machine = new RecordedMachine(snapshot, new QuestionKinds(ProbeKinds.all()));
        Readings readings = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : check.needs(parameters, scope, readings)) {
                more.add(machine.ask(question));
            }
            readings = readings.with(more);
        }
        List<Finding> findings = check.judge(new ControlId("TEST-1"), parameters, scope, readings);
        findings.forEach(EndpointChecksTest::assertReadable);
        return findings;
    }

    private static void assertReadable(Finding finding) {
        finding.verdict().whatExpected().ifPresent(TEXTS::render);
        finding.verdict().whatFound().ifPresent(TEXTS::render);
        finding.verdict().whyJudged().ifPresent(TEXTS::render);
    }

    private static String ua(String json) {
        return words(findings(new UaNoUnencrypted(), IGSS, json));
    }

    private static String mqtt(String json) {
        return words(findings(new MqttTls(), BROKER, json));
    }

    private static String kepware(String json) {
        return words(findings(new KepwareOpcDaOff(), OPC_DA, json));
    }

    private static String words(List<Finding> findings) {
        return String.join(
                " ", findings.stream().map(f -> f.verdict().kind().key()).toList());
    }

    /** The server lists nothing without security; the session answers this. */
    private static String encrypted(String reached, String status) throws IOException {
        return demoWith("SecurityPolicy#None", "SecurityPolicy#Aes256_Sha256_RsaPss")
                .replace("\"mode\": \"none\"", "\"mode\": \"sign-and-encrypt\"")
                .replace(
                        "\"reached\": \"activate-session\", \"status\": \"Good\", \"code\": \"0x00000000\"",
                        "\"reached\": \"%s\", \"status\": \"%s\", \"code\": \"0x80000000\"".formatted(reached, status));
    }

    @Test
    void igssAsItComesFails() throws IOException {
        assertThat(ua(demo())).isEqualTo("fail");
    }

    @ParameterizedTest(name = "a server that lists only security and answers {1} at {0}: {2}")
    @CsvSource({
        "opn, Bad_SecurityPolicyRejected, pass",
        "opn, Bad_SecurityChecksFailed, pass",
        "create-session, Bad_SecurityModeRejected, pass",
        "create-session, Bad_ServiceUnsupported, pass",
        "create-session, Bad_TooManySessions, could-not-check",
        "create-session, Bad_CertificateInvalid, could-not-check",
        "opn, Bad_CertificateTimeInvalid, could-not-check",
        "activate-session, Bad_IdentityTokenRejected, attention",
        "activate-session, Bad_TooManySessions, could-not-check",
        "activate-session, Bad_UserAccessDenied, attention"
    })
    void aSessionThatWasRefused(String reached, String status, String verdict) throws IOException {
        assertThat(ua(encrypted(reached, status))).isEqualTo(verdict);
    }

    @Test
    void aSessionThatNobodyListedButEverybodyGetsFails() throws IOException {
        String json = demoWith("SecurityPolicy#None", "SecurityPolicy#Basic256Sha256")
                .replace("\"mode\": \"none\"", "\"mode\": \"sign-and-encrypt\"");
        assertThat(ua(json)).isEqualTo("fail");
    }

    @Test
    void theListAloneProvesAFailWhereNoSessionMayBeTried() throws IOException {
        assertThat(ua(demoWith("uaAnonymousSession", "notAsked"))).isEqualTo("fail");
    }

    @Test
    void theListAloneProvesNoPass() throws IOException {
        String json = encrypted("opn", "Bad_SecurityPolicyRejected").replace("uaAnonymousSession", "notAsked");
        assertThat(ua(json)).isEqualTo("could-not-check");
    }

    @Test
    void aServerThatRefusesEvenItsListWithoutSecurityPasses() throws IOException {
        String json = encrypted("opn", "Bad_SecurityPolicyRejected").replace("uaEndpoints", "notAsked");
        assertThat(ua(json)).isEqualTo("pass");
    }

    @Test
    void aServerWhoseListIsMissingForAnotherReasonCouldNotBeChecked() throws IOException {
        String json = encrypted("create-session", "Bad_ServiceUnsupported").replace("uaEndpoints", "notAsked");
        assertThat(ua(json)).isEqualTo("could-not-check");
    }

    @Test
    void withoutAnEndpointInTheScopeNothingIsSaidOfTheServer() throws IOException {
        List<Finding> findings =
                findings(new UaNoUnencrypted(), IGSS, demoWith("\"owner\": \"igss\"", "\"owner\": \"plc\""));
        assertThat(findings).singleElement().satisfies(f -> assertThat(f.subject())
                .isEqualTo(Subject.server()));
        assertThat(words(findings)).isEqualTo("could-not-check");
    }

    @Test
    void everyEndpointHasAFindingOfItsOwn() throws IOException {
        assertThat(findings(new MqttTls(), BROKER, demo()))
                .extracting(f -> f.subject().id())
                .containsExactly("mqtts://broker.plant.example:8883", "mqtt://broker.plant.example:1883");
    }

    @Test
    void currentTlsPassesBesideAPlainPortThatNeedsAttention() throws IOException {
        assertThat(mqtt(demo())).isEqualTo("pass attention");
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource({
        "'\"TLSv1.1\": \"accepted\"', '\"TLSv1.1\": \"refused\"', fail attention",
        "'\"TLSv1.0\": \"unknown\"', '\"TLSv1.0\": \"refused\"', could-not-check attention",
        "'\"tls\": false', '\"tls\": true', fail attention",
        "'\"code\": 0', '\"code\": 5', pass fail",
        "'\"stage\": \"closed\"', '\"stage\": \"connack\"', pass could-not-check",
        "'\"nothing\"', '\"mqttConnect\"', pass could-not-check"
    })
    void aBrokerThatAnswersOtherwise(String other, String recorded, String verdicts) throws IOException {
        String json = demoWith(recorded, other);
        String whole = other.contains("closed") ? json.replace("\"code\": 5, ", "") : json;
        assertThat(mqtt(whole)).isEqualTo(verdicts);
    }

    @ParameterizedTest(name = "a plain port whose door is {0}: {1}")
    @CsvSource({"closed, pass pass", "filtered, pass could-not-check", "dropped, pass could-not-check"})
    void aPlainPortThatIsNotOpen(String door, String verdicts) throws IOException {
        String json =
                demoWith("\"mqttConnect\"", "\"nothing\"").replace("1883\": \"open\"", "1883\": \"" + door + "\"");
        assertThat(mqtt(json)).isEqualTo(verdicts);
    }

    @Test
    void opcDaSwitchedOnFails() throws IOException {
        assertThat(kepware(demo())).isEqualTo("fail");
    }

    @Test
    void opcDaSwitchedOffPasses() throws IOException {
        assertThat(kepware(demoWith("_ENABLED\": true", "_ENABLED\": false"))).isEqualTo("pass");
    }

    @Test
    void oneOpcDaVersionSwitchedOnFails() throws IOException {
        assertThat(kepware(demoWith("DA_2_ENABLED\": true", "DA_2_ENABLED\": false")))
                .isEqualTo("fail");
    }

    @ParameterizedTest(name = "where the scope says {0}, OPC DA switched on is attention")
    @CsvSource({"'\"needsOpcDa\": true'", "'\"readBy\": \"opcda\"'"})
    void opcDaThatIsNeededIsAttention(String said) throws IOException {
        assertThat(kepware(demoWith("\"version\": \"6.18\"", said))).isEqualTo("attention");
    }

    @Test
    void aProjectWithoutThePropertiesCouldNotBeChecked() throws IOException {
        assertThat(kepware(demoWith("opcdaserver.", "other."))).isEqualTo("could-not-check");
    }

    @Test
    void withoutAConfigurationApiInTheScopeOpcDaCouldNotBeChecked() throws IOException {
        assertThat(kepware(demoWith("\"scope\"", "\"otherScope\""))).isEqualTo("could-not-check");
    }

    @Test
    void whileAProcessRunsTheReasonIsThatAndNotTheConsent() {
        assertThat(TEXTS.render(Sight.because(
                        ScopeJson.parse("{\"running\": true}", "test", Path.of(".")),
                        new Why.NotAllowed(Intrusion.LEAVES_A_TRACE))))
                .contains("a process is running");
    }
}
