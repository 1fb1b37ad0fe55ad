package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.filtering.InCharge;
import punchlist.check.filtering.KnownFirewalls;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Unseen;
import punchlist.machine.Listener;
import punchlist.machine.Peer;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * MQTT goes over TLS (TCP 8883) and never in plain (TCP 1883) (IGSS guide, "Network security" and "MQTT Gateway";
 * IGSS-PORT-MQTT): by the connections of this moment, by what the firewall lets this computer call, and by what listens here.
 */
public final class MqttPort implements Check<MqttPort.Parameter> {

    /**
     * What is looked at.
     *
     * @param table the plan's table
     * @param row its row of what must not come in
     * @param plain the port without TLS
     * @param secure the port with TLS
     * @param known firewalls of other makers
     */
    public record Parameter(PortTable table, String row, int plain, int secure, KnownFirewalls known) {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "mqtt-port",
                given -> new Parameter(
                        PortTable.of(given.table(PortTable.NAME)),
                        given.text("row"),
                        (int) given.number("plain"),
                        (int) given.number("secure"),
                        KnownFirewalls.of(given.table(KnownFirewalls.NAME))),
                new MqttPort());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Calls.questions());
        all.addAll(InCharge.questions());
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Calls calls = Calls.of(readings);
        Phrase expected = Phrase.of("check.mqttPort.expected", parameter.secure(), parameter.plain());
        List<Finding> all = new ArrayList<>();
        PortSurvey survey = PortSurvey.of(parameter.table(), scope, readings);
        survey.planned().stream()
                .filter(line -> isInbound(line, parameter) && line.standing().isTooOpen())
                .forEach(line -> all.add(new Finding(control, port(line.port()), incoming(line, survey, expected))));
        all.add(new Finding(control, Subject.server(), called(parameter, scope, calls, expected)));
        boolean connected = !calls.made(Set.of(parameter.plain())).isEmpty();
        return connected ? all : Charge.weighed(control, InCharge.of(parameter.known(), readings), expected, () -> all);
    }

    private static boolean isInbound(PortLine line, Parameter parameter) {
        return line.planned().filter(port -> port.row().equals(parameter.row())).isPresent();
    }

    private static Verdict incoming(PortLine line, PortSurvey survey, Phrase expected) {
        return new Verdict.Fail(
                new Proof(survey.read()),
                expected,
                Phrase.of("check.mqttPort.incoming", line.shown(), String.join(", ", line.programs())),
                Phrase.of("check.mqttPort.broker"));
    }

    private static Verdict called(Parameter parameter, Scope scope, Calls calls, Phrase expected) {
        if (!(calls.peers().answer() instanceof Answer.Known)) {
            return new Verdict.CouldNotCheck(List.of(calls.peers()), expected, Phrases.why(calls.peers()));
        }
        List<Peer> plain = calls.made(Set.of(parameter.plain()));
        if (!plain.isEmpty()) {
            return new Verdict.Fail(
                    Proof.of(calls.peers()),
                    expected,
                    Phrase.of("check.mqttPort.connected", Calls.shownPeers(plain)),
                    Phrase.of("check.mqttPort.readable"));
        }
        if (!calls.missing().isEmpty()) {
            return new Verdict.CouldNotCheck(calls.missing(), expected, Unseen.why(calls.missing()));
        }
        Optional<Boolean> used = scope.igss().components().map(all -> all.contains("mqtt"));
        return allowed(parameter, used, calls, expected);
    }

    private static Verdict allowed(Parameter parameter, Optional<Boolean> used, Calls calls, Phrase expected) {
        Proof proof = new Proof(calls.read());
        List<Profile> open = calls.callable(Listener.Protocol.TCP, parameter.plain(), AddressSet.any());
        List<Profile> secure = calls.callable(Listener.Protocol.TCP, parameter.secure(), AddressSet.any());
        Phrase found = Phrase.of(
                "check.mqttPort.none", parameter.plain(), Calls.shownPeers(calls.made(Set.of(parameter.secure()))));
        if (!used.orElse(true)) {
            return new Verdict.Pass(proof, expected, Phrase.of("check.mqttPort.unused", parameter.plain()));
        }
        if (secure.isEmpty() && calls.isComplete()) {
            return new Verdict.Fail(proof, expected, found, Phrase.of("check.mqttPort.shut", parameter.secure()));
        }
        return open.isEmpty()
                ? new Verdict.Pass(proof, expected, found)
                : new Verdict.Attention(
                        proof,
                        expected,
                        found,
                        Phrase.of("check.mqttPort.possible", parameter.plain(), Calls.shown(open)));
    }

    private static Subject port(int port) {
        return new Subject(Subject.Kind.PORT, "tcp/" + port, "TCP " + port);
    }
}
