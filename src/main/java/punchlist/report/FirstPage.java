package punchlist.report;

import java.util.List;

/** The first page: whose server it is, how it stands, and who signs. */
final class FirstPage {

    private static final int SIGNATURES = 4;

    private final SheetModel sheet;
    private final Wording wording;
    private final LongTexts texts;
    private final Html html;

    FirstPage(SheetModel sheet, Wording wording, LongTexts texts, Html html) {
        this.sheet = sheet;
        this.wording = wording;
        this.texts = texts;
        this.html = html;
    }

    void write() {
        html.element("h1", "title", sheet.head().title());
        sheet.notes().forEach(note -> html.element("p", "note", note));
        identification();
        counts();
        html.element("p", "punch-counts", punchCounts());
        new SealPart(wording, html).write(sheet.seal());
        signatures();
    }

    private void identification() {
        new FieldTable(wording, texts).write(html, "identification", sheet.identification());
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
}
