package punchlist.machine.recorded.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.machine.Json;
import punchlist.machine.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a table of services into the draft: the columns are those of a service's registry key ({@code name},
 * {@code Type}, {@code Start}, {@code DelayedAutostart}, {@code ImagePath}, {@code ObjectName}, {@code DisplayName},
 * {@code DependOnService} with bars between), {@code has_triggers}, and {@code state} where it was noted. Drivers are
 * no services.
 */
final class ServiceImport {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final int USER_MODE = 0x30; // SERVICE_WIN32
    private static final List<Service.Start> STARTS = List.of(
            Service.Start.BOOT,
            Service.Start.SYSTEM,
            Service.Start.AUTOMATIC,
            Service.Start.MANUAL,
            Service.Start.DISABLED);

    private final Draft draft;
    private final List<String> head;

    ServiceImport(Draft draft, List<String> head) {
        this.draft = draft;
        this.head = head;
    }

    /** Whether a table with these columns is one of services. */
    static boolean knows(List<String> head) {
        return head.containsAll(List.of("name", "type", "start", "imagepath"));
    }

    /**
     * Reads the rows.
     *
     * @return what was left out
     * @throws IllegalArgumentException when a row is malformed
     */
    List<String> read(List<List<String>> rows) {
        int drivers = 0;
        List<String> odd = new ArrayList<>();
        for (List<String> row : rows) {
            String name = field(row, "name").orElse("");
            long type = Lists.whole(field(row, "type").orElse(""));
            if (name.isBlank()) {
                odd.add("a row without a name");
            } else if ((type & USER_MODE) == 0) {
                drivers++;
            } else {
                draft.put("services", List.of(name), service(row, type));
            }
        }
        Stream<String> left = drivers == 0 ? Stream.empty() : Stream.of(drivers + " drivers");
        return Stream.concat(left, odd.stream()).toList();
    }

    private ObjectNode service(List<String> row, long type) {
        ObjectNode json = Json.object();
        field(row, "displayname")
                .filter(text -> !text.startsWith("@"))
                .ifPresent(text -> json.put("displayName", text));
        json.put(
                "state",
                field(row, "state").map(text -> text.toLowerCase(Locale.ROOT)).orElse("unknown"));
        json.put("start", Json.word(start(field(row, "start"))));
        field(row, "objectname").ifPresent(account -> json.put("account", account));
        field(row, "imagepath")
                .flatMap(path -> new Service(
                                "",
                                "",
                                Service.State.UNKNOWN,
                                Service.Start.UNKNOWN,
                                Optional.empty(),
                                Optional.of(path))
                        .image())
                .ifPresent(image -> json.put("image", image));
        json.put("delayed", field(row, "delayedautostart").filter("1"::equals).isPresent());
        json.put("type", type);
        if (head.contains("has_triggers")) {
            json.put("triggers", field(row, "has_triggers").filter("1"::equals).isPresent());
        }
        json.set("depends", Json.texts(depends(row)));
        return json;
    }

    private List<String> depends(List<String> row) {
        return field(row, "dependonservice").stream()
                .flatMap(BAR::splitAsStream)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static Service.Start start(Optional<String> number) {
        if (number.isEmpty()) {
            return Service.Start.UNKNOWN;
        }
        long value = Lists.whole(number.get());
        return value >= 0 && value < STARTS.size() ? STARTS.get((int) value) : Service.Start.UNKNOWN;
    }

    private Optional<String> field(List<String> row, String column) {
        int index = head.indexOf(column);
        if (index < 0) {
            return Optional.empty();
        }
        if (index >= row.size()) {
            throw new IllegalArgumentException("a row has " + row.size() + " fields instead of " + head.size());
        }
        return Optional.of(row.get(index).strip()).filter(text -> !text.isEmpty());
    }
}
