package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import punchlist.check.folders.AccessMatrix;
import punchlist.record.SeenAccess;

/**
 * Who can do what in the folders, in words.
 *
 * @param places the folders
 */
public record AccessModel(List<Place> places) {

    /**
     * A folder.
     *
     * @param path where
     * @param unread why nothing is known; empty text where something is
     * @param rows who can do what
     */
    public record Place(String path, String unread, List<Row> rows) {
        /** Copies the list. */
        public Place {
            rows = List.copyOf(rows);
        }
    }

    /** What one can do with the folder itself, and with what lies inside. */
    public record Row(String who, String itself, String inside) {}

    /** Copies the list. */
    public AccessModel {
        places = List.copyOf(places);
    }

    /** The table by the last look; empty where none saw a folder. */
    static Optional<AccessModel> of(Situation now, Words words) {
        return SeenAccess.last(now.state())
                .map(matrix -> new AccessModel(matrix.places().stream()
                        .map(place -> place(place, words))
                        .toList()));
    }

    private static Place place(AccessMatrix.Place place, Words words) {
        return new Place(
                words.plain(place.path()),
                place.unread().map(words::say).orElse(""),
                place.rows().stream()
                        .map(row -> new Row(words.say(row.who()), words.say(row.itself()), words.say(row.inside())))
                        .toList());
    }
}
