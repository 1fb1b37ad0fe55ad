package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Question;

/**
 * Which account a name stands for.
 *
 * @param name the account's name, with or without domain, or its SID as text; compares without case
 */
public record AccountLookup(String name) implements Question<Member> {

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountLookup(String n) && name.equalsIgnoreCase(n);
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }
}
