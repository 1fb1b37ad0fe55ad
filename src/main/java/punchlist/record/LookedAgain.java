package punchlist.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import punchlist.machine.Listener;
import punchlist.probe.ProbeKinds;
import punchlist.probe.TcpDoor;
import punchlist.probe.UdpDoor;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;

/** A look from outside as its stored readings tell it, whatever words stand beside them. */
final class LookedAgain {

    private static final QuestionKinds KINDS = new QuestionKinds(ProbeKinds.all());

    /** The own adapter that a link-local address was asked through. */
    private static final Pattern ZONE = Pattern.compile("%[^\\]]*");

    private final Map<String, StoredReading> readings;
    private final Look look;

    private LookedAgain(Look look) {
        this.look = look;
        this.readings = look.readings().stream()
                .collect(
                        Collectors.toMap(reading -> reading.kind() + " " + reading.key(), r -> r, (one, other) -> one));
    }

    /** The look with what was seen, and what it means against the plan, computed. */
    static Look of(Look look) {
        LookedAgain again = new LookedAgain(look);
        return look.at(look.targets().stream().map(again::target).toList());
    }

    private Look.Target target(Look.Target target) {
        boolean own = target.own() || look.ownAddresses().contains(target.address());
        List<Look.Port> seen = target.ports().stream()
                .map(port -> port.with(seen(target, port), port.outcome()))
                .toList();
        boolean there = seen.stream().anyMatch(port -> port.seen().isAnswer());
        return new Look.Target(
                target.address(),
                target.from(),
                own,
                there,
                seen.stream()
                        .map(port -> port.with(port.seen(), outcome(port, there, own)))
                        .toList());
    }

    private static Look.Outcome outcome(Look.Port port, boolean there, boolean own) {
        return port.transport()
                .map(protocol -> LookJudging.outcome(protocol, port.planned(), port.seen(), there, own))
                .orElse(Look.Outcome.COULD_NOT_TELL);
    }

    /** What the readings say of a port; what no reading of this very port tells of was not told. */
    private Look.Seen seen(Look.Target target, Look.Port port) {
        try {
            return port.transport()
                    .flatMap(protocol -> protocol == Listener.Protocol.TCP
                            ? answer(new TcpDoor(target.address(), port.port()), port)
                                    .map(LookJudging::tcp)
                            : answer(new UdpDoor(target.address(), port.port()), port)
                                    .map(LookJudging::udp))
                    .orElse(Look.Seen.NOT_TOLD);
        } catch (IllegalArgumentException e) { // no address, or no answer of this kind: somebody wrote the line by hand
            return Look.Seen.NOT_TOLD;
        }
    }

    private <T> Optional<Answer<T>> answer(Question<T> question, Look.Port port) {
        QuestionKind<Question<T>, T> kind = KINDS.of(question);
        String key = kind.key(question);
        return port.evidence().stream()
                .filter(named -> ZONE.matcher(named).replaceFirst("").equals(key))
                .flatMap(named -> Optional.ofNullable(readings.get(kind.type().getSimpleName() + " " + named)).stream())
                .findFirst()
                .map(reading -> AnswerJson.read(reading.answer(), kind.values()));
    }
}
