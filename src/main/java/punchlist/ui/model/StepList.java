package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import punchlist.catalog.Step;
import punchlist.record.ChangeState;
import punchlist.record.Undecided;

/** The list of steps with a mark and a word for each. */
public final class StepList {

    /**
     * A line of the list.
     *
     * @param note the mark's word with its number, or nothing
     */
    public record Line(Page page, String title, Optional<Mark> mark, String note) {}

    private final Words words;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());

    /** The list for a desk. */
    public StepList(Desk desk, Words words) {
        this.words = words;
        fill(Optional.empty());
        desk.situationProperty().addListener((property, was, is) -> fill(is));
    }

    /** The lines. */
    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    private void fill(Optional<Situation> now) {
        lines.set(Page.listed().stream().map(page -> line(page, now)).toList());
    }

    private Line line(Page page, Optional<Situation> now) {
        String title = page.step().map(words::say).orElseGet(() -> words.say("list." + page.key()));
        Line bare = new Line(page, title, Optional.empty(), "");
        return now.map(n -> page.step().map(step -> ofStep(bare, n, step)).orElseGet(() -> other(bare, n)))
                .orElse(bare);
    }

    private Line ofStep(Line bare, Situation now, Step step) {
        Tally tally = Tally.of(now, step);
        if (tally.total() == 0) {
            return bare;
        }
        if (tally.of(Mark.FAIL) > 0) {
            return marked(bare, Mark.FAIL, words.say("list.fail", tally.of(Mark.FAIL)));
        }
        return tally.undecided() > 0
                ? marked(bare, Mark.NOT_CHECKED, words.say("list.open", tally.undecided()))
                : marked(bare, Mark.PASS, words.say("list.done"));
    }

    private Line other(Line bare, Situation now) {
        return switch (bare.page()) {
            case WHO ->
                done(bare, !now.engineer().isBlank() && now.scope().running().isPresent());
            case WHAT, OVERVIEW -> done(bare, now.state().lastRun().isPresent());
            case WORKED -> worked(bare, now);
            case POINTS -> points(bare, now);
            case SIGN -> done(bare, !now.state().locked().isEmpty());
            default -> bare;
        };
    }

    private Line worked(Line bare, Situation now) {
        if (!now.state().pending().isEmpty()) {
            return marked(
                    bare,
                    Mark.ATTENTION,
                    words.say("list.open", now.state().pending().size()));
        }
        long standing = now.state().changes().values().stream()
                .filter(ChangeState::stands)
                .count();
        return standing > 0 ? marked(bare, Mark.PASS, words.say("list.changes", standing)) : bare;
    }

    private Line points(Line bare, Situation now) {
        int undecided = Undecided.of(now.state(), now.catalog()).size();
        return undecided > 0 ? marked(bare, Mark.FAIL, words.say("list.open", undecided)) : bare;
    }

    private Line done(Line bare, boolean is) {
        return is ? marked(bare, Mark.PASS, words.say("list.done")) : bare;
    }

    private static Line marked(Line bare, Mark mark, String note) {
        return new Line(bare.page(), bare.title(), Optional.of(mark), note);
    }
}
