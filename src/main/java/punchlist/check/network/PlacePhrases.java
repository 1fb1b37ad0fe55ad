package punchlist.check.network;

import java.util.List;
import punchlist.text.Phrase;

/** Places in words. */
public final class PlacePhrases {

    private PlacePhrases() {}

    /** A place in a sentence without its end: where, how, who. */
    public static Phrase of(Place place) {
        return switch (place.reach()) {
            case ATTACHED -> attached(place);
            case ROUTED ->
                Phrase.of(
                        "check.network.routed", place.range(), place.via().orElse("?"), place.name(), residents(place));
            case UNREACHED -> Phrase.of("check.network.unreached", place.range(), residents(place));
        };
    }

    private static Phrase attached(Place place) {
        if (place.range().isEmpty()) {
            return Phrase.of("check.network.noAddress", place.name());
        }
        return Phrase.of(
                "check.network.attached",
                place.name(),
                place.range(),
                String.join(", ", place.own()),
                fixing(place.fixing()),
                gateway(place),
                residents(place));
    }

    /** Where an own address is from, in a word. */
    static Phrase fixing(Place.Fixing fixing) {
        return Phrase.of("check.network.fixing." + fixing.name());
    }

    /** The default gateway in a place, or that there is none. */
    static Phrase gateway(Place place) {
        return place.onward().isEmpty()
                ? Phrase.of("check.network.noGateway")
                : Phrase.of("check.network.gateway", String.join(", ", place.onward()));
    }

    /** Who lives in a place, by the scope. */
    static Phrase residents(Place place) {
        List<Phrase> all = place.inOrder().stream()
                .map(resident -> Phrase.of("check.network.resident." + resident.name()))
                .toList();
        return all.isEmpty() ? Phrase.of("check.network.resident.none") : Phrase.list(all);
    }

    /** Several places. */
    static Phrase of(List<Place> places) {
        return Phrase.list(places.stream().map(PlacePhrases::of).toList());
    }

    /**
     * A place as a box of a drawing.
     *
     * @param title what stands first in the box
     * @param lines what stands below it
     */
    public record Box(Phrase title, List<Phrase> lines) {}

    /** A place as a box: the adapter with its subnet, or what a router leads to. */
    public static Box box(Place place) {
        return switch (place.reach()) {
            case ATTACHED -> new Box(plain(place.name()), attachedLines(place));
            case ROUTED ->
                new Box(
                        plain(place.range()),
                        List.of(
                                Phrase.of(
                                        "check.network.box.through", place.via().orElse("?")),
                                residents(place)));
            case UNREACHED ->
                new Box(plain(place.range()), List.of(Phrase.of("check.network.box.noWay"), residents(place)));
        };
    }

    private static List<Phrase> attachedLines(Place place) {
        return place.range().isEmpty()
                ? List.of(fixing(Place.Fixing.NONE))
                : List.of(
                        plain(place.range()),
                        Phrase.of("check.network.box.own", String.join(", ", place.own()), fixing(place.fixing())),
                        gateway(place),
                        residents(place));
    }

    private static Phrase plain(String text) {
        return Phrase.of("check.network.plain", text);
    }
}
