package punchlist.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import punchlist.machine.Outcome;
import punchlist.reading.AnswerJson;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.session.CheckRun;
import punchlist.session.Commissioning;
import punchlist.session.changes.Undone;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Confirms, takes back and looks again, as {@code undo} and {@code resume --take-back} do. */
record TakingBack(Desk desk, Format format, boolean yes) {

    /** Takes these changes back, newest first; all that can be, when none is named. */
    int undo(Commissioning session, List<String> ids) throws IOException {
        long some = session.state().changes().values().stream()
                .filter(c -> ids.isEmpty() || ids.contains(c.intent().id()))
                .filter(ChangeState::canBeTakenBack)
                .count();
        if (some > 0 && !yes && !confirmed(desk, session.state(), ids, (int) some)) {
            return Task.ERROR;
        }
        List<Undone> undone = session.undo(ids, System.getProperty("user.name", "unknown"), u -> {});
        List<String> tried = undone.stream().map(u -> u.intent().id()).toList();
        Optional<CheckRun> after = undone.stream().anyMatch(u -> u.outcome().isPresent())
                ? Optional.of(session.recheck(session.controlsOf(tried), tried))
                : Optional.empty();
        print(desk, session.state(), undone, after);
        boolean all =
                undone.stream().allMatch(u -> u.outcome().map(Outcome::stands).orElse(true))
                        && undone.stream().filter(u -> u.outcome().isPresent()).count() == some;
        return all ? 0 : 1;
    }

    /** Shows what would be taken back, newest first, and asks. */
    private static boolean confirmed(Desk desk, RecordState state, List<String> ids, int some) {
        List<ChangeState> wanted = new ArrayList<>(state.changes().values());
        Collections.reverse(wanted);
        for (ChangeState change : wanted) {
            Entry.Intent intent = change.intent();
            if (change.canBeTakenBack() && (ids.isEmpty() || ids.contains(intent.id()))) {
                desk.out()
                        .problem(desk.out()
                                .texts()
                                .get(
                                        "cli.fix.change",
                                        intent.id() + " " + intent.control(),
                                        String.join(" ", intent.path()),
                                        FixView.shortened(intent.after().toString()),
                                        FixView.shortened(intent.before().toString()),
                                        intent.reversal()));
            }
        }
        return Confirmation.typed(desk.out(), some);
    }

    private void print(Desk desk, RecordState state, List<Undone> undone, Optional<CheckRun> after) {
        switch (format) {
            case JSON -> desk.out().json(json(desk, state, undone, after));
            case TEXT -> {
                if (undone.isEmpty()) {
                    desk.out().line(desk.out().texts().get("cli.undo.nothing"));
                }
                undone.forEach(u -> desk.out()
                        .line(u.intent().id() + " " + desk.out().texts().get("undone." + code(u)) + ": "
                                + u.intent().control() + " "
                                + String.join(" ", u.intent().path())));
            }
        }
    }

    private static String code(Undone undone) {
        return undone.outcome().map(Outcome::code).orElse("nothing");
    }

    private static ObjectNode json(Desk desk, RecordState state, List<Undone> undone, Optional<CheckRun> after) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "punchlist-undo/1");
        json.set("machine", RunJson.machine(state.header().machine()));
        ArrayNode changes = json.putArray("changes");
        for (Undone one : undone) {
            ObjectNode node = changes.addObject()
                    .put("id", one.intent().id())
                    .put("control", one.intent().control())
                    .put("subject", one.intent().subject());
            node.setAll(ChangeView.write(desk.product().kinds(), one.change()));
            node.put("outcome", code(one));
            one.outcome().flatMap(FixView::why).ifPresent(w -> node.set("why", AnswerJson.write(w)));
        }
        ArrayNode controls = json.putArray("controls");
        after.ifPresent(run -> run.judged().forEach(j -> controls.addObject()
                .put("control", j.control().id().text())
                .put("verdict", j.verdict().key())));
        return json;
    }
}
