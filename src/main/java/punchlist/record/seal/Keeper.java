package punchlist.record.seal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose key a seal is made with. */
public enum Keeper {
    /** The computer's own: it says only which computer. */
    MACHINE,
    /** One that a person brought along, with its certificate. */
    PERSON;

    /** Its word in a record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Keeper> of(String word) {
        return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
    }
}
