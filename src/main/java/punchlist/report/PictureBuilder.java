package punchlist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.check.network.NetworkPicture;
import punchlist.check.network.Place;
import punchlist.check.network.PlacePhrases;
import punchlist.record.RecordState;
import punchlist.record.SeenNetwork;

/** Makes the drawing of the server between its subnets. */
final class PictureBuilder {

    /** What fits on a page beside its line. */
    private static final int BOXES = 12;

    private final Wording wording;

    PictureBuilder(Wording wording) {
        this.wording = wording;
    }

    Optional<SheetModel.Picture> build(RecordState state, String server) {
        return SeenNetwork.last(state)
                .filter(picture -> !picture.places().isEmpty())
                .map(picture -> new SheetModel.Picture(
                        server,
                        picture.places().stream().limit(BOXES).map(this::box).toList(),
                        notes(picture)));
    }

    private SheetModel.Box box(Place place) {
        PlacePhrases.Box box = PlacePhrases.box(place);
        return new SheetModel.Box(
                wording.phrase(box.title()),
                box.lines().stream().map(wording::phrase).toList(),
                place.isAttached());
    }

    private List<String> notes(NetworkPicture picture) {
        List<String> notes = new ArrayList<>(List.of(wording.say("picture.legend")));
        if (!picture.unplaced().isEmpty()) {
            notes.add(wording.say("picture.unplaced", wording.plain(String.join(", ", picture.unplaced()))));
        }
        if (picture.places().size() > BOXES) {
            notes.add(wording.say("picture.more", picture.places().size() - BOXES));
        }
        return notes;
    }
}
