package punchlist.report;

import java.util.List;

/** Named values, two to a row where they are short. */
final class FieldTable {

    private static final int SHORT = 34;
    private static final int LIMIT = 110;
    private static final int LAST_LIMIT = 220;

    private final Wording wording;
    private final LongTexts texts;

    FieldTable(Wording wording, LongTexts texts) {
        this.wording = wording;
        this.texts = texts;
    }

    void write(Html html, String style, List<SheetModel.Field> fields) {
        html.open("table", "class", style).open("tbody");
        int i = 0;
        while (i < fields.size()) {
            boolean two = isShort(fields, i) && isShort(fields, i + 1);
            html.open("tr");
            boolean last = i == fields.size() - 1;
            field(html, fields.get(i), two ? "1" : "3", last ? LAST_LIMIT : LIMIT);
            if (two) {
                field(html, fields.get(i + 1), "1", LIMIT);
            }
            html.close("tr");
            i += two ? 2 : 1;
        }
        html.close("tbody").close("table");
    }

    private static boolean isShort(List<SheetModel.Field> fields, int index) {
        return index < fields.size() && fields.get(index).value().length() <= SHORT;
    }

    private void field(Html html, SheetModel.Field field, String columns, int limit) {
        html.element("th", "name", field.name())
                .open("td", "colspan", columns)
                .lines(texts.cut(field.value(), wording.say("cut.field", field.name()), limit))
                .close("td");
    }
}
