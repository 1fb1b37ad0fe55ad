package punchlist.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Evidence, corrected answers and long texts, as XHTML. */
final class Appendices {

    private static final int RULE = 900;

    private final SheetModel sheet;
    private final Wording wording;
    private final LongTexts texts;

    Appendices(SheetModel sheet, Wording wording, LongTexts texts) {
        this.sheet = sheet;
        this.wording = wording;
        this.texts = texts;
    }

    void write(Html html) {
        corrections(html);
        access(html);
        looks(html);
        rules(html);
        evidence(html);
        full(html);
    }

    private HtmlTable.Column column(String style, String key) {
        return new HtmlTable.Column(style, wording.say("col." + key));
    }

    private void corrections(Html html) {
        html.element("h2", "part", wording.say("part.corrections"));
        if (sheet.corrections().isEmpty()) {
            html.element("p", "none", wording.say("none.corrections"));
            return;
        }
        HtmlTable table = HtmlTable.begin(
                html,
                "corrections",
                column("line", "line"),
                column("item", "item"),
                column("was", "was"),
                column("is", "is"),
                column("who", "who"),
                column("why", "why"));
        for (SheetModel.Correction c : sheet.corrections()) {
            String where = wording.say("cut.line", c.line());
            table.row(
                    "",
                    c.line(),
                    texts.cut(c.title(), where),
                    texts.cut(c.was(), where),
                    texts.cut(c.is(), where),
                    texts.cut(c.by(), where, 60) + "\n" + c.at(),
                    texts.cut(c.why(), where));
        }
        table.end();
    }

    private void access(Html html) {
        if (sheet.access().isEmpty()) {
            return;
        }
        html.element("h2", "part", wording.say("part.access"));
        html.element("p", "legend", wording.say("access.legend"));
        for (SheetModel.AccessPlace place : sheet.access()) {
            html.open("div", "class", "access");
            html.element("h3", "where", texts.cut(place.path(), wording.say("part.access")));
            if (place.rows().isEmpty()) {
                html.element("p", "none", place.unread());
            } else {
                HtmlTable table = HtmlTable.begin(
                        html,
                        "access",
                        column("who", "access.who"),
                        column("itself", "access.itself"),
                        column("inside", "access.inside"));
                place.rows()
                        .forEach(row -> table.row(
                                "",
                                texts.cut(row.who(), place.path()),
                                texts.cut(row.itself(), place.path()),
                                texts.cut(row.inside(), place.path())));
                table.end();
            }
            html.close("div");
        }
    }

    private void looks(Html html) {
        if (sheet.looks().isEmpty()) {
            return;
        }
        html.element("h2", "part", wording.say("part.looks"));
        for (SheetModel.OutsideLook look : sheet.looks()) {
            html.element("h3", "where", texts.cut(look.title(), look.id()));
            look.notes().forEach(note -> html.element("p", "legend", texts.cut(note, look.id(), 900)));
            HtmlTable table = HtmlTable.begin(
                    html,
                    "looks",
                    column("address", "outside.address"),
                    column("port", "outside.port"),
                    column("about", "outside.about"),
                    column("seen", "outside.seen"));
            look.ports()
                    .forEach(port -> table.row(
                            "",
                            port.address(),
                            port.port(),
                            texts.cut(port.about(), look.id()),
                            texts.cut(port.seen(), look.id())));
            table.end();
        }
    }

    private void rules(Html html) {
        if (sheet.firewall().rules().isEmpty()) {
            return;
        }
        html.element("h2", "part", wording.say("part.rules"));
        html.element("p", "legend", wording.say("rules.legend"));
        HtmlTable table = HtmlTable.begin(
                html,
                "rules",
                column("id", "change"),
                column("before", "rules.before"),
                column("after", "rules.after"));
        for (FirewallPart.RuleLine rule : sheet.firewall().rules()) {
            table.row(
                    "",
                    rule.change() + "\n" + rule.name(),
                    texts.cut(rule.before(), rule.change(), RULE),
                    texts.cut(rule.after(), rule.change(), RULE));
        }
        table.end();
    }

    private void evidence(Html html) {
        html.element("h2", "part", wording.say("part.evidence"));
        if (sheet.lines().stream().allMatch(l -> l.evidence().isEmpty())) {
            html.element("p", "none", wording.say("none.evidence"));
            return;
        }
        HtmlTable table = HtmlTable.begin(
                html,
                "evidence",
                column("line", "line"),
                column("source", "source"),
                column("question", "question"),
                column("answer", "answer"),
                column("time", "time"));
        Map<SheetModel.Evidence, Integer> printed = new HashMap<>();
        sheet.lines().forEach(line -> evidence(line, printed, table));
        table.end();
    }

    /** What a line rests on; what an earlier line rests on as well is printed there only, and counted here. */
    private void evidence(SheetModel.Line line, Map<SheetModel.Evidence, Integer> printed, HtmlTable table) {
        String number = Integer.toString(line.number());
        String where = wording.say("cut.line", line.number());
        Map<Integer, Integer> again = new TreeMap<>();
        for (SheetModel.Evidence e : line.evidence()) {
            Integer earlier = printed.putIfAbsent(e, line.number());
            if (earlier != null && earlier != line.number()) {
                again.merge(earlier, 1, Integer::sum);
            } else {
                table.row(
                        "",
                        number,
                        texts.cut(e.source(), where),
                        texts.cut(e.question(), where),
                        texts.cut(e.answer(), where),
                        e.at());
            }
        }
        again.forEach(
                (earlier, count) -> table.row("", number, "", wording.say("evidence.again", count, earlier), "", ""));
    }

    private void full(Html html) {
        if (texts.full().isEmpty()) {
            return;
        }
        html.element("h2", "part", wording.say("part.full"));
        Map<String, Set<String>> places = new LinkedHashMap<>();
        texts.full().forEach(f -> places.computeIfAbsent(f.value(), v -> new LinkedHashSet<>())
                .add(f.name()));
        places.forEach((text, where) ->
                html.element("h3", "where", String.join(", ", where)).element("div", "full", text));
    }
}
