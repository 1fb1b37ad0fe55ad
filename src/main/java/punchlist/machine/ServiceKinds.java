package punchlist.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import punchlist.reading.Answer;
import punchlist.reading.Holding;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import punchlist.reading.Why;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The kinds of question put to one service, in the section {@code serviceSettings}: by name {@code start}
 * ({@code automatic}, {@code automatic-delayed}, {@code manual}, {@code disabled}, …), {@code state} and {@code traits}.
 */
final class ServiceKinds {

    private static final String SECTION = "serviceSettings";
    private static final String DELAYED = "automatic-delayed";
    private static final String DEPENDENTS = "dependents";
    private static final int FOR_EACH_USER = 0x40; // SERVICE_USER_SERVICE
    private static final int AN_INSTANCE = 0x80; // SERVICE_USERSERVICE_INSTANCE

    private static final ValueCodec<StartSetting> START =
            ValueCodec.of(ServiceKinds::start, json -> start(Json.text(json)));
    private static final ValueCodec<Service.State> STATE =
            ValueCodec.of(state -> StringNode.valueOf(Json.word(state)), ServiceKinds::state);
    private static final ValueCodec<ServiceTraits> TRAITS = ValueCodec.of(ServiceKinds::traits, ServiceKinds::traits);

    private ServiceKinds() {}

    static List<QuestionKind<?, ?>> all() {
        return List.of(starts(), runs(), details());
    }

    private static QuestionKind<ServiceStart, StartSetting> starts() {
        KeyCodec<ServiceStart> keys =
                KeyCodec.of(q -> List.of(q.name(), "start"), path -> new ServiceStart(name(path, "start")));
        return kind(ServiceStart.class, StartSetting.class, keys, START)
                .standing(new ServiceForm<>(keys, START, (name, service, all) -> startOf(service)));
    }

    private static QuestionKind<ServiceRun, Service.State> runs() {
        KeyCodec<ServiceRun> keys =
                KeyCodec.of(q -> List.of(q.name(), "state"), path -> new ServiceRun(name(path, "state")));
        return kind(ServiceRun.class, Service.State.class, keys, STATE)
                .standing(new ServiceForm<>(keys, STATE, (name, service, all) -> Answer.known(stateOf(service))))
                .heldBy(new OnTheWay());
    }

    private static QuestionKind<ServiceDetail, ServiceTraits> details() {
        KeyCodec<ServiceDetail> keys =
                KeyCodec.of(q -> List.of(q.name(), "traits"), path -> new ServiceDetail(name(path, "traits")));
        return kind(ServiceDetail.class, ServiceTraits.class, keys, TRAITS)
                .standing(new ServiceForm<>(keys, TRAITS, ServiceKinds::traitsOf));
    }

    private static <Q extends Question<T>, T> QuestionKind<Q, T> kind(
            Class<Q> type, Class<T> value, KeyCodec<Q> keys, ValueCodec<T> values) {
        return QuestionKind.of(type, value, SECTION, Intrusion.LOOKS, keys, values)
                .askedAt(q -> "services");
    }

    private static String name(List<String> path, String last) {
        if (path.size() != 2 || !path.getLast().equals(last)) {
            throw new IllegalArgumentException("a service and '" + last + "' are needed");
        }
        return path.getFirst();
    }

    private static JsonNode start(StartSetting setting) {
        return StringNode.valueOf(setting.delayed() ? DELAYED : Json.word(setting.type()));
    }

    private static StartSetting start(String word) {
        return word.equals(DELAYED)
                ? new StartSetting(Service.Start.AUTOMATIC, true)
                : StartSetting.of(Json.word(Json.object().put("start", word), "start", Service.Start.class));
    }

    private static Answer<StartSetting> startOf(ObjectNode service) {
        Service.Start type = Json.word(service, "start", Service.Start.class);
        return type == Service.Start.UNKNOWN
                ? Answer.unread(new Why.NotRecorded())
                : Answer.known(new StartSetting(type, service.path("delayed").asBoolean(false)));
    }

    private static Service.State state(JsonNode json) {
        return stateOf(Json.object().put("state", Json.text(json)));
    }

    private static Service.State stateOf(ObjectNode service) {
        return Json.word(service, "state", Service.State.class);
    }

    private static JsonNode traits(ServiceTraits traits) {
        ObjectNode json = Json.object().put("perUser", traits.perUser()).put("triggers", traits.triggers());
        json.set(DEPENDENTS, Json.texts(traits.dependents()));
        return json;
    }

    private static ServiceTraits traits(JsonNode json) {
        return new ServiceTraits(
                Json.flag(json, "perUser"), Json.flag(json, "triggers"), Json.texts(Json.member(json, DEPENDENTS)));
    }

    /** Only a table with types, triggers and dependencies, as an import writes it, tells them. */
    private static Answer<ServiceTraits> traitsOf(String name, ObjectNode service, ObjectNode all) {
        if (!service.has("type") || !service.has("triggers")) {
            return Answer.unread(new Why.NotRecorded());
        }
        long type = Json.number(service, "type");
        boolean template = (type & FOR_EACH_USER) != 0 && (type & AN_INSTANCE) == 0;
        return Answer.known(new ServiceTraits(template, Json.flag(service, "triggers"), needing(name, all)));
    }

    private static List<String> needing(String name, ObjectNode all) {
        Set<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> open = new ArrayList<>(List.of(name));
        while (!open.isEmpty()) {
            String needed = open.removeLast();
            all.properties().forEach(e -> {
                boolean needs = e.getValue().isObject()
                        && Json.optionalTexts(e.getValue(), "depends").stream().anyMatch(needed::equalsIgnoreCase);
                if (needs && !e.getKey().equalsIgnoreCase(name) && found.add(e.getKey())) {
                    open.add(e.getKey());
                }
            });
        }
        return List.copyOf(found);
    }

    /** A service that was cut off on its way may have arrived at either end meanwhile. */
    private record OnTheWay() implements Holding<Service.State> {

        @Override
        public boolean holds(Service.State wanted, Service.State found) {
            return wanted == found;
        }

        @Override
        public boolean between(Service.State one, Service.State other, Service.State found) {
            return one == found
                    || other == found
                    || found == Service.State.RUNNING
                    || found == Service.State.STOPPED
                    || found.name().toLowerCase(Locale.ROOT).endsWith("_pending");
        }
    }
}
