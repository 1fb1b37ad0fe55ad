package punchlist.report;

import java.util.stream.Collectors;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.catalog.Punch;
import punchlist.machine.MachineId;
import punchlist.record.RecordState;
import punchlist.record.Result;
import punchlist.text.Visible;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A checklist of STIG Viewer 3 (CKLB 1.0): four statuses, evidence in the finding details. */
final class Cklb {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final SheetModel sheet;
    private final RecordState state;
    private final Catalog catalog;
    private final Ids ids;

    private Cklb(SheetModel sheet, RecordState state, Catalog catalog) {
        this.sheet = sheet;
        this.state = state;
        this.catalog = catalog;
        this.ids = new Ids(state.lines().getLast().hash());
    }

    static String write(SheetModel sheet, RecordState state, Catalog catalog) {
        return JSON.writeValueAsString(new Cklb(sheet, state, catalog).checklist()) + "\n";
    }

    private ObjectNode checklist() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("title", sheet.head().title() + " " + sheet.head().asset());
        root.put("id", ids.of("checklist"));
        root.put("active", true).put("mode", 1).put("has_path", true).put("cklb_version", "1.0");
        root.set("target_data", target());
        root.putArray("stigs").add(guideSet());
        return root;
    }

    private ObjectNode target() {
        MachineId machine = state.header().machine();
        return JsonNodeFactory.instance
                .objectNode()
                .put("target_type", "Computing")
                .put("host_name", Visible.of(machine.name()))
                .put("ip_address", "")
                .put("mac_address", "")
                .put("fqdn", "")
                .put("comments", "Record " + sheet.head().checksum())
                .put("role", "None")
                .put("is_web_database", false)
                .put("technology_area", "")
                .put("web_db_site", "")
                .put("web_db_instance", "")
                .putNull("classification");
    }

    private ObjectNode guideSet() {
        String uuid = ids.of("stig");
        ObjectNode stig = JsonNodeFactory.instance.objectNode();
        stig.put("stig_name", "Punchlist catalogue")
                .put("display_name", "Punchlist")
                .put("stig_id", "punchlist")
                .put(
                        "release_info",
                        sheet.head().tool() + "; "
                                + String.join("; ", sheet.head().guides()))
                .put("version", catalog.version())
                .put("uuid", uuid)
                .put("reference_identifier", "punchlist")
                .put("size", sheet.lines().size());
        ArrayNode rules = stig.putArray("rules");
        sheet.lines().forEach(line -> rules.add(rule(line, uuid)));
        return stig;
    }

    private ObjectNode rule(SheetModel.Line line, String stig) {
        ObjectNode rule = JsonNodeFactory.instance.objectNode();
        rule.put("uuid", ids.of("rule " + line.control()))
                .put("stig_uuid", stig)
                .putNull("target_key")
                .putNull("stig_ref")
                .put("group_id", line.control())
                .put("group_id_src", line.control())
                .put("rule_id", line.control())
                .put("rule_id_src", line.control())
                .put("rule_version", line.control())
                .put("rule_title", line.title())
                .put("group_title", line.reference())
                .put("severity", severity(line))
                .put("weight", "10.0")
                .put("classification", "Unclassified")
                .put("fix_text", line.fix())
                .put("check_content", line.expected())
                .put("discussion", line.reference())
                .put("status", status(line.result()))
                .put("finding_details", details(line))
                .put("comments", line.result() == Result.DEVIATION ? line.found() : "");
        rule.putArray("ccis");
        rule.putArray("legacy_ids");
        rule.putObject("overrides");
        rule.putArray("group_tree")
                .addObject()
                .put("id", line.control())
                .put("title", line.reference())
                .put("description", "");
        return rule;
    }

    private String severity(SheetModel.Line line) {
        Punch punch = catalog.control(new ControlId(line.control()))
                .map(Control::punch)
                .orElse(Punch.B);
        return switch (punch) {
            case A -> "high";
            case B -> "medium";
            case C -> "low";
        };
    }

    /** An accepted deviation is still open: the format knows no other word, and its reason stands in the comments. */
    private static String status(Result result) {
        return switch (result) {
            case PASS -> "not_a_finding";
            case FAIL, DEVIATION -> "open";
            case NOT_APPLICABLE -> "not_applicable";
            case NOT_CHECKED -> "not_reviewed";
        };
    }

    private static String details(SheetModel.Line line) {
        String evidence = line.evidence().stream()
                .map(e -> e.source() + " | " + e.question() + " | " + e.answer() + " | " + e.at())
                .collect(Collectors.joining("\n"));
        return evidence.isEmpty() ? line.found() : line.found() + "\n\n" + evidence;
    }
}
