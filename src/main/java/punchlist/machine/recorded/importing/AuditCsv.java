package punchlist.machine.recorded.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.machine.Sid;
import punchlist.machine.logs.AuditSetting;
import punchlist.machine.logs.AuditSubcategory;
import punchlist.reading.Answer;

/**
 * A table of the audit policy: what {@code auditpol /backup} or {@code auditpol /get /r} writes, or the audit.csv of a
 * group policy ([MS-GPAC] 2.2.1.2). Its columns and names are localised, so only the GUIDs of the subcategories, the last
 * column's number and the order of the columns count: machine, target, name, GUID, what is included, what is excluded,
 * number.
 */
final class AuditCsv {

    private static final Pattern GUID = Pattern.compile("(?i)\\{?[0-9a-f]{8}-69ae-11d9-bed3-505054503030}?");
    private static final int MACHINE = 0;
    private static final int TARGET = 1;
    private static final int GUID_AT = 3;
    private static final int INCLUDED = 4;
    private static final int NUMBER = 6;
    private static final String UNCHANGED = "0";

    /** What Windows writes where there is no number; English only, other languages are noted as not understood. */
    private static final Map<String, Integer> WORDS =
            Map.of("no auditing", 4, "success", 1, "failure", 2, "success and failure", 3);

    private final Draft draft;
    private final String file;
    private final List<List<String>> rows;
    private final List<String> ignored = new ArrayList<>();

    AuditCsv(Draft draft, String file, List<List<String>> rows) {
        this.draft = draft;
        this.file = file;
        this.rows = rows;
    }

    /** Whether these rows are such a table: a subcategory's GUID stands in the fourth column. */
    static boolean isOne(List<List<String>> rows) {
        return rows.stream().anyMatch(row -> isSubcategory(at(row, GUID_AT)));
    }

    private static boolean isSubcategory(String text) {
        return GUID.matcher(text).matches();
    }

    private static String at(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    void read() {
        rows.stream().filter(row -> isSubcategory(at(row, GUID_AT))).forEach(this::row);
        draft.note(file, ignored);
    }

    /** A policy that says 0 leaves the setting as it is; a machine's own table says 0 for none. */
    private void row(List<String> row) {
        AuditSubcategory at = new AuditSubcategory(at(row, GUID_AT));
        boolean ofPolicy = at(row, MACHINE).isEmpty();
        String target = at(row, TARGET);
        if (target.contains("\\") || Sid.looksLikeOne(target)) {
            ignored.add(at.guid() + ": of the account " + target);
        } else if (ofPolicy && at(row, NUMBER).equals(UNCHANGED)) {
            ignored.add(at.guid() + ": the policy leaves it as it is");
        } else {
            Optional<Integer> bits = bits(row);
            bits.ifPresentOrElse(
                    found -> draft.record(at, Answer.known(AuditSetting.of(found))),
                    () -> ignored.add(at.guid() + ": '" + at(row, INCLUDED) + "' was not understood"));
            if (bits.isPresent() && ofPolicy) {
                draft.origin(at, "unknown");
            }
        }
    }

    private static Optional<Integer> bits(List<String> row) {
        String number = at(row, NUMBER);
        return number.matches("[0-4]")
                ? Optional.of(Integer.valueOf(number))
                : Optional.ofNullable(WORDS.get(at(row, INCLUDED).toLowerCase(Locale.ROOT)));
    }
}
