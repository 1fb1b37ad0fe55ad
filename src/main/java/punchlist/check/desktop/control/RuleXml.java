package punchlist.check.desktop.control;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import punchlist.machine.Sid;

/**
 * Reads one rule of AppLocker as the policy keeps it, an XML text. Document types are refused, and nothing outside the
 * text is ever opened; an element that is not known is refused with its name, so that it is reported and not passed over.
 */
final class RuleXml {

    private static final int LARGEST = 1 << 20;
    private static final Set<String> RULES = Set.of("FilePathRule", "FilePublisherRule", "FileHashRule");
    private static final String ANY = "*";

    private final XMLStreamReader xml;
    private final List<Rule.Condition> conditions = new ArrayList<>();
    private final List<Rule.Condition> exceptions = new ArrayList<>();
    private List<Rule.Condition> into = conditions;
    private List<String> files = new ArrayList<>();
    private Optional<Rule.Condition.Publisher> publisher = Optional.empty();
    private Optional<Rule> head = Optional.empty();

    private RuleXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The rule of a text.
     *
     * @throws IllegalArgumentException when it is none, or something in it is not known
     */
    static Rule parse(String text) {
        if (text.length() > LARGEST) {
            throw new IllegalArgumentException("a rule of more than " + LARGEST + " characters");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new RuleXml(factory.createXMLStreamReader(new StringReader(text.strip()))).read();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not well-formed", e);
        }
    }

    private Rule read() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new IllegalArgumentException("a document type");
                default -> {}
            }
        }
        Rule rule = head.orElseThrow(() -> new IllegalArgumentException("no rule"));
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a rule without a condition");
        }
        return new Rule(rule.id(), rule.name(), rule.who(), rule.allows(), conditions, exceptions);
    }

    private void start(String element) {
        switch (element) {
            case "Conditions" -> into = conditions;
            case "Exceptions" -> into = exceptions;
            case "FilePathCondition" -> into.add(new Rule.Condition.Path(text("Path")));
            case "FilePublisherCondition" ->
                publisher = Optional.of(new Rule.Condition.Publisher(
                        text("PublisherName"), text("ProductName"), text("BinaryName"), true));
            case "BinaryVersionRange" -> publisher = publisher.map(this::inRange);
            case "FileHashCondition" -> files = new ArrayList<>();
            case "FileHash" -> files.add(optional("SourceFileName").orElse(""));
            default -> {
                if (!RULES.contains(element) || head.isPresent()) {
                    throw new IllegalArgumentException("the element " + element);
                }
                head = Optional.of(rule());
            }
        }
    }

    private Rule rule() {
        boolean allows =
                switch (text("Action").toLowerCase(Locale.ROOT)) {
                    case "allow" -> true;
                    case "deny" -> false;
                    default -> throw new IllegalArgumentException("the action " + text("Action"));
                };
        return new Rule(
                text("Id"), optional("Name").orElse(""), new Sid(text("UserOrGroupSid")), allows, List.of(), List.of());
    }

    private Rule.Condition.Publisher inRange(Rule.Condition.Publisher of) {
        boolean any = Set.of(ANY, "0.0.0.0").contains(text("LowSection"))
                && text("HighSection").equals(ANY);
        return new Rule.Condition.Publisher(of.publisher(), of.product(), of.binary(), any);
    }

    private void end(String element) {
        if (element.equals("FilePublisherCondition")) {
            publisher.ifPresent(into::add);
        } else if (element.equals("FileHashCondition")) {
            into.add(new Rule.Condition.Hash(files));
        }
    }

    private String text(String attribute) {
        return optional(attribute)
                .orElseThrow(() -> new IllegalArgumentException("the attribute " + attribute + " is missing"));
    }

    private Optional<String> optional(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return Optional.of(xml.getAttributeValue(i).strip());
            }
        }
        return Optional.empty();
    }
}
