package punchlist.record;

import java.util.List;
import java.util.Optional;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;

/** What keeps a revision from being locked: a fail that is neither a punch item nor an accepted deviation. */
public final class Undecided {

    private Undecided() {}

    /** The controls whose fails are undecided, in catalogue order. */
    public static List<Control> of(RecordState state, Catalog catalog) {
        return catalog.controls().values().stream()
                .filter(control -> state.result(control.id().text()) == Result.FAIL)
                .filter(control -> openItem(state, control).isEmpty())
                .toList();
    }

    /** The open punch item that carries a control's fail forward. */
    public static Optional<Entry.PunchItem> openItem(RecordState state, Control control) {
        return state.punchItems().values().stream()
                .filter(p -> p.control().equals(control.id().text()) && !p.closed())
                .findFirst();
    }
}
