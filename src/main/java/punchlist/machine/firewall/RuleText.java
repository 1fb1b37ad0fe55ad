package punchlist.machine.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A firewall rule as Windows stores it: {@code v2.30|Action=Allow|Active=TRUE|Dir=In|…|} (MS-GPFAS 2.2.2.19). Keeps
 * every field in its order and spelling, also those it does not know, so that {@link #text()} gives back what was read.
 *
 * @param version the grammar's version as spelled ("v2.30"; old service rules write "V2.0")
 * @param fields the fields in order
 * @param closed whether the text ended with a bar, as Windows writes it
 */
public record RuleText(String version, List<Field> fields, boolean closed) {

    private static final Pattern VERSION = Pattern.compile("v\\d+\\.\\d+", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEWER = Pattern.compile("2(_\\d+)?");

    /**
     * One field.
     *
     * @param key its key as spelled; compares without case
     * @param value what follows the first equals sign
     */
    public record Field(String key, String value) {}

    /** Copies the list. */
    public RuleText {
        fields = List.copyOf(fields);
    }

    /**
     * Reads a stored rule.
     *
     * @throws IllegalArgumentException when the text is none; the message says what is wrong
     */
    public static RuleText parse(String text) {
        String[] parts = text.split("\\|", -1);
        if (!VERSION.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("a rule starts with its version, not with '" + parts[0] + "'");
        }
        boolean closed = parts.length > 1 && parts[parts.length - 1].isEmpty();
        int end = closed ? parts.length - 1 : parts.length;
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < end; i++) {
            fields.add(field(parts[i]));
        }
        return new RuleText(parts[0], fields, closed);
    }

    private static Field field(String part) {
        int cut = part.indexOf('=');
        if (cut < 1) {
            throw new IllegalArgumentException("'" + part + "' is no field of a rule");
        }
        return new Field(part.substring(0, cut), part.substring(cut + 1));
    }

    /** The rule as it is stored. */
    public String text() {
        return fields.stream()
                .map(f -> "|" + f.key() + "=" + f.value())
                .collect(Collectors.joining("", version, closed ? "|" : ""));
    }

    /** The first value of a key. */
    public Optional<String> first(String key) {
        for (Field field : fields) {
            if (field.key().equalsIgnoreCase(key)) {
                return Optional.of(field.value());
            }
        }
        return Optional.empty();
    }

    /** Every value of a key, in order. */
    public List<String> all(String key) {
        return values(field -> field.key().equalsIgnoreCase(key));
    }

    /** Every value of a key or of a newer form of it ({@code LPort}, {@code LPort2_10}, …). */
    public List<String> allForms(String key) {
        return values(field -> isFormOf(field.key(), key));
    }

    private List<String> values(Predicate<Field> wanted) {
        List<String> values = new ArrayList<>(1);
        for (Field field : fields) {
            if (wanted.test(field)) {
                values.add(field.value());
            }
        }
        return List.copyOf(values);
    }

    /** {@code LPort2_10} and {@code RA42} are newer forms of {@code LPort} and {@code RA4}. */
    private static boolean isFormOf(String key, String plain) {
        return key.regionMatches(true, 0, plain, 0, plain.length())
                && (key.length() == plain.length()
                        || NEWER.matcher(key)
                                .region(plain.length(), key.length())
                                .matches());
    }

    /** This rule with another first value of a key; where it has none, the field comes second, as Windows writes Active. */
    public RuleText with(String key, String value) {
        List<Field> changed = new ArrayList<>(fields);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).key().equalsIgnoreCase(key)) {
                changed.set(i, new Field(changed.get(i).key(), value));
                return new RuleText(version, changed, closed);
            }
        }
        changed.add(Math.min(1, changed.size()), new Field(key, value));
        return new RuleText(version, changed, closed);
    }

    /** The keys that are not among these, given in lower case. */
    public List<String> keysBeside(Set<String> known) {
        return fields.stream()
                .map(Field::key)
                .filter(key -> !known.contains(key.toLowerCase(Locale.ROOT)))
                .distinct()
                .toList();
    }
}
