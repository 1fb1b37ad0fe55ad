package punchlist.machine.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.machine.Json;
import punchlist.machine.Sid;
import punchlist.reading.AnswerJson;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The tasks in a snapshot (docs/formats.md, "Snapshot"). */
final class TaskCodec {

    static final ValueCodec<TaskTable> TASKS = ValueCodec.of(TaskCodec::json, TaskCodec::table);

    private TaskCodec() {}

    private static JsonNode json(TaskTable table) {
        ObjectNode tasks = Json.object();
        table.all().forEach(task -> tasks.set(task.path(), json(task)));
        ObjectNode json = Json.object();
        json.set("tasks", tasks);
        if (!table.unread().isEmpty()) {
            ObjectNode unread = Json.object();
            table.unread().forEach((path, why) -> unread.set(path, AnswerJson.write(why)));
            json.set("notRead", unread);
        }
        table.missingRight().ifPresent(right -> json.put("missingRight", right));
        return json;
    }

    private static JsonNode json(ScheduledTask task) {
        ObjectNode json = Json.object().put("enabled", task.enabled()).put("account", task.account());
        task.sid().ifPresent(sid -> json.put("sid", sid.text()));
        json.put("logon", Json.word(task.logon())).put("highest", task.highest());
        json.set("programs", Json.texts(task.programs()));
        return json;
    }

    private static TaskTable table(JsonNode json) {
        List<ScheduledTask> all = new ArrayList<>();
        object(Json.member(json, "tasks"))
                .properties()
                .forEach(member -> all.add(task(member.getKey(), member.getValue())));
        Map<String, Why> unread = new TreeMap<>();
        if (json.has("notRead")) {
            object(Json.member(json, "notRead"))
                    .properties()
                    .forEach(member -> unread.put(member.getKey(), AnswerJson.readWhy(member.getValue())));
        }
        return new TaskTable(all, unread, Json.optionalText(json, "missingRight"));
    }

    private static JsonNode object(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + json.getNodeType());
        }
        return json;
    }

    private static ScheduledTask task(String path, JsonNode json) {
        String account = Json.text(json, "account");
        Optional<Sid> sid = Json.optionalText(json, "sid").map(Sid::new);
        return new ScheduledTask(
                path,
                Json.flag(json, "enabled"),
                account,
                sid.or(() -> Sid.looksLikeOne(account) ? Optional.of(new Sid(account)) : Optional.empty()),
                Json.word(json, "logon", ScheduledTask.Logon.class),
                json.has("highest") && Json.flag(json, "highest"),
                Json.optionalTexts(json, "programs"));
    }
}
