package punchlist.machine.system;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import punchlist.machine.Sid;
import punchlist.machine.system.ScheduledTask.Logon;

/**
 * Reads a task's definition (learn.microsoft.com/windows/win32/taskschd/task-scheduler-schema): enabled, principal,
 * programs. Document types are refused, and nothing outside the text is ever opened. Arguments are passed over.
 */
public final class TaskXml {

    private static final int LARGEST = 1024 * 1024;
    private static final int DEEPEST = 32;
    private static final String PRINCIPAL = "Task/Principals/Principal/";
    private static final String COMMAND = "Task/Actions/Exec/Command";

    /** A quoted program, or everything up to the end of the first name that Windows runs. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\".*", Pattern.DOTALL);

    private static final Pattern PROGRAM = Pattern.compile("(?is)(.*?\\.(exe|com|bat|cmd|vbs|js|ps1|msc|wsf))(\\s.*)?");

    private static final Map<String, Sid> SYSTEM_ACCOUNTS = Map.of(
            "system", Sid.SYSTEM,
            "localsystem", Sid.SYSTEM,
            "nt authority\\system", Sid.SYSTEM,
            "local service", new Sid("S-1-5-19"),
            "localservice", new Sid("S-1-5-19"),
            "nt authority\\localservice", new Sid("S-1-5-19"),
            "network service", new Sid("S-1-5-20"),
            "networkservice", new Sid("S-1-5-20"),
            "nt authority\\networkservice", new Sid("S-1-5-20"));
    private static final Set<String> SERVICE_SIDS = Set.of("S-1-5-18", "S-1-5-19", "S-1-5-20");

    private final XMLStreamReader xml;
    private final Map<String, String> first = new HashMap<>();
    private final List<String> programs = new ArrayList<>();

    private TaskXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * The task with this definition.
     *
     * @param path folder and name
     * @throws IllegalArgumentException when the text defines no task
     */
    public static ScheduledTask parse(String path, String text) {
        if (text.length() > LARGEST) {
            throw new IllegalArgumentException("a task of more than " + LARGEST + " characters");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            TaskXml read = new TaskXml(factory.createXMLStreamReader(new StringReader(text)));
            read.walk();
            return read.task(path);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no task: its XML is not well-formed", e);
        }
    }

    private void walk() throws XMLStreamException {
        Deque<String> open = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new IllegalArgumentException("no task: it has a document type");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() >= DEEPEST) {
                        throw new IllegalArgumentException("no task: deeper than " + DEEPEST + " elements");
                    }
                    open.addLast(xml.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    keep(String.join("/", open), text.toString().strip());
                    open.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private void keep(String place, String text) {
        if (place.equals(COMMAND)) {
            programs.add(program(text));
        } else if (place.startsWith(PRINCIPAL) || place.equals("Task") || place.equals("Task/Settings/Enabled")) {
            first.putIfAbsent(place, text);
        }
    }

    /** The program alone: some tasks carry arguments in the command as well. */
    static String program(String command) {
        Matcher quoted = QUOTED.matcher(command);
        if (quoted.matches()) {
            return quoted.group(1);
        }
        Matcher named = PROGRAM.matcher(command);
        if (named.matches()) {
            return named.group(1);
        }
        int cut = command.indexOf(' ');
        return cut < 0 ? command : command.substring(0, cut);
    }

    private ScheduledTask task(String path) {
        if (!first.containsKey("Task")) {
            throw new IllegalArgumentException("no task: the text has no element Task");
        }
        Optional<String> group = principal("GroupId");
        String account = group.or(() -> principal("UserId")).orElse("");
        Optional<Sid> sid = Sid.looksLikeOne(account)
                ? Optional.of(new Sid(account))
                : Optional.ofNullable(SYSTEM_ACCOUNTS.get(account.toLowerCase(Locale.ROOT)));
        boolean service = sid.filter(s -> SERVICE_SIDS.contains(s.text())).isPresent();
        Logon logon = group.isPresent()
                ? Logon.GROUP
                : service
                        ? Logon.SERVICE_ACCOUNT
                        : principal("LogonType").map(TaskXml::logon).orElse(Logon.NONE);
        boolean enabled = !isFalse(first.getOrDefault("Task/Settings/Enabled", "true"));
        boolean highest =
                principal("RunLevel").filter("HighestAvailable"::equals).isPresent();
        return new ScheduledTask(path, enabled, account, sid, logon, highest, programs);
    }

    private Optional<String> principal(String name) {
        return Optional.ofNullable(first.get(PRINCIPAL + name)).filter(text -> !text.isBlank());
    }

    private static boolean isFalse(String text) {
        return text.equals("false") || text.equals("0");
    }

    private static Logon logon(String word) {
        return switch (word) {
            case "Password" -> Logon.PASSWORD;
            case "S4U" -> Logon.S4U;
            case "InteractiveToken" -> Logon.INTERACTIVE;
            case "InteractiveTokenOrPassword" -> Logon.INTERACTIVE_OR_PASSWORD;
            default -> throw new IllegalArgumentException("no task: the log-on type '" + word + "' is not known");
        };
    }
}
