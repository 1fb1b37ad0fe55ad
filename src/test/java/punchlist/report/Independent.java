package punchlist.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import punchlist.fuzz.Target;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads exports with other programs' parsers and finds what could do harm in them. */
final class Independent {

    /** Invisible, turning, private or unassigned; line ends aside. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\u2028\u2029&&[^\n]]");

    /** What a spreadsheet begins to reckon at, also after white space and in its full-width forms. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Z}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62\uFE63\uFE66\uFE6B].*");

    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "title",
            "meta",
            "style",
            "body",
            "div",
            "span",
            "p",
            "h1",
            "h2",
            "h3",
            "table",
            "col",
            "colgroup",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "br",
            "ul",
            "li",
            "bookmarks",
            "bookmark",
            "a",
            "b",
            "testsuites",
            "testsuite",
            "testcase",
            "failure",
            "error",
            "skipped");

    private Independent() {}

    static void mustBeHarmless(Format format, byte[] content) {
        Target.must("another parser, of " + format, () -> {
            switch (format) {
                case HTML, XML -> markup(content);
                case CSV -> csv(new String(content, StandardCharsets.UTF_8));
                case XLSX -> workbook(content);
                case TXT -> text(new String(content, StandardCharsets.UTF_8));
                case CKLB, JSON -> json(content);
                case PDF -> pdf(content);
            }
            return true;
        });
    }

    private static void text(String text) {
        var found = HARMFUL.matcher(text);
        if (found.find()) {
            throw new Target.Broken("U+" + Integer.toHexString(text.codePointAt(found.start())) + " was let through");
        }
    }

    private static void cell(String text) {
        text(text);
        Target.promise(!FORMULA.matcher(text).matches(), "a formula: " + text);
    }

    private static Element xml(InputStream in) throws SAXException, IOException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        builder.setEntityResolver((publicId, systemId) -> {
            throw new SAXException("something is loaded from elsewhere: " + systemId);
        });
        return builder.parse(new InputSource(in)).getDocumentElement();
    }

    private static void markup(byte[] content) throws Exception {
        Element root = xml(new ByteArrayInputStream(content));
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            Target.promise(ELEMENTS.contains(element.getTagName()), "an element of its own: " + element.getTagName());
            NamedNodeMap attributes = element.getAttributes();
            for (int a = 0; a < attributes.getLength(); a++) {
                String name = attributes.item(a).getNodeName();
                Target.promise(!name.startsWith("on") && !name.equals("src"), "an attribute of its own: " + name);
                text(attributes.item(a).getNodeValue());
            }
        }
        text(root.getTextContent());
    }

    /** By the grammar of RFC 4180. */
    private static void csv(String text) {
        Target.promise(text.startsWith("\uFEFF"), "no byte order mark");
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int at = 1;
        while (at < text.length()) {
            StringBuilder cell = new StringBuilder();
            if (text.charAt(at) == '"') {
                at++;
                while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
                    cell.append(text.charAt(at));
                    at += text.charAt(at) == '"' ? 2 : 1;
                }
                at++;
            } else {
                while (",\r".indexOf(text.charAt(at)) < 0) {
                    Target.promise("\"\n;".indexOf(text.charAt(at)) < 0, "not quoted: " + text.charAt(at));
                    cell.append(text.charAt(at++));
                }
            }
            row.add(cell.toString().replace("\r\n", "\n"));
            if (text.charAt(at) == ',') {
                at++;
            } else {
                Target.promise(text.startsWith("\r\n", at), "a row does not end in CR LF");
                at += 2;
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        rows.forEach(r -> Target.promise(r.size() == rows.getFirst().size(), "rows of different length"));
        rows.forEach(r -> r.forEach(Independent::cell));
    }

    private static void workbook(byte[] content) throws Exception {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        for (byte[] part : parts.values()) {
            xml(new ByteArrayInputStream(part));
        }
        Element sheet = xml(new ByteArrayInputStream(parts.get("xl/worksheets/sheet1.xml")));
        Target.promise(sheet.getElementsByTagName("f").getLength() == 0, "a formula");
        NodeList cells = sheet.getElementsByTagName("t");
        for (int i = 0; i < cells.getLength(); i++) {
            String text = cells.item(i).getTextContent();
            Target.promise(text.length() <= 32767, "a cell of " + text.length() + " characters");
            cell(text);
        }
    }

    private static void json(byte[] content) {
        JsonMapper strict = new JsonMapper(JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build());
        json(strict.readTree(content));
    }

    private static void json(JsonNode node) {
        if (node.isString()) {
            text(node.stringValue());
        }
        node.propertyNames().forEach(Independent::text);
        node.forEach(Independent::json);
    }

    private static void pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            var catalog = document.getDocumentCatalog();
            Target.promise(catalog.getOpenAction() == null, "something is done on opening");
            Target.promise(catalog.getNames() == null || catalog.getNames().getJavaScript() == null, "a script");
            for (PDPage page : document.getPages()) {
                Target.promise(
                        page.getActions() == null
                                || page.getActions().getCOSObject().size() == 0,
                        "an action");
            }
            text(new PDFTextStripper().getText(document).replace("\r\n", "\n"));
        }
    }
}
