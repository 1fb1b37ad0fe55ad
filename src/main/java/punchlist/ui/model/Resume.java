package punchlist.ui.model;

import punchlist.catalog.ControlId;
import punchlist.record.Entry;
import punchlist.record.Line;

/** Where work goes on: at the page of the last thing that was done. */
final class Resume {

    private Resume() {}

    static Page at(Situation situation) {
        Entry last = situation.state().lines().reversed().stream()
                .map(Line::entry)
                .filter(entry -> !(entry instanceof Entry.Closed))
                .findFirst()
                .orElseThrow();
        return switch (last) {
            case Entry.Header h -> Page.WHO;
            case Entry.ScopeSet s -> situation.state().lastRun().isPresent() ? Page.OVERVIEW : Page.WHO;
            case Entry.Run r -> Page.OVERVIEW;
            case Entry.Recheck r -> r.changes().isEmpty() ? first(r, situation) : Page.WORKED;
            case Entry.Answered a -> of(a.control(), situation);
            case Entry.PasswordChecked p -> of(p.control(), situation);
            case Entry.PunchItem p -> Page.POINTS;
            case Entry.Intent i -> Page.WORKED;
            case Entry.Outcome o -> Page.WORKED;
            case Entry.UndoIntent u -> Page.WORKED;
            case Entry.UndoOutcome o -> Page.WORKED;
            case Entry.Signed s -> Page.SIGN;
            case Entry.Locked l -> Page.PRINT;
            case Entry.Health h -> Page.WORKED;
            case Entry.Guard g -> Page.WORKED;
            case Entry.Missing m -> Page.OVERVIEW;
            case Entry.Closed c -> Page.OVERVIEW;
            case Entry.Looked l -> Page.OVERVIEW;
            case Entry.Witnessed w -> Page.OVERVIEW;
            case Entry.TornLine t -> Page.OVERVIEW;
        };
    }

    private static Page first(Entry.Recheck recheck, Situation situation) {
        return recheck.controls().isEmpty()
                ? Page.OVERVIEW
                : of(recheck.controls().getFirst().control(), situation);
    }

    private static Page of(String control, Situation situation) {
        return situation
                .catalog()
                .control(new ControlId(control))
                .map(known -> Page.of(known.step()))
                .orElse(Page.OVERVIEW);
    }
}
