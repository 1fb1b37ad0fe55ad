package punchlist.record;

import java.nio.file.Path;
import punchlist.catalog.Punch;
import punchlist.machine.MachineId;
import punchlist.scope.ScopeJson;
import punchlist.scope.ScopeWriter;
import tools.jackson.databind.node.ObjectNode;

/** Entries as JSON: their type's word and their body. */
final class EntryJson {

    private EntryJson() {}

    static String type(Entry entry) {
        return switch (entry) {
            case Entry.Header h -> "header";
            case Entry.ScopeSet s -> "scope";
            case Entry.Run r -> "run";
            case Entry.Recheck r -> "recheck";
            case Entry.Answered a -> "answer";
            case Entry.PasswordChecked p -> "password-check";
            case Entry.PunchItem p -> "punch";
            case Entry.Intent i -> "intent";
            case Entry.Outcome o -> "outcome";
            case Entry.UndoIntent u -> "undo-intent";
            case Entry.UndoOutcome u -> "undo-outcome";
            case Entry.Signed s -> "signature";
            case Entry.Locked l -> "locked";
            case Entry.Health h -> "health";
            case Entry.Guard g -> "guard";
            case Entry.Missing m -> "missing";
            case Entry.Closed c -> "closed";
            case Entry.Looked l -> "look";
            case Entry.Witnessed w -> "witnessed";
            case Entry.TornLine t -> "torn-line";
        };
    }

    static ObjectNode body(Entry entry) {
        return switch (entry) {
            case Entry.Header header -> header(header);
            case Entry.ScopeSet(var scope, boolean replaced) -> {
                ObjectNode json = Node.object().put("replaced", replaced);
                json.set("scope", ScopeWriter.write(scope));
                yield json;
            }
            case Entry.Run run -> run(run);
            case Entry.Recheck recheck -> recheck(recheck);
            case Entry.Answered answered -> answered(answered);
            case Entry.PasswordChecked checked -> PasswordJson.write(checked);
            case Entry.PunchItem item -> punch(item);
            case Entry.Intent intent -> ChangeJson.write(intent);
            case Entry.Outcome o -> ChangeJson.write(o);
            case Entry.UndoIntent u -> Node.object().put("change", u.change()).put("by", u.by());
            case Entry.UndoOutcome o -> ChangeJson.write(o);
            case Entry.Health health -> ChangeJson.write(health);
            case Entry.Guard guard -> ChangeJson.write(guard);
            case Entry.Signed signed -> signed(signed);
            case Entry.Locked locked -> LockedJson.write(locked);
            case Entry.Missing m -> Node.object().put("entries", m.entries()).put("digest", m.digest());
            case Entry.Closed c -> Node.object().put("entries", c.entries()).put("digest", c.digest());
            case Entry.Looked(Look look) -> LookJson.write(look);
            case Entry.Witnessed witnessed -> LookJson.write(witnessed);
            case Entry.TornLine t -> Node.object().put("setAside", t.setAside());
        };
    }

    /**
     * The entry back.
     *
     * @throws IllegalArgumentException when type or body are not known
     */
    static Entry read(String type, Node body) {
        return switch (type) {
            case "header" -> header(body);
            case "scope" ->
                new Entry.ScopeSet(
                        ScopeJson.parse(body.any("scope").toString(), "scope entry", Path.of(".")),
                        body.flag("replaced"));
            case "run" -> run(body);
            case "recheck" ->
                new Entry.Recheck(
                        body.texts("changes"),
                        body.text("tool"),
                        body.text("catalogHash"),
                        body.list("readings", StoredJson::reading),
                        body.list("controls", StoredJson::control));
            case "answer" -> answered(body);
            case "password-check" -> PasswordJson.read(body);
            case "punch" -> punch(body);
            case "intent" -> ChangeJson.intent(body);
            case "outcome" -> ChangeJson.outcome(body);
            case "undo-intent" -> new Entry.UndoIntent(body.text("change"), body.text("by"));
            case "undo-outcome" -> ChangeJson.undoOutcome(body);
            case "signature" -> signed(body);
            case "health" -> ChangeJson.health(body);
            case "guard" -> ChangeJson.guard(body);
            case "locked" -> LockedJson.read(body);
            case "missing" -> new Entry.Missing(body.number("entries"), body.text("digest"));
            case "closed" -> new Entry.Closed(body.number("entries"), body.text("digest"));
            case "look" -> new Entry.Looked(LookJson.read(body));
            case "witnessed" -> LookJson.witnessed(body);
            case "torn-line" -> new Entry.TornLine(body.text("setAside"));
            default -> throw new IllegalArgumentException("entry type '" + type + "' is not known");
        };
    }

