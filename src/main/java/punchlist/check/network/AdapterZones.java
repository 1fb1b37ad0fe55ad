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
import punchlist.machine.AdapterTable;
import punchlist.machine.Adapters;
import punchlist.machine.network.Routes;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * No adapter reaches both PLCs and stations (IGSS guide, "Purdue Enterprise Reference Architecture"; IGSS-PUR-1). Who
 * lives where is what the scope says; a person confirms the zone of each adapter against the network drawing.
 */
public final class AdapterZones implements Check<AdapterZones.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final Phrase EXPECTED = Phrase.of("check.network.zones.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("adapter-zones", p -> new Parameter(), new AdapterZones());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.of(new Adapters(), new Routes());
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Reading<AdapterTable> adapters = readings.get(new Adapters());
        return switch (adapters.answer()) {
            case Answer.Unread<AdapterTable>(Why why) -> List.of(couldNot(control, adapters, Phrases.why(why)));
            case Answer.Absent<AdapterTable> absent ->
                List.of(couldNot(control, adapters, Phrase.of("check.adapter.noneUp")));
            case Answer.Known<AdapterTable> known -> judge(control, scope, readings);
        };
    }

    private static Finding couldNot(ControlId control, Reading<?> reading, Phrase because) {
        return new Finding(control, Subject.server(), new Verdict.CouldNotCheck(List.of(reading), EXPECTED, because));
    }

    private static List<Finding> judge(ControlId control, Scope scope, Readings readings) {
        NetworkPicture picture = NetworkPicture.of(readings, scope).orElseThrow();
        if (picture.attached().stream().allMatch(place -> place.range().isEmpty())) {
            return List.of(couldNot(control, readings.get(new Adapters()), Phrase.of("check.adapter.noneUp")));
        }
        List<Reading<?>> evidence = List.of(readings.get(new Adapters()), readings.get(new Routes()));
        List<Finding> findings = new ArrayList<>();
        twoWaysOut(picture)
                .ifPresent(found -> findings.add(new Finding(
                        control,
                        Subject.server(),
                        new Verdict.Attention(
                                proof(evidence), EXPECTED, found, Phrase.of("check.network.zones.twoWaysOut")))));
        picture.attached().stream()
                .map(Place::adapter)
                .distinct()
                .map(adapter -> adapter(control, picture.on(adapter), evidence))
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    private static Proof proof(List<Reading<?>> evidence) {
        return new Proof(
                evidence.stream().filter(reading -> reading.answer().wasRead()).toList());
    }

    private static Optional<Phrase> twoWaysOut(NetworkPicture picture) {
        List<Place> out = picture.attached().stream()
                .filter(place -> !place.onward().isEmpty() && Ranges.isIn(place.range(), Ranges.IPV4))
                .toList();
        boolean several = out.stream().map(Place::adapter).distinct().count() > 1;
        return several ? Optional.of(PlacePhrases.of(out)) : Optional.empty();
    }

    private static Finding adapter(ControlId control, List<Place> places, List<Reading<?>> evidence) {
        Place first = places.getFirst();
        Subject subject = new Subject(Subject.Kind.ADAPTER, first.adapter(), first.name());
        return new Finding(control, subject, verdict(control, places, evidence));
    }

    private static Verdict verdict(ControlId control, List<Place> places, List<Reading<?>> evidence) {
        Phrase found = PlacePhrases.of(places);
        Optional<Phrase> fail = together(places);
        if (fail.isPresent()) {
            return new Verdict.Fail(proof(evidence), EXPECTED, found, fail.get());
        }
        Optional<Phrase> weak = Stream.of(beside(places), onward(places), several(places))
                .flatMap(Optional::stream)
                .findFirst();
        if (weak.isPresent()) {
            return new Verdict.Attention(proof(evidence), EXPECTED, found, weak.get());
        }
        List<Phrase> seen = new ArrayList<>(List.of(found));
        if (evidence.getLast().answer() instanceof Answer.Unread<?>(Why why)) {
            seen.add(Phrase.of("check.network.routesUnread", Phrases.why(why)));
        }
        return Assisted.asks(control, Phrase.of("check.network.zones.seen", Phrase.list(seen)), evidence);
    }

    /** PLCs and stations right on one adapter. */
    private static Optional<Phrase> together(List<Place> places) {
        List<Place> attached = places.stream().filter(Place::isAttached).toList();
        Optional<Place> shared = attached.stream()
                .filter(Place::hasPlcs)
                .filter(place -> place.residents().contains(Resident.STATIONS))
                .findFirst();
        if (shared.isPresent()) {
            return Optional.of(
                    Phrase.of("check.network.zones.shared", shared.get().range()));
        }
        boolean both = attached.stream().anyMatch(Place::hasPlcs)
                && attached.stream().anyMatch(place -> place.residents().contains(Resident.STATIONS));
        return both ? Optional.of(Phrase.of("check.network.zones.oneAdapter")) : Optional.empty();
    }

    /** PLCs on an adapter through which stations, clients or a broker are reached too, or the other way round. */
    private static Optional<Phrase> beside(List<Place> places) {
        boolean near = places.stream().filter(Place::isAttached).anyMatch(p -> p.hasPlcs() || p.hasAbovePlcs());
        boolean both =
                places.stream().anyMatch(Place::hasPlcs) && places.stream().anyMatch(Place::hasAbovePlcs);
        return near && both ? Optional.of(Phrase.of("check.network.zones.beside")) : Optional.empty();
    }

    /** A PLC network that leads on. */
    private static Optional<Phrase> onward(List<Place> places) {
        boolean plcs = places.stream().filter(Place::isAttached).anyMatch(Place::hasPlcs);
        boolean leadsOn = places.stream().anyMatch(place -> !place.onward().isEmpty());
        return plcs && leadsOn ? Optional.of(Phrase.of("check.network.zones.onward")) : Optional.empty();
    }

    private static Optional<Phrase> several(List<Place> places) {
        long subnets = places.stream()
                .filter(place -> place.isAttached() && Ranges.isIn(place.range(), Ranges.IPV4))
                .count();
        return subnets > 1 ? Optional.of(Phrase.of("check.network.zones.several", subnets)) : Optional.empty();
    }
}
