package punchlist.machine.recorded.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.machine.FirewallRules;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RuleTexts;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel;
import punchlist.reading.Answer;
import tools.jackson.databind.node.JsonNodeFactory;

/** Puts tables into the draft. Which table it is, its column names say. */
final class CsvImport {

    private static final Pattern FOLDER = Pattern.compile("([A-Za-z]:|\\\\\\\\)\\\\?.*");

    private static final String EVENT_LOGS = "SYSTEM\\CurrentControlSet\\Services\\EventLog\\";

    private final Draft draft;
    private final String file;
    private final List<List<String>> rows;
    private final List<String> head;

    CsvImport(Draft draft, String file, List<List<String>> rows) {
        this.draft = draft;
        this.file = file;
        this.rows = rows;
        this.head = Csv.head(rows);
    }

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException when its columns are of none of the known tables
     */
    void read() {
        if (head.containsAll(List.of("store", "value_name", "value_data"))) {
            rules();
        } else if (AuditCsv.isOne(body())) {
            new AuditCsv(draft, file, body()).read();
        } else if (head.containsAll(List.of("log", "maxsize", "retention", "customsd"))) {
            eventLogs();
        } else if (head.containsAll(List.of("channel", "sddl"))) {
            channels();
        } else if (head.contains("sddl") && pathColumn() >= 0) {
            descriptors();
        } else if (SignatureImport.knows(head)) {
            draft.note(file, new SignatureImport(draft, head).read(body()));
        } else if (ServiceImport.knows(head)) {
            draft.note(file, new ServiceImport(draft, head).read(body()));
        } else {
            throw new IllegalArgumentException("columns of an unknown table: " + String.join(", ", head));
        }
    }

    private int pathColumn() {
        return Stream.of("path", "object", "object_name")
                .map(head::indexOf)
                .filter(i -> i >= 0)
                .findFirst()
                .orElse(-1);
    }

    private String field(List<String> row, String column) {
        if (!head.contains(column)) {
            throw new IllegalArgumentException("there is no column '" + column + "'");
        }
        return field(row, head.indexOf(column));
    }

    private String field(List<String> row, int column) {
        if (column >= row.size()) {
            throw new IllegalArgumentException("a row has " + row.size() + " fields instead of " + head.size());
        }
        return row.get(column);
    }

    private List<List<String>> body() {
        return rows.subList(1, rows.size());
    }

    private void rules() {
        Map<FirewallRules.Store, Map<String, String>> stores = new LinkedHashMap<>();
        Map<String, Integer> others = new LinkedHashMap<>();
        for (List<String> row : body()) {
            String store = field(row, "store");
            switch (store.toLowerCase(Locale.ROOT)) {
                case "firewallrules", "local" ->
                    stores.computeIfAbsent(FirewallRules.Store.LOCAL, s -> new LinkedHashMap<>())
                            .put(field(row, "value_name"), field(row, "value_data"));
                case "mdm" ->
                    stores.computeIfAbsent(FirewallRules.Store.MDM, s -> new LinkedHashMap<>())
                            .put(field(row, "value_name"), field(row, "value_data"));
                case "policy" ->
                    stores.computeIfAbsent(FirewallRules.Store.POLICY, s -> new LinkedHashMap<>())
                            .put(field(row, "value_name"), field(row, "value_data"));
                default -> others.merge(store, 1, Integer::sum);
            }
        }
        stores.forEach((store, texts) -> draft.record(new FirewallRules(store), Answer.known(new RuleTexts(texts))));
        draft.note(
                file,
                others.entrySet().stream()
                        .map(e -> e.getValue() + " rules of the store " + e.getKey())
                        .toList());
    }

    /** What the registry keeps for the event logs; an empty field is a value that is not there. */
    private void eventLogs() {
        for (List<String> row : body()) {
            String key = EVENT_LOGS + field(row, "log");
            for (String name : List.of("MaxSize", "Retention", "AutoBackupLogFiles", "RestrictGuestAccess")) {
                draft.record(RegistryValue.hklm(key, name), number(optional(row, name.toLowerCase(Locale.ROOT))));
            }
            String sddl = optional(row, "customsd");
            draft.record(
                    RegistryValue.hklm(key, "CustomSD"),
                    sddl.isBlank() ? Answer.absent() : Answer.known(RegistryData.text(sddl)));
        }
        draft.note(file, List.of());
    }

    private String optional(List<String> row, String column) {
        return head.contains(column) ? field(row, column).strip() : "";
    }

    private static Answer<RegistryData> number(String text) {
        return text.isEmpty() ? Answer.absent() : Answer.known(RegistryData.dword(Lists.whole(text) & 0xFFFF_FFFFL));
    }

    private void channels() {
        for (List<String> row : body()) {
            EventChannel at = new EventChannel(field(row, "channel"), EventChannel.Property.ACCESS);
            draft.record(at, Answer.known(new ChannelSetting.Access(field(row, "sddl"))));
        }
        draft.note(file, List.of());
    }

    private void descriptors() {
        List<String> ignored = new ArrayList<>();
        for (List<String> row : body()) {
            String path = field(row, pathColumn());
            String sddl = field(row, "sddl");
            if (FOLDER.matcher(path).matches() && !sddl.isBlank()) {
                draft.put("descriptors", List.of(path), JsonNodeFactory.instance.stringNode(sddl));
            } else {
                ignored.add(path + (sddl.isBlank() ? ": no descriptor" : ": no folder or file"));
            }
        }
        draft.note(file, ignored);
    }
}