    private static ObjectNode header(Entry.Header header) {
        ObjectNode json = Node.object()
                .put("format", RecordFile.FORMAT)
                .put("tool", header.tool())
                .put("catalog", header.catalog())
                .put("catalogHash", header.catalogHash());
        json.set("guides", Node.texts(header.guides()));
        json.putObject("machine")
                .put("kind", StoredJson.word(header.machine().kind()))
                .put("id", header.machine().id())
                .put("name", header.machine().name());
        header.source().ifPresent(source -> json.put("source", source));
        header.id().ifPresent(id -> json.put("id", id));
        header.keeps()
                .ifPresent(keeps ->
                        json.putObject("keeps").put("record", keeps.record()).put("file", keeps.file()));
        return json;
    }

    private static Entry.Header header(Node body) {
        if (!body.text("format").equals(RecordFile.FORMAT)) {
            throw new IllegalArgumentException("format is '" + body.text("format") + "'");
        }
        Node machine = body.member("machine");
        return new Entry.Header(
                body.text("tool"),
                body.text("catalog"),
                body.text("catalogHash"),
                body.texts("guides"),
                new MachineId(machine.word("kind", MachineId.Kind.class), machine.text("id"), machine.text("name")),
                body.optionalText("source"),
                body.optionalText("id"),
                body.optional("keeps").map(Node::new).map(k -> new Keeps(k.text("record"), k.text("file"))));
    }

    private static ObjectNode run(Entry.Run run) {
        ObjectNode json = Node.object()
                .put("run", run.id())
                .put("kind", run.kind().key())
                .put("tool", run.tool())
                .put("catalogHash", run.catalogHash())
                .put("account", run.account())
                .put("startedAt", run.startedAt().toString())
                .put("finishedAt", run.finishedAt().toString())
                .put("asOf", run.asOf().toString());
        json.set(
                "readings",
                Node.array(run.readings().stream().map(StoredJson::write).toList()));
        json.set(
                "controls",
                Node.array(run.controls().stream().map(StoredJson::write).toList()));
        return json;
    }

    private static Entry.Run run(Node body) {
        return new Entry.Run(
                body.text("run"),
                body.word("kind", RunKind.class),
                body.text("tool"),
                body.text("catalogHash"),
                body.text("account"),
                body.instant("startedAt"),
                body.instant("finishedAt"),
                body.instant("asOf"),
                body.list("readings", StoredJson::reading),
                body.list("controls", StoredJson::control));
    }

    private static ObjectNode recheck(Entry.Recheck recheck) {
        ObjectNode json = Node.object().put("tool", recheck.tool()).put("catalogHash", recheck.catalogHash());
        json.set("changes", Node.texts(recheck.changes()));
        json.set(
                "readings",
                Node.array(recheck.readings().stream().map(StoredJson::write).toList()));
        json.set(
                "controls",
                Node.array(recheck.controls().stream().map(StoredJson::write).toList()));
        return json;
    }

    private static ObjectNode answered(Entry.Answered answered) {
        ObjectNode json = Node.object()
                .put("control", answered.control())
                .put("result", answered.result().key())
                .put("text", answered.text())
                .put("by", answered.by());
        answered.until().ifPresent(until -> json.put("until", until));
        answered.was().ifPresent(was -> json.put("was", was.key()));
        answered.why().ifPresent(why -> json.put("why", why));
        return json;
    }

    private static Entry.Answered answered(Node body) {
        return new Entry.Answered(
                body.text("control"),
                result(body.text("result")),
                body.text("text"),
                body.text("by"),
                body.optionalText("until"),
                body.optionalText("was").map(EntryJson::result),
                body.optionalText("why"));
    }

    private static Result result(String word) {
        return Result.ofKey(word).orElseThrow(() -> new IllegalArgumentException("result '" + word + "' is not known"));
    }

    private static ObjectNode punch(Entry.PunchItem item) {
        return Node.object()
                .put("punch", item.id())
                .put("control", item.control())
                .put("category", item.category().name())
                .put("owner", item.owner())
                .put("due", item.due())
                .put("proof", item.proof())
                .put("closed", item.closed())
                .put("by", item.by());
    }

    private static Entry.PunchItem punch(Node body) {
        return new Entry.PunchItem(
                body.text("punch"),
                body.text("control"),
                body.word("category", Punch.class),
                body.text("owner"),
                body.text("due"),
                body.text("proof"),
                body.flag("closed"),
                body.text("by"));
    }

    private static ObjectNode signed(Entry.Signed signed) {
        return Node.object()
                .put("revision", signed.revision())
                .put("role", signed.role())
                .put("name", signed.name())
                .put("company", signed.company())
                .put("meaning", signed.meaning())
                .put("method", signed.method());
    }

    private static Entry.Signed signed(Node body) {
        return new Entry.Signed(
                body.text("revision"),
                body.text("role"),
                body.text("name"),
                body.text("company"),
                body.text("meaning"),
                body.text("method"));
    }
}
