package punchlist.report;

/** What stands after the lines: changes, deviations, and the punch list with room for a pen. */
final class PartsHtml {

    private static final int PEN_ROWS = 5;
    private static final int TOLD = 900;

    private final SheetModel sheet;
    private final Wording wording;
    private final LongTexts texts;
    private final Html html;

    PartsHtml(SheetModel sheet, Wording wording, LongTexts texts, Html html) {
        this.sheet = sheet;
        this.wording = wording;
        this.texts = texts;
        this.html = html;
    }

    void write() {
        further();
        changes();
        deviations();
        punch();
    }

    private void part(String key) {
        html.element("h2", "part", wording.say("part." + key));
    }

    private void further() {
        if (!sheet.further().isEmpty()) {
            part("further");
            new FieldTable(wording, texts).write(html, "identification further", sheet.further());
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
                    texts.cut(c.undone(), c.id(), 120),
                    texts.cut(c.reversal(), c.id()),
                    texts.cut(c.by(), c.id(), 60) + "\n" + c.at());
        }
        table.end();
        firewall(sheet.firewall());
    }

    private void firewall(FirewallPart part) {
        if (!part.openings().isEmpty()) {
            html.element("h3", "where", wording.say("opening.title"));
            part.openings().forEach(opening -> html.element("p", opening.open() ? "note" : "sentence", opening.text()));
        }
        if (!part.told().isEmpty()) {
            html.element("h3", "where", wording.say("told.title"));
            part.told()
                    .forEach(told -> html.element(
                            "p",
                            "sentence",
                            texts.cut(wording.say("told.line", told.changes(), told.text()), told.changes(), TOLD)));
        }
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

    private HtmlTable.Column column(String style, String key) {
        return new HtmlTable.Column(style, wording.say(key));
    }
}
