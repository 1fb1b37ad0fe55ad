package punchlist.machine.logs;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import punchlist.machine.Json;
import punchlist.machine.logs.LogonSummary.Group;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The kinds of question put to audit policy and event logs, with their places in a snapshot (docs/formats.md). */
public final class LogKinds {

    static final ValueCodec<ChannelSetting> CHANNEL_SETTINGS =
            ValueCodec.of(LogKinds::channelSetting, LogKinds::channelSetting);

    private LogKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(auditPolicy(), eventChannels(), remoteLogons());
    }

    private static QuestionKind<AuditSubcategory, AuditSetting> auditPolicy() {
        return QuestionKind.of(
                AuditSubcategory.class,
                AuditSetting.class,
                "auditPolicy",
                Intrusion.LOOKS,
                KeyCodec.of(q -> List.of(q.guid()), path -> new AuditSubcategory(part(path, 0, 1))),
                ValueCodec.of(LogKinds::audit, LogKinds::audit));
    }

    private static QuestionKind<EventChannel, ChannelSetting> eventChannels() {
        return QuestionKind.of(
                        EventChannel.class,
                        ChannelSetting.class,
                        "eventChannels",
                        Intrusion.LOOKS,
                        KeyCodec.of(
                                LogKinds::path, path -> new EventChannel(part(path, 0, 2), property(part(path, 1, 2)))),
                        CHANNEL_SETTINGS)
                .standing(new ChannelForm())
                .comparedBy(ChannelSetting::same);
    }

    private static QuestionKind<RemoteLogons, LogonSummary> remoteLogons() {
        return QuestionKind.of(
                        RemoteLogons.class,
                        LogonSummary.class,
                        "remoteLogons",
                        Intrusion.LOOKS,
                        KeyCodec.of(
                                q -> List.of(q.log().key(), Integer.toString(q.days())),
                                path -> new RemoteLogons(log(part(path, 0, 2)), Integer.parseInt(path.getLast()))),
                        ValueCodec.of(LogKinds::summary, LogKinds::summary))
                .askedAt(question -> "remoteLogons " + question.log().key());
    }

    /** Channel and property as they stand in a snapshot. */
    static List<String> path(EventChannel question) {
        return List.of(question.channel(), question.property().key());
    }

    private static String part(List<String> path, int index, int size) {
        if (path.size() != size) {
            throw new IllegalArgumentException("a key of " + size + " parts is needed, not of " + path.size());
        }
        return path.get(index);
    }

    private static EventChannel.Property property(String key) {
        return Stream.of(EventChannel.Property.values())
                .filter(property -> property.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is no setting of a channel"));
    }

    private static RemoteLogons.Log log(String key) {
        return Stream.of(RemoteLogons.Log.values())
                .filter(log -> log.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is no log of log-ons"));
    }

    private static JsonNode audit(AuditSetting setting) {
        return Json.object().put("success", setting.success()).put("failure", setting.failure());
    }

    /** Also the older form, {@code {"subcategory": …, "setting": "3"}}. */
    private static AuditSetting audit(JsonNode json) {
        if (json.has("setting")) {
            String setting = Json.text(json, "setting");
            if (!setting.matches("[0-4]")) {
                throw new IllegalArgumentException("'" + setting + "' is no setting of the audit policy");
            }
            return AuditSetting.of(Integer.parseInt(setting));
        }
        return new AuditSetting(Json.flag(json, "success"), Json.flag(json, "failure"));
    }

    private static JsonNode channelSetting(ChannelSetting setting) {
        return switch (setting) {
            case ChannelSetting.Flag(boolean on) -> BooleanNode.valueOf(on);
            case ChannelSetting.Size(long bytes) -> LongNode.valueOf(bytes);
            case ChannelSetting.Access(String sddl) -> StringNode.valueOf(sddl);
        };
    }

    private static ChannelSetting channelSetting(JsonNode json) {
        if (json.isBoolean()) {
            return new ChannelSetting.Flag(json.booleanValue());
        }
        if (json.isIntegralNumber() && json.canConvertToLong()) {
            return new ChannelSetting.Size(json.longValue());
        }
        return new ChannelSetting.Access(Json.text(json));
    }

    private static JsonNode summary(LogonSummary summary) {
        ArrayNode groups = Json.array();
        for (Group group : summary.groups()) {
            groups.add(Json.object()
                    .put("account", group.account())
                    .put("address", group.address())
                    .put("way", Json.word(group.way()))
                    .put("outcome", Json.word(group.outcome()))
                    .put("count", group.count())
                    .put("first", group.first().toString())
                    .put("last", group.last().toString()));
        }
        ObjectNode json = Json.object().put("cut", summary.cut());
        json.set("groups", groups);
        return json;
    }

    private static LogonSummary summary(JsonNode json) {
        return new LogonSummary(
                Json.elements(Json.member(json, "groups")).stream()
                        .map(LogKinds::group)
                        .toList(),
                Json.flag(json, "cut"));
    }

    private static Group group(JsonNode json) {
        return new Group(
                Json.text(json, "account"),
                Json.text(json, "address"),
                Json.word(json, "way", LogonSummary.Way.class),
                Json.word(json, "outcome", LogonSummary.Outcome.class),
                Json.number(json, "count"),
                time(json, "first"),
                time(json, "last"));
    }

    private static Instant time(JsonNode json, String name) {
        String text = Json.text(json, name);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("member '" + name + "' is no time: " + text, e);
        }
    }
}
