package punchlist.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The six verdicts, worst first: a control's verdict is its worst finding in this order. */
public enum VerdictKind {
    FAIL,
    COULD_NOT_CHECK,
    ATTENTION,
    BY_HAND,
    PASS,
    NOT_APPLICABLE;

    /** The verdict's word in JSON: pass, attention, fail, could-not-check, not-applicable, by-hand. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The verdict of this word, if there is one. */
    public static Optional<VerdictKind> ofKey(String key) {
        return Arrays.stream(values()).filter(v -> v.key().equals(key)).findFirst();
    }

    /** Whether it keeps the check's exit code from being 0. */
    public boolean isOpen() {
        return this == FAIL || this == COULD_NOT_CHECK || this == ATTENTION;
    }

    /** The worst of these, or empty of none. */
    public static Optional<VerdictKind> worst(Collection<VerdictKind> kinds) {
        return kinds.stream().min(Comparator.naturalOrder());
    }
}
