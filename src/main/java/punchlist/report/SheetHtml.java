package punchlist.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import punchlist.record.Result;

/** The sheet as XHTML: one page for a browser, and what the PDF is made of. */
final class SheetHtml {

    private static final int SIGNATURES = 4;
    private static final int PEN_ROWS = 5;

    private final SheetModel sheet;
    private final Wording wording;
    private final Html html = new Html();
    private final LongTexts texts;

    private SheetHtml(SheetModel sheet, Wording wording) {
        this.sheet = sheet;
        this.wording = wording;
        this.texts = new LongTexts(wording);
    }

    /**
     * The document.
     *
     * @param paper the paper it is printed on
     */
    static String write(SheetModel sheet, Wording wording, Paper paper) {
        return new SheetHtml(sheet, wording).document(paper);
    }

    private String document(Paper paper) {
        html.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n")
                .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", wording.language())
                .open("head")
                .raw("<meta charset=\"UTF-8\"/>\n<meta http-equiv=\"Content-Security-Policy\" "
                        + "content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n")
                .open("title")
                .text(sheet.head().title() + " " + sheet.head().asset())
                .close("title")
                .open("style")
                .raw("\n@page { " + paper.css() + " }\n" + css())
                .close("style")
                .close("head")
                .open("body");
        new PageFrame(sheet.head(), wording).write(html);
        firstPage();
        if (sheet.deltaFirst()) {
            delta();
        }
        lines();
        further();
        changes();
        deviations();
        punch();
        if (!sheet.deltaFirst()) {
            delta();
        }
        new Appendices(sheet, wording, texts).write(html);
        return html.close("body").close("html").toString();
    }

