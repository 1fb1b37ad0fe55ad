package punchlist.report;

import java.util.List;

/** A table whose headings repeat on every page and whose rows do not split. */
final class HtmlTable {

    /** A column: its style and its heading. */
    record Column(String style, String heading) {}

    private final Html html;
    private final List<Column> columns;

    private HtmlTable(Html html, List<Column> columns) {
        this.html = html;
        this.columns = columns;
    }

    /** Begins a table. */
    static HtmlTable begin(Html html, String style, Column... columns) {
        html.open("table", "class", style);
        for (Column column : columns) {
            html.raw("<col").raw(" class=\"" + column.style() + "\"/>");
        }
        html.open("thead").open("tr");
        for (Column column : columns) {
            html.element("th", column.style(), column.heading());
        }
        html.close("tr").close("thead").open("tbody");
        return new HtmlTable(html, List.of(columns));
    }

    /** A row of as many cells as there are columns. */
    HtmlTable row(String style, String... cells) {
        html.open("tr", "class", style);
        for (int i = 0; i < columns.size(); i++) {
            html.element("td", columns.get(i).style(), i < cells.length ? cells[i] : "");
        }
        html.close("tr");
        return this;
    }

    /** Ends the table. */
    void end() {
        html.close("tbody").close("table");
    }
}
