package punchlist.report;

import java.util.List;
import java.util.Locale;

/** Writes the table of ports and the picture of who reaches the server. */
final class PortsHtml {

    private static final int SHORT = 60;
    private static final int CELL = 200;
    private static final int SEEN = 700;

    private final Wording wording;
    private final LongTexts texts;
    private final Html html;

    PortsHtml(Wording wording, LongTexts texts, Html html) {
        this.wording = wording;
        this.texts = texts;
        this.html = html;
    }

    void write(PortsPart part) {
        html.element("h3", "section ports-start", wording.say("ports.title"));
        html.element("p", "legend", wording.say("ports.legend", part.seenAt()));
        part.notices().forEach(notice -> html.element("p", "note", notice));
        part.looks().forEach(look -> html.element("p", "legend", look));
        table(part.planned());
        html.element("h3", "section", wording.say("ports.extra"));
        if (part.extra().isEmpty()) {
            html.element("p", "none", part.nothingExtra());
        } else {
            table(part.extra());
        }
        if (!part.sentences().isEmpty()) {
            picture(part.picture());
            html.element("h3", "where", wording.say("ports.sentences"));
            part.sentences().forEach(sentence -> html.element("p", "sentence", sentence));
        }
    }

    private void table(List<PortsPart.Row> rows) {
        HtmlTable table = HtmlTable.begin(
                html,
                "ports",
                column("port"),
                column("needed"),
                column("rule"),
                column("from"),
                column("listener"),
                column("verdict"));
        for (PortsPart.Row row : rows) {
            table.row(
                    row.right() ? "" : "notright",
                    texts.cut(row.port() + "\n" + row.component(), row.port(), CELL),
                    texts.cut(row.needed(), row.port(), CELL),
                    texts.cut(row.rule(), row.port(), CELL),
                    texts.cut(row.from(), row.port(), SEEN),
                    texts.cut(row.listener(), row.port(), CELL),
                    texts.cut(row.verdict(), row.port(), CELL));
        }
        table.end();
    }

    private HtmlTable.Column column(String name) {
        return new HtmlTable.Column(name, wording.say("col.ports." + name));
    }

    private void picture(PortsPart.Drawing drawing) {
        String title = wording.say("ports.picture.title");
        html.open("div", "class", "reach");
        html.element("h3", "where", title);
        html.open("table", "class", "reach", "aria-label", title);
        int rows = Math.max(drawing.callers().size(), drawing.called().size());
        for (int row = 0; row < rows; row++) {
            html.open("tr");
            group(drawing.callers(), row, true);
            if (row == 0) {
                html.open("td", "class", "server", "rowspan", Integer.toString(rows));
                html.lines(texts.cut(drawing.server(), title, SHORT)).close("td");
            }
            group(drawing.called(), row, false);
            html.close("tr");
        }
        html.close("table").close("div");
        drawing.notes().forEach(note -> html.element("p", "legend", texts.cut(note, title)));
    }

    private void group(List<PortsPart.Group> groups, int row, boolean before) {
        if (row >= groups.size()) {
            html.element("td", "empty", "").element("td", "empty", "");
            return;
        }
        PortsPart.Group group = groups.get(row);
        if (before) {
            box(group);
            arrows(group);
        } else {
            arrows(group);
            box(group);
        }
    }

    private void box(PortsPart.Group group) {
        String title = wording.say("ports.picture.title");
        html.open("td", "class", "box");
        html.element("p", "box-title", texts.cut(group.who(), title, SHORT));
        html.element("p", "box-line", texts.cut(group.where(), title, CELL)).close("td");
    }

    private void arrows(PortsPart.Group group) {
        html.open("td", "class", "arrows");
        for (PortsPart.Arrow arrow : group.arrows()) {
            html.element("p", "arrow-text", texts.cut(arrow.text(), wording.say("ports.picture.title"), CELL));
            html.open("table", "class", "arrow").open("tr");
            html.open("td", "class", "shaft");
            html.open("div", "class", arrow.style().name().toLowerCase(Locale.ROOT))
                    .close("div")
                    .close("td");
            html.element("td", "head", "▶").close("tr").close("table");
        }
        html.close("td");
    }
}