    private static String css() {
        try (InputStream in = SheetHtml.class.getResourceAsStream("/punchlist/report/sheet.css")) {
            if (in == null) {
                throw new IllegalStateException("sheet.css is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void firstPage() {
        html.element("h1", "title", sheet.head().title());
        sheet.notes().forEach(note -> html.element("p", "note", note));
        identification("identification", sheet.identification());
        counts();
        html.element("p", "punch-counts", punchCounts());
        legend();
        signatures();
    }

    private void identification(String style, List<SheetModel.Field> fields) {
        html.open("table", "class", style).open("tbody");
        for (int i = 0; i < fields.size(); i++) {
            boolean wide = fields.get(i).value().length() > 34;
            html.open("tr");
            if (wide || i + 1 == fields.size() || fields.get(i + 1).value().length() > 34) {
                field(fields.get(i), "3");
            } else {
                field(fields.get(i), "1");
                field(fields.get(++i), "1");
            }
            html.close("tr");
        }
        html.close("tbody").close("table");
    }

    private void field(SheetModel.Field field, String columns) {
        html.element("th", "name", field.name())
                .open("td", "colspan", columns)
                .lines(texts.cut(field.value(), wording.say("cut.field", field.name()), 110))
                .close("td");
    }

    private void counts() {
        HtmlTable table = HtmlTable.begin(
                html,
                "counts",
                column("step", "count.step"),
                column("n", "count.items"),
                column("n", "count.pass"),
                column("n", "count.fail"),
                column("n", "count.deviation"),
                column("n", "count.notApplicable"),
                column("n", "count.notChecked"));
        sheet.sections().stream()
                .filter(SheetModel.Section::ofGuides)
                .forEach(s -> count(table, "", s.title(), s.count()));
        count(table, "total", wording.say("count.total"), sheet.total());
        sheet.sections().stream().filter(s -> !s.ofGuides()).forEach(s -> count(table, "", s.title(), s.count()));
        table.end();
    }

    private static void count(HtmlTable table, String style, String title, SheetModel.Count count) {
        table.row(
                style,
                title,
                Long.toString(count.items()),
                Long.toString(count.pass()),
                Long.toString(count.fail()),
                Long.toString(count.deviation()),
                Long.toString(count.notApplicable()),
                Long.toString(count.notChecked()));
    }

    private String punchCounts() {
        long closed =
                sheet.punch().stream().filter(SheetModel.PunchLine::closed).count();
        return wording.say(
                "punch.counts",
                sheet.punchCount("A", false),
                sheet.punchCount("B", false),
                sheet.punchCount("C", false),
                closed,
                sheet.undecided());
    }

    private void legend() {
        html.open("div", "class", "legend");
        for (String part : List.of("results", "how", "punch", "probe")) {
            html.element("p", "legend", wording.say("legend." + part));
        }
        html.close("div");
    }

    private void signatures() {
        html.open("div", "class", "signatures");
        html.element(
                "p",
                "statement",
                wording.say(
                        "sign.statement",
                        sheet.head().revision(),
                        sheet.head().checksum(),
                        sheet.total().items(),
                        sheet.punchCount("A", false),
                        sheet.punchCount("B", false),
                        sheet.punchCount("C", false)));
        HtmlTable table = HtmlTable.begin(
                html,
                "sign",
                column("role", "sign.role"),
                column("name", "sign.name"),
                column("meaning", "sign.meaning"),
                column("date", "sign.date"),
                column("signature", "sign.signature"),
                column("initials", "sign.initials"));
        List<SheetModel.Signature> now = sheet.signatures().stream()
                .filter(s -> s.revision().equals(sheet.head().revision()))
                .toList();
        for (SheetModel.Signature s : now) {
            boolean typed = s.method().equals(wording.say("method.typed"));
            table.row("", s.role(), s.name() + "\n" + s.company(), s.meaning(), s.at(), typed ? s.method() : "");
        }
        for (int i = now.size(); i < SIGNATURES; i++) {
            table.row("");
        }
        table.end();
        html.close("div");
    }

    private HtmlTable.Column column(String style, String key) {
        return new HtmlTable.Column(style, wording.say(key));
    }

    private void part(String key) {
        html.element("h2", "part", wording.say("part." + key));
    }

    private void lines() {
        html.element("h2", sheet.deltaFirst() ? "part" : "part new-page", wording.say("part.lines"));
        sheet.sections().forEach(this::section);
    }

    private void section(SheetModel.Section section) {
        html.element("h3", "section", section.title());
        HtmlTable table = HtmlTable.begin(
                html,
                "lines",
                column("no", "col.number"),
                column("item", "col.item"),
                column("expected", "col.expected"),
                column("found", "col.found"),
                column("how", "col.how"),
                column("result", "col.result"),
                column("punch", "col.punch"),
                column("by", "col.by"),
                column("witness", "col.witness"));
        section.lines().forEach(line -> line(table, line));
        table.end();
    }

    private void line(HtmlTable table, SheetModel.Line line) {
        String where = wording.say("cut.line", line.number());
        table.row(
                line.result() == Result.FAIL ? "fail" : "",
                Integer.toString(line.number()),
                texts.cut(line.title() + "\n" + line.reference() + "\n" + line.control(), where),
                texts.cut(line.expected(), where),
                texts.cut(line.found(), where),
                line.how(),
                wording.result(line.result()) + (line.corrected() ? " *" : ""),
                texts.cut(line.punch(), where),
                line.by() + "\n" + line.date(),
                "");
    }

    private void further() {
        if (!sheet.further().isEmpty()) {
            part("further");
            identification("identification further", sheet.further());
        }
    }

    private void changes() {
        part("changes");
        if (sheet.changes().isEmpty()) {
            html.element("p", "none", wording.say("none.changes"));
            return;
        }
        HtmlTable table = HtmlTable.begin(
                html,
                "changes",
                column("id", "col.change"),
                column("line", "col.line"),
                column("what", "col.what"),
                column("before", "col.before"),
                column("after", "col.after"),
                column("outcome", "col.outcome"),
                column("undone", "col.undone"),
                column("reversal", "col.reversal"),
                column("who", "col.who"));
        for (SheetModel.ChangeLine c : sheet.changes()) {
            table.row(
                    "",
                    c.id(),
                    c.line(),
                    texts.cut(c.what(), c.id()),
                    texts.cut(c.before(), c.id()),
                    texts.cut(c.after(), c.id()),
                    c.outcome(),
                    c.undone(),
                    texts.cut(c.reversal(), c.id()),
                    texts.cut(c.by(), c.id(), 60) + "\n" + c.at());
        }
        table.end();
    }

    private void deviations() {
        part("deviations");
        if (sheet.deviations().isEmpty()) {
            html.element("p", "none", wording.say("none.deviations"));
            return;
        }
        HtmlTable table = HtmlTable.begin(
                html,
                "deviations",
                column("line", "col.line"),
                column("item", "col.item"),
                column("reason", "col.reason"),
                column("until", "col.until"),
                column("accepted", "col.acceptedBy"),
                column("signature", "sign.signature"));
        for (SheetModel.Deviation d : sheet.deviations()) {
            String where = wording.say("cut.line", d.line());
            String state = wording.say(d.accepted() ? "deviation.accepted" : "deviation.prepared");
            table.row(
                    "",
                    d.line(),
                    texts.cut(d.title(), where) + "\n(" + state + ")",
                    texts.cut(d.reason(), where, 900),
                    texts.cut(d.until(), where, 60),
                    texts.cut(d.by(), where, 60) + "\n" + d.date());
        }
        table.end();
    }

    private void punch() {
        part("punch");
        HtmlTable table = HtmlTable.begin(
                html,
                "punch",
                column("id", "col.id"),
                column("line", "col.line"),
                column("item", "col.item"),
                column("category", "col.category"),
                column("owner", "col.owner"),
                column("due", "col.due"),
                column("proof", "col.proof"),
                column("closed", "col.closedBy"),
                column("verified", "col.verifiedBy"));
        for (SheetModel.PunchLine p : sheet.punch()) {
            table.row(
                    "",
                    p.id(),
                    p.line(),
                    texts.cut(p.title() + "\n" + p.control(), p.id()),
                    p.category(),
                    texts.cut(p.owner(), p.id(), 60),
                    texts.cut(p.due(), p.id(), 40),
                    texts.cut(p.proof(), p.id()),
                    p.closed() ? texts.cut(p.by(), p.id(), 60) + "\n" + p.date() : "");
        }
        for (int i = 0; i < PEN_ROWS; i++) {
            table.row("pen");
        }
        table.end();
        html.open("div", "class", "remarks")
                .element("p", "remarks", wording.say("part.remarks"))
                .close("div");
    }

    private void delta() {
        sheet.delta().ifPresent(d -> new DeltaPart(d, wording, texts).write(html, sheet.deltaFirst()));
    }
}
