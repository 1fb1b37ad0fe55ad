package punchlist.machine.sddl;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of entries in access lists, with their letters in SDDL and their number in the raw form ([MS-DTYP] 2.4.4). */
public enum AceKind {
    ALLOW("A", 0),
    DENY("D", 1),
    AUDIT("AU", 2),
    ALARM("AL", 3),
    OBJECT_ALLOW("OA", 5),
    OBJECT_DENY("OD", 6),
    OBJECT_AUDIT("OU", 7),
    OBJECT_ALARM("OL", 8),
    CALLBACK_ALLOW("XA", 9),
    CALLBACK_DENY("XD", 10),
    CALLBACK_OBJECT_ALLOW("ZA", 11),
    /** SDDL has no letters for it. */
    CALLBACK_OBJECT_DENY("0x0c", 12),
    CALLBACK_AUDIT("XU", 13),
    LABEL("ML", 17),
    RESOURCE_ATTRIBUTE("RA", 18),
    SCOPED_POLICY("SP", 19),
    TRUST_LABEL("TL", 20),
    ACCESS_FILTER("FL", 21),
    /** A kind this version does not know. */
    OTHER("", -1);

    private static final Map<String, AceKind> BY_LETTERS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(AceKind::letters, Function.identity()));

    private final String letters;

    private final int number;

    AceKind(String letters, int number) {
        this.letters = letters;
        this.number = number;
    }

    /** The letters in SDDL; empty for {@link #OTHER}. */
    public String letters() {
        return letters;
    }

    /** The kind of these letters; {@link #OTHER} where nobody knows them. */
    public static AceKind of(String letters) {
        return BY_LETTERS.getOrDefault(letters, OTHER);
    }

    /** The letters of a raw entry's type; a number nobody knows is written as such ("0x1f"). */
    static String lettersOf(int type) {
        for (AceKind kind : values()) {
            if (kind.number == type) {
                return kind.letters;
            }
        }
        return "0x%02x".formatted(type);
    }

    /** Whether an entry of this kind names an object type by its GUID. */
    boolean hasObjectTypes() {
        return switch (this) {
            case OBJECT_ALLOW, OBJECT_DENY, OBJECT_AUDIT, OBJECT_ALARM, CALLBACK_OBJECT_ALLOW, CALLBACK_OBJECT_DENY ->
                true;
            case ALLOW,
                    DENY,
                    AUDIT,
                    ALARM,
                    CALLBACK_ALLOW,
                    CALLBACK_DENY,
                    CALLBACK_AUDIT,
                    LABEL,
                    RESOURCE_ATTRIBUTE,
                    SCOPED_POLICY,
                    TRUST_LABEL,
                    ACCESS_FILTER,
                    OTHER -> false;
        };
    }
}
