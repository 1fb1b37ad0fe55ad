package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.machine.firewall.RuleText;

/**
 * What a rule text means for a connection from outside to a fixed port. What it cannot weigh (IPsec, users, interfaces,
 * keys it does not know) is listed as its {@link #conditions}.
 *
 * @param id the rule's id: the name of its registry value
 * @param local whether it is a rule of the machine itself and not of a policy
 * @param text the stored text
 */
public record Rule(String id, boolean local, RuleText text) {

    private static final int LAST_PORT = 65535;
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern PORTS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final Pattern FORM = Pattern.compile("2_\\d+$");
    private static final Set<String> WEIGHED = Set.of(
            "action", "active", "dir", "protocol", "profile", "lport", "ra4", "ra6", "ra42", "ra62", "app", "svc");
    private static final Set<String> WITHOUT_EFFECT =
            Set.of("name", "desc", "embedctxt", "edge", "defer", "icmp4", "icmp6", "apppkgid", "pfn");

    /** What a rule does with a connection. */
    public enum Action {
        ALLOW,
        BLOCK,
        /** Allows what IPsec has authenticated, also past block rules. */
        BYPASS,
        /** Neither of the known words. */
        ODD
    }

    /** What it does. */
    public Action action() {
        return switch (text.first("Action").orElse("").toLowerCase(Locale.ROOT)) {
            case "allow" -> Action.ALLOW;
            case "block" -> Action.BLOCK;
            case "bypass" -> Action.BYPASS;
            default -> Action.ODD;
        };
    }

    /** Whether it is in force; without the field it is. */
    public boolean active() {
        return !text.first("Active").orElse("TRUE").equalsIgnoreCase("FALSE");
    }

    /** Whether it is about connections from outside. */
    public boolean inbound() {
        return text.first("Dir").orElse("").equalsIgnoreCase("In");
    }

    /** Whether it is bound to a Store app, so that ordinary programs have nothing of it. */
    public boolean onlyForStoreApp() {
        return text.first("AppPkgId").isPresent() || text.first("PFN").isPresent();
    }

    /** The profiles in which it counts; every one when it names none. */
    public Set<Profile> profiles() {
        Set<Profile> named = EnumSet.noneOf(Profile.class);
        for (String word : text.all("Profile")) {
            Stream.of(Profile.values())
                    .filter(p -> p.name().equalsIgnoreCase(word.strip()))
                    .forEach(named::add);
        }
        return named.isEmpty() ? EnumSet.allOf(Profile.class) : named;
    }

    /** Whether it is about this protocol (6 TCP, 17 UDP); a rule without protocol is about all. */
    public boolean isAbout(int protocol) {
        String tcpOrUdp = protocol == 6 ? "tcp" : "udp";
        return text.first("Protocol")
                .map(p -> p.equals(Integer.toString(protocol))
                        || p.equals("256")
                        || p.equalsIgnoreCase(tcpOrUdp)
                        || !Grammar.isProtocol(p))
                .orElse(true);
    }

    /** Whether it names local ports at all; keywords as RPC count. */
    public boolean namesPorts() {
        return !text.allForms("LPort").isEmpty();
    }

    /** Whether it is about this local port: named, within a range, or any. Keywords stand for other, moving ports. */
    public boolean isAboutPort(int port) {
        return portRanges().stream().anyMatch(range -> range.first() <= port && port <= range.last());
    }

    /**
     * Local ports.
     *
     * @param first the lowest
     * @param last the highest, included
     */
    public record PortRange(int first, int last) {}

    /**
     * The local ports it is about; every one where it names none, or one outside the grammar. Words stand for other, moving
     * ports.
     */
    public List<PortRange> portRanges() {
        if (!namesPorts()) {
            return List.of(new PortRange(0, LAST_PORT));
        }
        List<PortRange> all = new ArrayList<>();
        text.allForms("LPort").stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .forEach(part -> {
                    var matcher = PORTS.matcher(part);
                    if (matcher.matches()) {
                        int from = Integer.parseInt(matcher.group(1));
                        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
                        if (from <= to && to <= LAST_PORT) {
                            all.add(new PortRange(from, to));
                        }
                    } else if (part.equals("*")) {
                        all.add(new PortRange(0, LAST_PORT));
                    }
                    if (!Grammar.arePorts(part)) { // nobody knows which it means: perhaps this one
                        all.add(new PortRange(0, LAST_PORT));
                    }
                });
        return all;
    }

    /** From where it takes connections. */
    public Remote remote() {
        return Remote.of(text);
    }

    /** The program it is bound to. */
    public Optional<String> program() {
        return text.first("App");
    }

    /** The service it is bound to; {@code *} is any service. */
    public Optional<String> service() {
        return text.first("Svc");
    }

    /** What restricts it in a way that is not weighed here, or is outside the grammar: {@code key=value}, as stored. */
    public List<String> conditions() {
        List<String> all = new ArrayList<>();
        for (RuleText.Field field : text.fields()) {
            String key = field.key().toLowerCase(Locale.ROOT);
            String plain = FORM.matcher(key).replaceFirst("");
            boolean remotePort = plain.equals("rport") && field.value().equals("*");
            boolean weighed = WEIGHED.contains(plain) || WEIGHED.contains(key);
            boolean harmless = WITHOUT_EFFECT.contains(key) || remotePort;
            boolean address = key.startsWith("ra"); // those are told by remote()
            if (weighed ? !address && !Grammar.takes(field) : !harmless) {
                all.add(field.key() + "=" + field.value());
            }
        }
        return all;
    }

    /** The name people see; the id where it has none or refers to a text in a library. */
    public String name() {
        return text.first("Name")
                .filter(name -> !name.isBlank() && !name.startsWith("@"))
                .orElse(id);
    }
}
