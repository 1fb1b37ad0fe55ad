package punchlist.check.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.Adapters;
import punchlist.machine.Services;
import punchlist.machine.network.Neighbours;
import punchlist.machine.network.PortProxies;
import punchlist.machine.network.Routes;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * PLC subnets hold PLCs and their driver servers only, and nothing on this server leads into them (IGSS guide, "PLC's
 * and Field Controllers"; IGSS-PLC-1). Fails where this server passes traffic on, or where the scope puts stations among
 * the PLCs. That nothing else is attached a person confirms, with the neighbours Windows has met before the eyes.
 */
public final class PlcSubnets implements Check<PlcSubnets.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    static final Phrase EXPECTED = Phrase.of("check.network.plc.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("plc-subnets", p -> new Parameter(), new PlcSubnets());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Forwarding.needs());
        all.addAll(List.of(new Routes(), new Neighbours(), new Services(), new PortProxies()));
        all.addAll(Bridges.needs(soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(control, Subject.server(), server(control, scope, readings)));
        findings.addAll(PassedOn.findings(control, readings));
        NetworkPicture.of(readings, scope).ifPresent(picture -> findings.addAll(subnets(control, picture, readings)));
        return List.copyOf(findings);
    }

    private static Verdict server(ControlId control, Scope scope, Readings readings) {
        Forwarding forwarding = Forwarding.of(readings);
        List<Phrase> on = forwarding.on();
        if (!on.isEmpty()) {
            return new Verdict.Fail(
                    proof(forwarding.readings()), EXPECTED, Phrase.list(on), Phrase.of("check.network.forwarding.why"));
        }
        Optional<Phrase> unseen = Stream.concat(
                        forwarding.unseen().stream(),
                        Stream.<Reading<?>>of(readings.get(new Services()), readings.get(new Adapters()))
                                .filter(reading -> !(reading.answer() instanceof Answer.Known<?>))
                                .map(Phrases::why))
                .findFirst();
        List<Reading<?>> evidence = new ArrayList<>(forwarding.readings());
        evidence.addAll(List.of(readings.get(new Adapters()), readings.get(new Routes())));
        if (unseen.isPresent()) {
            evidence.add(readings.get(new Services()));
            return new Verdict.CouldNotCheck(evidence, EXPECTED, unseen.get());
        }
        evidence.add(readings.get(new Neighbours()));
        return Assisted.asks(control, seen(forwarding, scope, readings), evidence);
    }

    private static Phrase seen(Forwarding forwarding, Scope scope, Readings readings) {
        List<Phrase> all = new ArrayList<>(List.of(forwarding.off()));
        Stream.<Reading<?>>of(readings.get(new Routes()), readings.get(new PortProxies()))
                .filter(reading -> !reading.answer().wasRead())
                .map(reading -> Phrase.of("check.network.plc.notSeen", reading.source(), Phrases.why(reading)))
                .forEach(all::add);
        Bridges.unseen(readings)
                .map(reading -> Phrase.of("check.network.plc.bridgesNotSeen", Phrases.why(reading)))
                .ifPresent(all::add);
        Bridges.in(readings).stream()
                .filter(bridge -> bridge.kind() == Bridges.Kind.BRIDGE_OR_TEAM)
                .map(bridge ->
                        Phrase.of("check.network.bridge.orTeam", PassedOn.name(bridge, readings.get(new Adapters()))))
                .forEach(all::add);
        NetworkPicture picture = NetworkPicture.of(readings, scope).orElseThrow();
        all.addAll(MetNeighbours.on(picture, Said.in(scope), readings.get(new Neighbours())));
        return Phrase.of("check.network.plc.seen", Phrase.list(all));
    }

    private static List<Finding> subnets(ControlId control, NetworkPicture picture, Readings readings) {
        return picture.ofPlcs().stream()
                .flatMap(place -> subnet(place, readings)
                        .map(verdict -> new Finding(
                                control, new Subject(Subject.Kind.ADAPTER, place.adapter(), place.name()), verdict))
                        .stream())
                .toList();
    }

    private static Optional<Verdict> subnet(Place place, Readings readings) {
        Proof proof = proof(List.of(readings.get(new Adapters()), readings.get(new Routes())));
        Phrase found = PlacePhrases.of(place);
        if (place.reach() == Place.Reach.ROUTED) {
            Phrase why = Phrase.of(
                    "check.network.plc.routed", place.range(), place.via().orElse("?"));
            return Optional.of(new Verdict.Attention(proof, EXPECTED, found, why));
        }
        if (place.isAttached() && place.residents().contains(Resident.STATIONS)) {
            Phrase why = Phrase.of("check.network.plc.stations", place.range());
            return Optional.of(new Verdict.Fail(proof, EXPECTED, found, why));
        }
        if (place.isAttached() && place.hasAbovePlcs()) {
            Phrase why = Phrase.of("check.network.plc.others", place.range());
            return Optional.of(new Verdict.Attention(proof, EXPECTED, found, why));
        }
        return Optional.empty();
    }

    /** The readings that were really read. */
    static Proof proof(List<Reading<?>> readings) {
        return new Proof(
                readings.stream().filter(reading -> reading.answer().wasRead()).toList());
    }
}
