package punchlist.check.firewall;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import punchlist.check.address.AddressText;
import punchlist.machine.firewall.RuleText;

/**
 * The published grammar of stored rules, schema versions 2.0 to 2.33 (MS-GPFAS 2.2.2.19), field by field. Tells what of a
 * rule is outside it: an unknown key, or a value its key does not take. Values that other tools write and people mean
 * ({@code LPort=80,443}, {@code Protocol=TCP}) are within it here; {@link #isLoose} tells them. Nothing is refused for that: the rule is kept as it
 * stands, and what is outside is said.
 */
public final class Grammar {

    private static final Pattern FORM = Pattern.compile("2_\\d+$");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}(-\\d{1,5})?");
    private static final Pattern ICMP = Pattern.compile("\\d{1,3}:(\\d{1,3}|\\*)");
    private static final Pattern PLATFORM = Pattern.compile("\\d+:\\d+:\\d+|GTEQ", Pattern.CASE_INSENSITIVE);
    private static final Pattern SID = Pattern.compile("S-1-[\\d-]+");
    private static final Pattern GUID = Pattern.compile("\\{[0-9A-Fa-f-]{36}\\}");
    private static final Pattern SDDL = Pattern.compile("(O:|G:|D:|S:).*");
    private static final Pattern PROTOCOL = Pattern.compile("\\d{1,3}");
    private static final Pattern LOOSE = Pattern.compile("[,*\\s]");
    private static final Pattern RANGE = Pattern.compile("\\d+-\\d+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+=*");

    private static final Set<String> PORT_WORDS = Set.of(
            "rpc",
            "rpc-epmap",
            "teredo",
            "iphttps",
            "iphttpsin",
            "iphttpsout",
            "iptlsin",
            "iptlsout",
            "ply2disc",
            "mdns",
            "dhcp",
            "cortanaout",
            "tcpcdpsvc",
            "*");
    private static final Set<String> ADDRESS_WORDS = Set.of(
            "localsubnet",
            "localsubnet4",
            "localsubnet6",
            "dns",
            "dhcp",
            "wins",
            "defaultgateway",
            "intranet",
            "rmtintranet",
            "internet",
            "ply2renders",
            "captiveportal",
            "*");

    private static final Map<String, Predicate<String>> FIELDS = Map.ofEntries(
            Map.entry("action", words("allow", "block", "bypass")),
            Map.entry("active", words("true", "false")),
            Map.entry("dir", words("in", "out")),
            Map.entry("protocol", Grammar::isProtocol),
            Map.entry("profile", words("domain", "private", "public")),
            Map.entry("lport", each(Grammar::isPort)),
            Map.entry("rport", each(Grammar::isPort)),
            Map.entry(
                    "icmp4",
                    each(value -> value.equals("*") || ICMP.matcher(value).matches())),
            Map.entry(
                    "icmp6",
                    each(value -> value.equals("*") || ICMP.matcher(value).matches())),
            Map.entry("la4", each(Grammar::isAddress)),
            Map.entry("la6", each(Grammar::isAddress)),
            Map.entry("ra4", each(Grammar::isAddress)),
            Map.entry("ra6", each(Grammar::isAddress)),
            Map.entry("ra42", each(Grammar::isAddress)),
            Map.entry("ra62", each(Grammar::isAddress)),
            Map.entry("la42", each(Grammar::isAddress)),
            Map.entry("la62", each(Grammar::isAddress)),
            Map.entry("iftype", words("lan", "wireless", "remoteaccess", "mobilebbnd")),
            Map.entry("if", value -> GUID.matcher(value).matches()),
            Map.entry("app", value -> !value.isBlank()),
            Map.entry("svc", value -> !value.isBlank()),
            Map.entry("name", value -> true),
            Map.entry("desc", value -> true),
            Map.entry("embedctxt", value -> true),
            Map.entry("pfn", value -> true),
            Map.entry("edge", words("true", "false")),
            Map.entry("defer", words("app", "user")),
            Map.entry("lsm", words("true", "false")),
            Map.entry("lom", words("true", "false")),
            Map.entry("security", value -> true),
            Map.entry("security2", value -> true),
            Map.entry("ruauth", value -> SDDL.matcher(value).matches()),
            Map.entry("rmauth", value -> SDDL.matcher(value).matches()),
            Map.entry("luauth", value -> SDDL.matcher(value).matches()),
            Map.entry("luauth2_24", value -> BASE64.matcher(value).matches()),
            Map.entry("luown", value -> SID.matcher(value).matches()),
            Map.entry("apppkgid", value -> SID.matcher(value).matches()),
            Map.entry("platform", value -> PLATFORM.matcher(value).matches()),
            Map.entry("platform2", value -> PLATFORM.matcher(value).matches()),
            Map.entry("ttk", value -> true),
            Map.entry("nnm", value -> true),
            Map.entry("securityrealmid", value -> true),
            Map.entry("pcross", words("true", "false")),
            Map.entry("skipver", value -> true),
            Map.entry("authbypassout", words("true", "false")));

    private Grammar() {}

    private static Predicate<String> words(String... known) {
        Set<String> all = Set.of(known);
        return value -> all.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    private static Predicate<String> each(Predicate<String> takes) {
        return value -> {
            for (String part : parts(value)) {
                if (!takes.test(part.strip())) {
                    return false;
                }
            }
            return true;
        };
    }

    /** The parts of a list; those that are empty at its end do not count. */
    static String[] parts(String value) {
        return value.split(",", 0);
    }

    /** A key in small letters without what makes it a newer form: {@code lport} for {@code lport2_24}. */
    static String plain(String key) {
        return key.contains("2_") ? FORM.matcher(key).replaceFirst("") : key;
    }

    static boolean isProtocol(String value) {
        return value.strip().equalsIgnoreCase("tcp")
                || value.strip().equalsIgnoreCase("udp")
                || (PROTOCOL.matcher(value).matches() && Integer.parseInt(value) <= 256);
    }

    static boolean isPort(String part) {
        return PORT.matcher(part).matches() ? inOrder(part) : PORT_WORDS.contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean inOrder(String range) {
        int dash = range.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
        int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
        return first <= last && last <= 65535;
    }

    private static boolean isAddress(String part) {
        return ADDRESS_WORDS.contains(part.toLowerCase(Locale.ROOT))
                || AddressText.parse(part).isPresent();
    }

    /** What a field's key takes; empty for an unknown key. Newer forms ({@code LPort2_24}) are those of the plain key. */
    private static Optional<Predicate<String>> of(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(FIELDS.get(lower)).or(() -> Optional.ofNullable(FIELDS.get(plain(lower))));
    }

    /** The fields outside the grammar, as stored. */
    public static List<RuleText.Field> outside(RuleText rule) {
        return rule.fields().stream().filter(field -> !takes(field)).toList();
    }

    /**
     * Whether a field is spelled as people mean it and not as it is published: Windows may pass over such a rule. What lets in
     * by it is taken to do so; what blocks by it is not counted on.
     */
    static boolean isLoose(RuleText.Field field) {
        String key = field.key().toLowerCase(Locale.ROOT);
        String value = field.value();
        return switch (FORM.matcher(key).replaceFirst("")) {
            case "lport", "rport" ->
                LOOSE.matcher(value).find()
                        || (!FORM.matcher(key).find() && RANGE.matcher(value).matches());
            case "la4", "la6", "ra4", "ra6", "ra42", "ra62" ->
                LOOSE.matcher(value).find();
            case "protocol" -> !PROTOCOL.matcher(value).matches();
            case "dir", "active", "profile", "iftype" -> !value.equals(value.strip());
            default -> false;
        };
    }

    /** Whether a field's key is known and takes its value. */
    static boolean takes(RuleText.Field field) {
        return of(field.key()).filter(takes -> takes.test(field.value())).isPresent();
    }
}
