package punchlist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A listing as a table of texts: what csv and xlsx write.
 *
 * @param name the table's name
 * @param headings the first row
 * @param rows the others
 */
record SheetTable(String name, List<String> headings, List<List<String>> rows) {

    private static final Pattern FORMULA =
            Pattern.compile("[\\s\\p{Z}]*[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62\uFE63\uFE66\uFE6B]");

    static SheetTable of(Listing listing, SheetModel sheet, Wording wording) {
        return switch (listing) {
            case ALL -> all(sheet, wording);
            case PUNCH -> punch(sheet, wording);
        };
    }

    private static List<String> headings(Wording wording, String... keys) {
        return Stream.of(keys).map(key -> wording.say("col." + key)).toList();
    }

    private static SheetTable all(SheetModel sheet, Wording wording) {
        List<List<String>> rows = new ArrayList<>();
        for (SheetModel.Section section : sheet.sections()) {
            for (SheetModel.Line line : section.lines()) {
                rows.add(row(section, line, wording));
            }
        }
        return new SheetTable(
                wording.say("part.lines"),
                headings(
                        wording,
                        "number",
                        "step",
                        "control",
                        "item",
                        "reference",
                        "expected",
                        "found",
                        "how",
                        "result",
                        "corrected",
                        "punch",
                        "by",
                        "date",
                        "witness"),
                rows);
    }

    private static List<String> row(SheetModel.Section section, SheetModel.Line line, Wording wording) {
        return List.of(
                Integer.toString(line.number()),
                section.title(),
                line.control(),
                line.title(),
                line.reference(),
                line.expected(),
                line.found(),
                line.how(),
                wording.say("result.word." + line.result().key()),
                wording.say(line.corrected() ? "yes" : "no"),
                line.punch(),
                line.by(),
                line.date(),
                line.witness().replace("\n", " "));
    }

    private static SheetTable punch(SheetModel sheet, Wording wording) {
        SheetModel.Head head = sheet.head();
        List<List<String>> rows = sheet.punch().stream()
                .map(p -> List.of(
                        p.id(),
                        head.project(),
                        head.asset(),
                        p.line(),
                        p.control(),
                        p.title(),
                        found(sheet, p),
                        p.category(),
                        p.owner(),
                        p.due(),
                        p.proof(),
                        wording.say(p.closed() ? "yes" : "no"),
                        p.by(),
                        p.date()))
                .toList();
        return new SheetTable(
                wording.say("part.punch"),
                headings(
                        wording,
                        "id",
                        "project",
                        "asset",
                        "line",
                        "control",
                        "item",
                        "found",
                        "category",
                        "owner",
                        "due",
                        "proof",
                        "closed",
                        "raisedBy",
                        "date"),
                rows);
    }

    private static String found(SheetModel sheet, SheetModel.PunchLine punch) {
        Optional<SheetModel.Line> line = sheet.lines().stream()
                .filter(l -> l.control().equals(punch.control()))
                .findFirst();
        return line.map(SheetModel.Line::found).orElse("");
    }

    /**
     * A cell that no spreadsheet takes for a formula: where it begins like one, also behind white space or in the wide
     * and small forms that some of them fold, it gets an apostrophe before it.
     *
     * @param text what stands in the cell
     */
    static String neutral(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
