package punchlist.report;

import java.time.Instant;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.Result;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * OSCAL assessment results 1.1.2. Every line is an observation; a finding says satisfied or not, so only pass, fail and
 * deviation make one: what nobody could check is neither.
 */
final class Oscal {

    private static final String SPACE = "https://github.com/punchlist/ns";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SheetModel sheet;
    private final RecordState state;
    private final Instant at;
    private final Ids ids;

    private Oscal(SheetModel sheet, RecordState state, Instant at) {
        this.sheet = sheet;
        this.state = state;
        this.at = at;
        this.ids = new Ids(state.lines().getLast().hash());
    }

    static String write(SheetModel sheet, RecordState state, Instant printedAt) {
        return JSON.writeValueAsString(new Oscal(sheet, state, printedAt).document()) + "\n";
    }

    private ObjectNode document() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode results = root.putObject("assessment-results");
        results.put("uuid", ids.of("assessment-results"));
        results.putObject("metadata")
                .put("title", sheet.head().title() + " " + sheet.head().asset())
                .put("last-modified", at.toString())
                .put("version", sheet.head().revision())
                .put("oscal-version", "1.1.2")
                .put(
                        "remarks",
                        sheet.head().tool() + "; "
                                + String.join("; ", sheet.head().guides()));
        results.putObject("import-ap").put("href", "#" + ids.of("assessment-plan"));
        results.putArray("results").add(result());
        results.putObject("back-matter")
                .putArray("resources")
                .addObject()
                .put("uuid", ids.of("assessment-plan"))
                .put("title", "Punchlist catalogue")
                .put("description", sheet.head().tool());
        return root;
    }

    private ObjectNode result() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("uuid", ids.of("result"))
                .put("title", sheet.head().title())
                .put("description", "Record " + sheet.head().checksum())
                .put("start", start().toString());
        state.lastRun().map(Entry.Run::finishedAt).ifPresent(end -> result.put("end", end.toString()));
        result.putObject("reviewed-controls")
                .putArray("control-selections")
                .addObject()
                .putObject("include-all");
        ArrayNode observations = result.putArray("observations");
        sheet.lines().forEach(line -> observations.add(observation(line)));
        ArrayNode findings = JsonNodeFactory.instance.arrayNode();
        sheet.lines().stream().filter(Oscal::isDecided).forEach(line -> findings.add(finding(line)));
        if (!findings.isEmpty()) {
            result.set("findings", findings);
        }
        return result;
    }

    private Instant start() {
        return state.runs().isEmpty()
                ? state.lines().getFirst().at()
                : state.runs().getLast().startedAt();
    }

    private ObjectNode observation(SheetModel.Line line) {
        ObjectNode observation = JsonNodeFactory.instance.objectNode();
        observation
                .put("uuid", ids.of("observation " + line.control()))
                .put("title", line.title())
                .put("description", line.found());
        observation
                .putArray("props")
                .add(property("control", line.control()))
                .add(property("result", line.result().key()));
        observation.putArray("methods").add(line.how().startsWith("A") ? "TEST" : "INTERVIEW");
        if (!line.evidence().isEmpty()) {
            ArrayNode evidence = observation.putArray("relevant-evidence");
            line.evidence().forEach(e -> evidence.addObject()
                    .put("description", e.source() + " | " + e.question() + " | " + e.answer() + " | " + e.at()));
        }
        return observation.put("collected", collected(line).toString());
    }

    /** When the control was last looked at or answered; for one nobody looked at, when the record was begun. */
    private Instant collected(SheetModel.Line line) {
        Instant last = state.lines().getFirst().at();
        for (punchlist.record.Line entry : state.lines()) {
            boolean concerns =
                    switch (entry.entry()) {
                        case Entry.Run r ->
                            r.controls().stream().anyMatch(c -> c.control().equals(line.control()));
                        case Entry.Recheck r ->
                            r.controls().stream().anyMatch(c -> c.control().equals(line.control()));
                        case Entry.Answered a -> a.control().equals(line.control());
                        case Entry.PasswordChecked p -> p.control().equals(line.control());
                        case Entry.Looked l -> l.look().covers(line.control());
                        case Entry.Witnessed w -> w.look().covers(line.control());
                        default -> false;
                    };
            last = concerns ? entry.at() : last;
        }
        return last;
    }

    private static ObjectNode property(String name, String value) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("ns", SPACE)
                .put("value", value);
    }

    private static boolean isDecided(SheetModel.Line line) {
        return line.result() == Result.PASS || line.result() == Result.FAIL || line.result() == Result.DEVIATION;
    }

    private ObjectNode finding(SheetModel.Line line) {
        ObjectNode finding = JsonNodeFactory.instance.objectNode();
        finding.put("uuid", ids.of("finding " + line.control()))
                .put("title", line.title())
                .put("description", line.expected().isBlank() ? line.title() : line.expected());
        ObjectNode target =
                finding.putObject("target").put("type", "objective-id").put("target-id", token(line.control()));
        ObjectNode status = target.putObject("status");
        switch (line.result()) {
            case PASS -> status.put("state", "satisfied").put("reason", "pass");
            case FAIL -> status.put("state", "not-satisfied").put("reason", "fail");
            default ->
                status.put("state", "not-satisfied").put("reason", "other").put("remarks", line.found());
        }
        finding.putArray("related-observations")
                .addObject()
                .put("observation-uuid", ids.of("observation " + line.control()));
        return finding;
    }

    /** An id as OSCAL allows it. */
    private static String token(String id) {
        String safe = id.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return safe.isEmpty() || !Character.isLetter(safe.codePointAt(0)) ? "_" + safe : safe;
    }
}
