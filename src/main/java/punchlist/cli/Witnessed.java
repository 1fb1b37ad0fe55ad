package punchlist.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.check.Judged;
import punchlist.record.Look;
import punchlist.record.Looks;
import punchlist.record.RecordState;
import punchlist.session.CheckRun;
import punchlist.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What witnesses outside saw of the controls of a run, beside its verdicts. */
final class Witnessed {

    private Witnessed() {}

    /** What the newest looks say of the controls of this run. */
    static List<Looks.Said> ofControls(RecordState state, CheckRun run) {
        Set<String> controls = controls(run);
        return Looks.newest(state.lines()).stream()
                .filter(said -> said.port().controls().stream().anyMatch(controls::contains))
                .toList();
    }

    /** Whether a witness contradicts the plan at a control of this run, and nobody has answered since. */
    static boolean isContradicted(RecordState state, CheckRun run) {
        return controls(run).stream().anyMatch(state.doubted()::contains);
    }

    private static Set<String> controls(CheckRun run) {
        return run.judged().stream()
                .map(Judged::control)
                .map(control -> control.id().text())
                .collect(Collectors.toSet());
    }

    /** The contradictions; what is as planned is told by the sheet. */
    static void text(List<Looks.Said> witnessed, Out out) {
        Texts texts = out.texts();
        witnessed.stream()
                .filter(said -> said.port().outcome().isContradiction())
                .forEach(said -> out.line(texts.get(
                        "cli.check.witness",
                        String.join(", ", said.port().controls()),
                        said.port().shown(),
                        said.told().look().by(),
                        said.target().from().orElse("-"),
                        RunJson.time(said.told().look().startedAt()),
                        texts.get("look.outcome." + said.port().outcome().key()))));
    }

    static JsonNode json(List<Looks.Said> witnessed) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Looks.Said said : witnessed) {
            Look.Port port = said.port();
            ObjectNode json = all.addObject()
                    .put("look", said.told().id())
                    .put("by", said.told().look().by())
                    .put("at", RunJson.time(said.told().look().startedAt()))
                    .put("address", said.target().address());
            said.target().from().ifPresentOrElse(from -> json.put("from", from), () -> json.putNull("from"));
            json.put("protocol", port.protocol())
                    .put("port", port.port())
                    .put("seen", port.seen().key())
                    .put("outcome", port.outcome().key());
            ArrayNode controls = json.putArray("controls");
            port.controls().forEach(controls::add);
        }
        return all;
    }
}
