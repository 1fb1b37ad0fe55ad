package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.check.network.NetworkPicture;
import punchlist.check.network.Place;
import punchlist.check.network.PlacePhrases;
import punchlist.record.SeenNetwork;

/**
 * The server between its subnets, ready to be drawn.
 *
 * @param server the server's name
 * @param boxes one per subnet
 * @param spoken the same in a sentence, for who cannot see it
 * @param unplaced whom the scope names without an address; empty when there is nobody
 */
public record PictureModel(String server, List<Box> boxes, String spoken, String unplaced) {

    /**
     * A subnet.
     *
     * @param title the adapter's name, or the subnet that a router leads to
     * @param lines what is known of it; the last says who lives there
     * @param attached whether the server stands in it
     */
    public record Box(String title, List<String> lines, boolean attached) {}

    /** Copies the list. */
    public PictureModel {
        boxes = List.copyOf(boxes);
    }

    /** The picture by the last look that saw the adapters; empty where none did. */
    static Optional<PictureModel> of(Situation now, Words words) {
        return SeenNetwork.last(now.state())
                .filter(picture -> !picture.places().isEmpty())
                .map(picture -> of(picture, now, words));
    }

    private static PictureModel of(NetworkPicture picture, Situation now, Words words) {
        String server = words.plain(now.state().header().machine().name());
        String all = picture.places().stream()
                .map(place -> words.say(PlacePhrases.of(place)))
                .collect(Collectors.joining("; "));
        String unplaced = picture.unplaced().isEmpty()
                ? ""
                : words.say("picture.unplaced", String.join(", ", picture.unplaced()));
        return new PictureModel(
                server,
                picture.places().stream().map(place -> box(place, words)).toList(),
                words.say("picture.spoken", server, all),
                unplaced);
    }

    private static Box box(Place place, Words words) {
        PlacePhrases.Box box = PlacePhrases.box(place);
        return new Box(
                words.say(box.title()), box.lines().stream().map(words::say).toList(), place.isAttached());
    }
}
