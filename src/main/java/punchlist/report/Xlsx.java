package punchlist.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet of texts, with a filter over it and its headings frozen. */
final class Xlsx {

    private static final int CELL_LIMIT = 32767;
    private static final int LETTERS = 26;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Xlsx() {}

    static byte[] write(SheetTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", workbook(table));
            part(zip, "xl/_rels/workbook.xml.rels", workbookRelations());
            part(zip, "xl/styles.xml", styles());
            part(zip, "xl/worksheets/sheet1.xml", sheet(table));
        }
        return out.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/></Types>";
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String workbookRelations() {
        return relations("worksheet", "worksheets/sheet1.xml")
                .replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId2\" Type=\"" + OFFICE
                                + "/styles\" Target=\"styles.xml\"/></Relationships>");
    }

    private static String workbook(SheetTable table) {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\""
                + escaped(table.name()) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    }

    /** Two looks: wrapped texts, and bold headings. */
    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font>"
                + "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\">"
                + look(0)
                + look(1)
                + "</cellXfs></styleSheet>";
    }

    /** A look; numFmtId 49 is text, so that what is typed over a cell stays text too. */
    private static String look(int font) {
        return "<xf numFmtId=\"49\" fontId=\"" + font
                + "\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
    }

    private static String sheet(SheetTable table) {
        int columns = table.headings().size();
        StringBuilder out = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView "
                + "workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                + "state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" max=\"" + columns
                + "\" width=\"22\" customWidth=\"1\"/></cols><sheetData>");
        row(1, table.headings(), 1, out);
        for (int i = 0; i < table.rows().size(); i++) {
            row(i + 2, table.rows().get(i), 0, out);
        }
        return out.append("</sheetData><autoFilter ref=\"A1:")
                .append(column(columns - 1))
                .append(table.rows().size() + 1)
                .append("\"/></worksheet>")
                .toString();
    }

    private static void row(int number, List<String> cells, int style, StringBuilder out) {
        out.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            out.append("<c r=\"")
                    .append(column(i))
                    .append(number)
                    .append("\" s=\"")
                    .append(style)
                    .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(escaped(bounded(SheetTable.neutral(cells.get(i)))))
                    .append("</t></is></c>");
        }
        out.append("</row>");
    }

    /** The format holds no longer text in a cell. */
    private static String bounded(String text) {
        return text.length() <= CELL_LIMIT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, CELL_LIMIT / 2)) + " …";
    }

    private static String column(int index) {
        return index < LETTERS
                ? String.valueOf((char) ('A' + index))
                : column(index / LETTERS - 1) + (char) ('A' + index % LETTERS);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        Html.escape(text, out);
        return out.toString();
    }
}
