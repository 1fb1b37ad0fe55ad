package punchlist.machine.logs;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads an event as EvtRender writes it (learn.microsoft.com/windows/win32/wes/eventschema-event-element): its number,
 * its time, and its fields by name. Document types and entities of its own are refused.
 */
public final class EventXml {

    private static final int LARGEST = 256 * 1024;

    private final XMLStreamReader xml;
    private final Map<String, String> data = new HashMap<>();
    private Optional<Integer> id = Optional.empty();
    private Optional<Instant> at = Optional.empty();

    private EventXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The event in this text.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static LoggedEvent parse(String text) {
        if (text.length() > LARGEST) {
            throw new IllegalArgumentException("an event of more than " + LARGEST + " characters");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new EventXml(factory.createXMLStreamReader(new StringReader(text))).event();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no event: its XML is not well-formed" + place(e), e);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("no event: a time or number in it is none: " + e.getMessage(), e);
        }
    }

    private static String place(XMLStreamException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> " at line " + at.getLineNumber() + ", column " + at.getColumnNumber())
                .orElse("");
    }

    private LoggedEvent event() throws XMLStreamException {
        String part = "";
        int depth = 0;
        Field field = Field.NONE;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    part = depth == 2 ? xml.getLocalName() : part;
                    field = part.equals("System") ? system() : named();
                }
                case XMLStreamConstants.CHARACTERS -> field.add(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    keep(field, part);
                    field = Field.NONE;
                }
                default -> {}
            }
        }
        if (id.isEmpty() || at.isEmpty()) {
            throw new IllegalArgumentException("no event: number or time is missing");
        }
        return new LoggedEvent(id.get(), at.get(), data);
    }

    private Field system() {
        if (xml.getLocalName().equals("TimeCreated")) {
            at = Optional.ofNullable(xml.getAttributeValue(null, "SystemTime")).map(Instant::parse);
        }
        return new Field(xml.getLocalName());
    }

    /** {@code <Data Name="x">}, or an element of the provider's own below UserData. */
    private Field named() {
        return new Field(
                Optional.ofNullable(xml.getAttributeValue(null, "Name")).orElseGet(xml::getLocalName));
    }

    private void keep(Field field, String part) {
        if (field.name().isEmpty()) {
            return;
        }
        if (!part.equals("System")) {
            data.putIfAbsent(field.name(), field.text().toString());
        } else if (field.name().equals("EventID")) {
            id = Optional.of(Integer.valueOf(field.text().toString().strip()));
        }
    }

    /** An element that is being read. */
    private record Field(String name, StringBuilder text) {

        static final Field NONE = new Field("");

        Field(String name) {
            this(name, new StringBuilder());
        }

        void add(String more) {
            if (!name.isEmpty()) {
                text.append(more);
            }
        }
    }
}
