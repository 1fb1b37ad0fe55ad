package punchlist.report;

import java.util.List;

/** Draws the server between its subnets: boxes left and right, joined to it by solid or dotted lines. */
final class PictureHtml {

    private static final int TITLE = 60;
    private static final int LINE = 120;

    private final Wording wording;
    private final LongTexts texts;
    private final Html html;

    PictureHtml(Wording wording, LongTexts texts, Html html) {
        this.wording = wording;
        this.texts = texts;
        this.html = html;
    }

    void write(SheetModel.Picture picture) {
        String title = wording.say("picture.title");
        html.open("div", "class", "picture").element("h3", "where", title);
        html.open("table", "class", "picture", "aria-label", title);
        int rows = (picture.boxes().size() + 1) / 2;
        for (int row = 0; row < rows; row++) {
            List<SheetModel.Box> pair = picture.boxes()
                    .subList(2 * row, Math.min(2 * row + 2, picture.boxes().size()));
            html.open("tr");
            box(pair.getFirst());
            tie(pair.getFirst());
            if (row == 0) {
                html.open("td", "class", "server", "rowspan", Integer.toString(rows));
                html.lines(texts.cut(picture.server(), title, TITLE)).close("td");
            }
            if (pair.size() > 1) {
                tie(pair.getLast());
                box(pair.getLast());
            } else {
                html.element("td", "empty", "").element("td", "empty", "");
            }
            html.close("tr");
        }
        html.close("table");
        picture.notes().forEach(note -> html.element("p", "legend", note));
        html.close("div");
    }

    private void tie(SheetModel.Box box) {
        html.open("td", "class", "tie")
                .open("div", "class", box.attached() ? "solid" : "dotted")
                .close("div")
                .close("td");
    }

    private void box(SheetModel.Box box) {
        html.open("td", "class", box.attached() ? "box" : "box dotted");
        html.element("p", "box-title", texts.cut(box.title(), wording.say("picture.title"), TITLE));
        for (int i = 0; i < box.lines().size(); i++) {
            boolean last = i == box.lines().size() - 1;
            html.element(
                    "p",
                    last ? "residents" : "box-line",
                    texts.cut(box.lines().get(i), wording.say("picture.title"), LINE));
        }
        html.close("td");
    }
}
