package punchlist.check.desktop;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The file of default associations that a policy names, as {@code Dism /Export-DefaultAppAssociations} writes it.
 *
 * @param programs the ProgId for each identifier (a protocol such as {@code https}, or an ending), in lower case
 */
public record Associations(Map<String, String> programs) {

    private static final String ROOT = "DefaultAssociations";
    private static final String EDGE = "MSEdgeHTM";

    /** Copies the map. */
    public Associations {
        programs = Map.copyOf(programs);
    }

    /**
     * Reads a file. Document types are refused, and nothing outside the text is opened.
     *
     * @throws IllegalArgumentException when it is no such file, with what is wrong
     */
    public static Associations parse(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(factory.createXMLStreamReader(new StringReader(text.strip())));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not well-formed XML", e);
        }
    }

    private static Associations read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> programs = new LinkedHashMap<>();
        boolean rooted = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new IllegalArgumentException("a document type");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!rooted && !xml.getLocalName().equals(ROOT)) {
                    throw new IllegalArgumentException("no " + ROOT);
                }
                rooted = true;
                association(xml, programs);
            }
        }
        return new Associations(programs);
    }

    private static void association(XMLStreamReader xml, Map<String, String> programs) {
        Optional<String> identifier = Optional.ofNullable(xml.getAttributeValue(null, "Identifier"));
        Optional<String> program = Optional.ofNullable(xml.getAttributeValue(null, "ProgId"));
        if (xml.getLocalName().equals("Association") && identifier.isPresent() && program.isPresent()) {
            programs.put(identifier.get().toLowerCase(Locale.ROOT), program.get());
        }
    }

    /** The program for a protocol or an ending. */
    public Optional<String> program(String identifier) {
        return Optional.ofNullable(programs.get(identifier));
    }

    /** A file that makes Microsoft Edge the browser. */
    public static String ofEdge() {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<" + ROOT + ">\r\n");
        for (String identifier : new String[] {".htm", ".html", "http", "https"}) {
            text.append("  <Association Identifier=\"")
                    .append(identifier)
                    .append("\" ProgId=\"" + EDGE + "\" ApplicationName=\"Microsoft Edge\" />\r\n");
        }
        return text.append("</" + ROOT + ">\r\n").toString();
    }
}
