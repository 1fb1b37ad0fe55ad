package punchlist.check.network;

import java.util.List;
import punchlist.text.Phrase;

/** Places in words. */
public final class PlacePhrases {

    private PlacePhrases() {}

    /** A place in a sentence without its end: where, how, who. */
    static Phrase of(Place place) {
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
    public static Phrase fixing(Place.Fixing fixing) {
        return Phrase.of("check.network.fixing." + fixing.name());
    }

    /** The default gateway in a place, or that there is none. */
    public static Phrase gateway(Place place) {
        return place.onward().isEmpty()
                ? Phrase.of("check.network.noGateway")
                : Phrase.of("check.network.gateway", String.join(", ", place.onward()));
    }

    /** Who lives in a place, by the scope. */
    public static Phrase residents(Place place) {
        List<Phrase> all = place.inOrder().stream()
                .map(resident -> Phrase.of("check.network.resident." + resident.name()))
                .toList();
        return all.isEmpty() ? Phrase.of("check.network.resident.none") : Phrase.list(all);
    }

    /** Several places. */
    static Phrase of(List<Place> places) {
        return Phrase.list(places.stream().map(PlacePhrases::of).toList());
    }
}
