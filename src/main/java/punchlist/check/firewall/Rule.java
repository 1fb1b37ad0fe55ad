package punchlist.check.firewall;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.RuleText;

/**
 * What a rule text means for a connection. What it cannot weigh by itself (IPsec, users, interfaces, keys it does not know)
 * is listed as its {@link #conditions}.
 *
 * @param id the rule's id: the name of its registry value
 * @param local whether it is a rule of the machine itself and not of a policy
 * @param text the stored text
 */
public record Rule(String id, boolean local, RuleText text) {

    private static final String ANY_PROTOCOL = "256";

    /** What a rule does with a connection. */
    public enum Action {
        ALLOW,
        BLOCK,
        /** Allows what IPsec has authenticated, also past block rules. */
        BYPASS,
        /** Neither of the known words. */
        ODD
    }

    /** What it does; a rule that names two actions does neither for sure. */
    public Action action() {
        return switch (single("Action").orElse("").toLowerCase(Locale.ROOT)) {
            case "allow" -> Action.ALLOW;
            case "block" -> Action.BLOCK;
            case "bypass" -> Action.BYPASS;
            default -> Action.ODD;
        };
    }

    /** The value of a key that a rule has once; empty where it is missing, or named again with another value. */
    private Optional<String> single(String key) {
        Optional<String> first = text.first(key);
        return first.filter(value -> text.all(key).stream().allMatch(value::equalsIgnoreCase));
    }

    /** Whether it is in force; without the field it is not (MS-GPFAS 2.2.2.19). */
    public boolean active() {
        return ForeignRuleSwitch.isOn(text);
    }

    /** Whether it is about connections from outside. */
    public boolean inbound() {
        return isOf("In");
    }

    /** Whether it is about connections of this computer to others. */
    public boolean outbound() {
        return isOf("Out");
    }

    private boolean isOf(String direction) {
        return text.all("Dir").stream().anyMatch(value -> value.strip().equalsIgnoreCase(direction));
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
        List<String> named = text.all("Protocol");
        return named.isEmpty() || named.stream().anyMatch(word -> isProtocol(word, protocol));
    }

    private static boolean isProtocol(String word, int protocol) {
        if (!Grammar.isProtocol(word) || word.equals(ANY_PROTOCOL)) {
            return true;
        }
        return Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word) == protocol
                : word.strip().equalsIgnoreCase(protocol == 6 ? "tcp" : "udp");
    }

    /** Whether it names local ports at all; keywords as RPC count. */
    public boolean namesPorts() {
        return !text.allForms("LPort").isEmpty();
    }

    /** Whether it is about this local port: named, by a word for it, within a range, or any. */
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
     * The fixed local ports it is about; every one where it names none, or one outside the grammar. {@code RPC} and other
     * words for ports that move are not among them.
     */
    public List<PortRange> portRanges() {
        return Ports.of(text, Direction.IN.door()).ranges();
    }

    /** From where it takes connections. */
    public Remote remote() {
        return Remote.of(text);
    }

    /** The program it is bound to. */
    public Optional<String> program() {
        return text.first("App").filter(path -> !path.isBlank());
    }

    /** The service it is bound to; {@code *} is any service. */
    public Optional<String> service() {
        return text.first("Svc").filter(name -> !name.isBlank());
    }

    /** What restricts it beside program, ports and remote addresses, or is outside the grammar: {@code key=value}, as stored. */
    public List<String> conditions() {
        return Conditions.of(text, outbound() ? Direction.OUT : Direction.IN);
    }

    /** The name people see; the id where it has none or refers to a text in a library. */
    public String name() {
        return text.first("Name")
                .filter(name -> !name.isBlank() && !name.startsWith("@"))
                .orElse(id.isBlank() ? "(Default)" : id);
    }
}
