package punchlist.machine.system;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.Json;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryDataCodec;
import punchlist.machine.Sid;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The kinds of question of this package, with their places in a snapshot (docs/formats.md). */
public final class SystemKinds {

    /** The section that holds the policy files' entries. */
    public static final String POLICY = "localPolicy";

    /** The section that holds who has which user right. */
    static final String RIGHTS = "userRights";

    static final ValueCodec<PolicyTable> TABLES = ValueCodec.of(SystemKinds::json, SystemKinds::policyTable);

    private static final ValueCodec<UpdateState> UPDATES = ValueCodec.of(SystemKinds::json, SystemKinds::updateState);

    private static final ValueCodec<DomainRole> ROLES = ValueCodec.of(
            role -> Json.object().put("role", Json.word(role.role())).put("name", role.name()),
            json -> new DomainRole(Json.word(json, "role", DomainRole.Role.class), Json.text(json, "name")));

    private static final ValueCodec<String> TEXT = ValueCodec.of(StringNode::valueOf, Json::text);

    static final ValueCodec<RightHolders> HOLDERS = ValueCodec.of(
            holders -> Json.texts(Stream.concat(holders.sids().stream().map(Sid::text), holders.names().stream())
                    .toList()),
            json -> RightHolders.of(Json.texts(json)));

    private static final KeyCodec<PolicyFile> FILES =
            KeyCodec.of(q -> List.of(q.scope().word()), path -> new PolicyFile(scope(path, 1)));

    private static final KeyCodec<PolicyValue> VALUES =
            KeyCodec.of(PolicyValue::path, path -> new PolicyValue(scope(path, 3), path.get(1), path.get(2)));

    private static final KeyCodec<PolicyFilePresence> PRESENCES =
            KeyCodec.of(q -> List.of(q.scope().word()), path -> new PolicyFilePresence(scope(path, 1)));

    private SystemKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(
                whole(ScheduledTasks.class, TaskTable.class, "scheduledTasks", new ScheduledTasks(), TaskCodec.TASKS),
                whole(UpdateAgent.class, UpdateState.class, "updateAgent", new UpdateAgent(), UPDATES),
                whole(Membership.class, DomainRole.class, "membership", new Membership(), ROLES),
                rights(),
                assignments(),
                QuestionKind.of(
                                Profiles.class,
                                ProfileTable.class,
                                ProfileForm.SECTION,
                                Intrusion.LOOKS,
                                KeyCodec.of(q -> List.of(), path -> new Profiles()),
                                ProfileForm.TABLES)
                        .standing(new ProfileForm()),
                whole(EntraJoin.class, String.class, "entraJoin", new EntraJoin(), TEXT),
                QuestionKind.of(PolicyFile.class, PolicyTable.class, POLICY, Intrusion.LOOKS, FILES, TABLES),
                QuestionKind.of(
                                PolicyValue.class,
                                RegistryData.class,
                                "localPolicyValues",
                                Intrusion.LOOKS,
                                VALUES,
                                RegistryDataCodec.VALUES)
                        .standing(new PolicyValueForm()),
                QuestionKind.of(
                                PolicyFilePresence.class,
                                Presence.class,
                                "localPolicyFiles",
                                Intrusion.LOOKS,
                                PRESENCES,
                                PolicyPresenceForm.PRESENCE)
                        .standing(new PolicyPresenceForm()));
    }

    private static QuestionKind<UserRight, RightHolders> rights() {
        return QuestionKind.of(
                UserRight.class,
                RightHolders.class,
                RIGHTS,
                Intrusion.LOOKS,
                KeyCodec.of(q -> List.of(q.name()), path -> new UserRight(right(path))),
                HOLDERS);
    }

    private static QuestionKind<RightAssignment, Presence> assignments() {
        return QuestionKind.of(
                        RightAssignment.class,
                        Presence.class,
                        "rightAssignments",
                        Intrusion.LOOKS,
                        KeyCodec.of(RightAssignmentForm::path, SystemKinds::assignment),
                        PolicyPresenceForm.PRESENCE)
                .standing(new RightAssignmentForm());
    }

    private static <Q extends Question<T>, T> QuestionKind<Q, T> whole(
            Class<Q> type, Class<T> value, String section, Q question, ValueCodec<T> values) {
        KeyCodec<Q> keys = KeyCodec.of(q -> List.of(), (List<String> path) -> question);
        return QuestionKind.of(type, value, section, Intrusion.LOOKS, keys, values);
    }

    private static String right(List<String> path) {
        if (path.size() != 1) {
            throw new IllegalArgumentException("the name of one right is needed");
        }
        return path.getFirst();
    }

    private static RightAssignment assignment(List<String> path) {
        if (path.size() != 2) {
            throw new IllegalArgumentException("the name of a right and a SID are needed");
        }
        return new RightAssignment(path.getFirst(), new Sid(path.getLast()));
    }

    private static PolicyScope scope(List<String> path, int size) {
        if (path.size() != size) {
            throw new IllegalArgumentException("a key of " + size + " parts is needed, not of " + path.size());
        }
        return PolicyScope.parse(path.getFirst());
    }

    private static JsonNode json(PolicyTable table) {
        ArrayNode all = Json.array();
        for (PolicyTable.Entry entry : table.all()) {
            ObjectNode json = Json.object().put("key", entry.key()).put("name", entry.name());
            json.set("data", RegistryDataCodec.VALUES.write(entry.data()));
            all.add(json);
        }
        return all;
    }

    private static PolicyTable policyTable(JsonNode json) {
        return new PolicyTable(Json.elements(json).stream()
                .map(entry -> new PolicyTable.Entry(
                        Json.text(entry, "key"),
                        Json.text(entry, "name"),
                        RegistryDataCodec.VALUES.read(Json.member(entry, "data"))))
                .toList());
    }

    private static JsonNode json(UpdateState state) {
        ObjectNode json = Json.object();
        state.lastSearch().ifPresent(at -> json.put("lastSearch", at.toString()));
        state.lastInstallation().ifPresent(at -> json.put("lastInstallation", at.toString()));
        return json.put("restartRequired", state.restartRequired());
    }

    private static UpdateState updateState(JsonNode json) {
        return new UpdateState(
                instant(json, "lastSearch"), instant(json, "lastInstallation"), Json.flag(json, "restartRequired"));
    }

    private static Optional<Instant> instant(JsonNode json, String name) {
        return Json.optionalText(json, name).map(text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("member '" + name + "' is no time", e);
            }
        });
    }
}
