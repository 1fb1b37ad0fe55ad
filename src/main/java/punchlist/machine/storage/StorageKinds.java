package punchlist.machine.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import punchlist.machine.Json;
import punchlist.machine.Service;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/** The kinds of question put to disks and file systems, and to what protects them (docs/formats.md, "Snapshot"). */
public final class StorageKinds {

    private static final ValueCodec<VolumeTable> VOLUMES = ValueCodec.of(
            table -> array(table.all().stream().map(StorageKinds::json).toList()),
            json -> new VolumeTable(
                    Json.elements(json).stream().map(StorageKinds::volume).toList()));
    private static final ValueCodec<FilterTable> FILTERS = ValueCodec.of(StorageKinds::json, StorageKinds::filters);
    private static final ValueCodec<Long> NUMBER = ValueCodec.of(LongNode::valueOf, StorageKinds::number);

    private StorageKinds() {}

    /** All kinds of this package. */
    public static List<QuestionKind<?, ?>> all() {
        return List.of(
                QuestionKind.of(
                        Volumes.class,
                        VolumeTable.class,
                        "volumes",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(), path -> new Volumes()),
                        VOLUMES),
                QuestionKind.of(
                                FileSystemFilters.class,
                                FilterTable.class,
                                "fileSystemFilters",
                                Intrusion.LOOKS,
                                KeyCodec.of(q -> List.of(), path -> new FileSystemFilters()),
                                FILTERS)
                        .askedAt(q -> "services"), // both ask the service control manager
                QuestionKind.of(
                        FileAttributes.class,
                        Long.class,
                        "fileAttributes",
                        Intrusion.LOOKS,
                        KeyCodec.of(q -> List.of(q.path()), path -> new FileAttributes(one(path))),
                        NUMBER),
                defender());
    }

    private static QuestionKind<DefenderSetting, Long> defender() {
        KeyCodec<DefenderSetting> keys = KeyCodec.of(
                q -> List.of(q.which().name()), path -> new DefenderSetting(DefenderSetting.Which.of(one(path))));
        return QuestionKind.of(DefenderSetting.class, Long.class, "defender", Intrusion.LOOKS, keys, NUMBER)
                .standing(new DefenderForm(keys, NUMBER))
                .askedAt(q -> "wmi " + DefenderSetting.NAMESPACE);
    }

    private static String one(List<String> path) {
        if (path.size() != 1) {
            throw new IllegalArgumentException("a key of one part is needed, not of " + path.size());
        }
        return path.getFirst();
    }

    private static long number(JsonNode json) {
        if (!json.isIntegralNumber() || !json.canConvertToLong()) {
            throw new IllegalArgumentException("expected a whole number, found " + json.getNodeType());
        }
        return json.longValue();
    }

    private static ArrayNode array(List<? extends JsonNode> elements) {
        ArrayNode array = Json.array();
        elements.forEach(array::add);
        return array;
    }

    private static JsonNode json(Volume volume) {
        ObjectNode json = Json.object().put("id", volume.id()).put("kind", Json.word(volume.kind()));
        json.set("mountPoints", Json.texts(volume.mountPoints()));
        volume.fileSystem().ifPresent(name -> json.put("fileSystem", name));
        volume.size().ifPresent(size -> json.put("size", size));
        json.set("disks", array(volume.disks().stream().map(StorageKinds::json).toList()));
        return json;
    }

    private static JsonNode json(Volume.Disk disk) {
        ObjectNode json = Json.object().put("number", disk.number());
        disk.bus().ifPresent(bus -> json.put("bus", bus));
        disk.spins().ifPresent(spins -> json.put("spins", spins));
        return json;
    }

    private static Volume volume(JsonNode json) {
        return new Volume(
                Json.text(json, "id"),
                Json.optionalTexts(json, "mountPoints"),
                Json.word(json, "kind", Volume.Kind.class),
                Json.optionalText(json, "fileSystem"),
                optionalNumber(json, "size"),
                json.has("disks")
                        ? Json.elements(json.get("disks")).stream()
                                .map(StorageKinds::disk)
                                .toList()
                        : List.of());
    }

    private static Volume.Disk disk(JsonNode json) {
        return new Volume.Disk(
                Json.number(json, "number"),
                optionalNumber(json, "bus"),
                json.has("spins") ? Optional.of(Json.flag(json, "spins")) : Optional.empty());
    }

    private static OptionalLong optionalNumber(JsonNode json, String name) {
        return json.hasNonNull(name) ? OptionalLong.of(Json.number(json, name)) : OptionalLong.empty();
    }

    private static JsonNode json(FilterTable table) {
        Map<String, JsonNode> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (FileSystemFilter filter : table.all()) {
            ObjectNode json = Json.object().put("state", Json.word(filter.state()));
            filter.group().ifPresent(group -> json.put("group", group));
            json.set("altitudes", Json.texts(filter.altitudes()));
            byName.put(filter.driver(), json);
        }
        ObjectNode all = Json.object();
        byName.forEach(all::set);
        return all;
    }

    private static FilterTable filters(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("expected an object, found " + json.getNodeType());
        }
        return new FilterTable(json.properties().stream()
                .map(e -> new FileSystemFilter(
                        e.getKey(),
                        Json.optionalText(e.getValue(), "group"),
                        Json.optionalTexts(e.getValue(), "altitudes"),
                        Json.word(e.getValue(), "state", Service.State.class)))
                .toList());
    }
}
