package punchlist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Head and foot of every page. */
final class PageFrame {

    private static final int LIMIT = 40;

    private final SheetModel.Head head;
    private final Wording wording;

    PageFrame(SheetModel.Head head, Wording wording) {
        this.head = head;
        this.wording = wording;
    }

    void write(Html html) {
        html.open("div", "class", "page-head").open("table").open("tbody").open("tr");
        html.element("td", "left", joined(head.title(), named("head.project", head.project())));
        html.element(
                "td",
                "right",
                joined(head.asset(), named("head.document", head.document()), named("head.revision", head.revision())));
        html.close("tr").open("tr");
        html.open("td", "class", "draft", "colspan", "2")
                .text(head.draft() ? wording.say("draft") : "")
                .close("td");
        html.close("tr").close("tbody").close("table").close("div");
        foot(html);
    }

    private void foot(Html html) {
        html.open("div", "class", "page-foot").open("table").open("tbody").open("tr");
        html.element("td", "left", head.tool());
        html.element("td", "middle", wording.say("footer.record", head.checksum()));
        html.element("td", "right", wording.say("footer.printed", head.printed()));
        html.close("tr").close("tbody").close("table");
        html.open("table", "class", "second").open("tbody").open("tr");
        html.element("td", "left", String.join(" · ", head.guides()));
        html.open("td", "class", "pages")
                .text(wording.say("footer.page") + " ")
                .raw("<span class=\"page\"></span>")
                .text(" " + wording.say("footer.of") + " ")
                .raw("<span class=\"all\"></span>")
                .close("td");
        html.close("tr").close("tbody").close("table").close("div");
    }

    private String named(String key, String value) {
        return value.isBlank() ? "" : wording.say(key, shortened(value));
    }

    private static String joined(String... parts) {
        List<String> said = new ArrayList<>();
        Stream.of(parts).filter(p -> !p.isBlank()).map(PageFrame::shortened).forEach(said::add);
        return String.join(" · ", said);
    }

    /** A page's head has one line; the whole stands among the identification. */
    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LIMIT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LIMIT - 1)) + "…";
    }
}
