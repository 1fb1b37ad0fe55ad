package punchlist.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.Step;
import punchlist.record.Result;

/** The sheet as XHTML: one page for a browser, and what the PDF is made of. */
final class SheetHtml {

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
                        + "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"/>\n")
                .open("title")
                .text(sheet.head().title() + " " + sheet.head().asset())
                .close("title")
                .open("style")
                .raw("\n@page { " + paper.css() + " }\n" + css())
                .close("style")
                .close("head")
                .open("body");
        new PageFrame(sheet.head(), wording).write(html);
        new FirstPage(sheet, wording, texts, html).write();
        if (sheet.deltaFirst()) {
            delta();
        }
        lines();
        new PartsHtml(sheet, wording, texts, html).write();
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

    private HtmlTable.Column column(String style, String key) {
        return new HtmlTable.Column(style, wording.say(key));
    }

    private void lines() {
        html.element("h2", sheet.deltaFirst() ? "part" : "part new-page", wording.say("part.lines"));
        legend();
        sheet.sections().forEach(this::section);
    }

    private void legend() {
        html.open("div", "class", "legend");
        for (String part : List.of("results", "how", "punch", "probe")) {
            html.element("p", "legend", wording.say("legend." + part));
        }
        html.close("div");
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
        if (section.step().equals(Optional.of(Step.NETWORK))) {
            sheet.picture().ifPresent(new PictureHtml(wording, texts, html)::write);
        }
        if (section.step().equals(Optional.of(Step.PORTS))) {
            sheet.ports().ifPresent(new PortsHtml(wording, texts, html)::write);
        }
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
                line.witness());
    }

    private void delta() {
        sheet.delta().ifPresent(d -> new DeltaPart(d, wording, texts).write(html, sheet.deltaFirst()));
    }
}
