package punchlist.report;

/** What has changed since the run before, as XHTML. */
final class DeltaPart {

    private static final int SENTENCE = 900;

    private final SheetModel.Delta delta;
    private final Wording wording;
    private final LongTexts texts;

    DeltaPart(SheetModel.Delta delta, Wording wording, LongTexts texts) {
        this.delta = delta;
        this.wording = wording;
        this.texts = texts;
    }

    void write(Html html, boolean first) {
        html.element("h2", first ? "part new-page" : "part", wording.say("part.delta"));
        html.element("p", "none", wording.say("delta.compared", delta.to(), delta.from(), delta.same()));
        if (delta.lines().isEmpty()) {
            html.element("p", "none", wording.say("none.delta"));
        } else {
            table(html);
        }
        for (SheetModel.Beside beside : delta.beside()) {
            html.element("h3", "where", beside.title());
            beside.said().forEach(said -> html.element("p", "sentence", texts.cut(said, beside.title(), SENTENCE)));
        }
    }

    private void table(Html html) {
        HtmlTable table = HtmlTable.begin(
                html,
                "delta",
                new HtmlTable.Column("group", wording.say("col.group")),
                new HtmlTable.Column("line", wording.say("col.line")),
                new HtmlTable.Column("item", wording.say("col.item")),
                new HtmlTable.Column("subject", wording.say("col.subject")),
                new HtmlTable.Column("was", wording.say("col.was")),
                new HtmlTable.Column("is", wording.say("col.is")));
        for (SheetModel.DeltaLine line : delta.lines()) {
            String where = wording.say("cut.line", line.line());
            table.row(
                    "",
                    line.group(),
                    line.line(),
                    texts.cut(line.title(), where),
                    texts.cut(line.subject(), where),
                    texts.cut(line.was(), where),
                    texts.cut(line.is(), where));
        }
        table.end();
    }
}
