package punchlist.windows;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What a run says, one line for each control, finding and piece of evidence, without the moments it was looked at. */
final class Findings {

    private Findings() {}

    static List<String> of(JsonNode run) {
        return all(run.path("results")).flatMap(Findings::control).toList();
    }

    private static Stream<String> control(JsonNode control) {
        String id = control.path("control").stringValue();
        Stream<String> findings = all(control.path("findings"))
                .map(f -> id + " / " + f.path("subjectKind") + f.path("subjectId") + f.path("subject") + said(f));
        Stream<String> evidence = all(control.path("evidence")).map(e -> id + " / " + e.path("question") + state(e));
        return Stream.of(Stream.of(id + said(control)), findings, evidence).flatMap(s -> s);
    }

    private static String said(JsonNode node) {
        return ": " + node.path("verdict") + " " + node.path("reasonCode") + " expected " + node.path("expected")
                + " found " + node.path("found") + " because " + node.path("reason");
    }

    private static String state(JsonNode evidence) {
        JsonNode answer = evidence.path("answer");
        return ": " + answer.path("state") + " " + answer.path("origin") + " " + answer.path("why");
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
