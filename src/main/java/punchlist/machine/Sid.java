package punchlist.machine;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Windows security identifier in its text form ("S-1-5-32-544"), upper case.
 *
 * @param text the identifier
 */
public record Sid(String text) implements Comparable<Sid> {

    private static final Pattern FORM = Pattern.compile("S-1-\\d{1,15}(-\\d{1,10}){0,15}");

    /** BUILTIN\Administrators. */
    public static final Sid ADMINISTRATORS = new Sid("S-1-5-32-544");

    /** BUILTIN\Users. */
    public static final Sid USERS = new Sid("S-1-5-32-545");

    /** Everyone. */
    public static final Sid EVERYONE = new Sid("S-1-1-0");

    /** NT AUTHORITY\Authenticated Users. */
    public static final Sid AUTHENTICATED_USERS = new Sid("S-1-5-11");

    /** NT AUTHORITY\INTERACTIVE. */
    public static final Sid INTERACTIVE = new Sid("S-1-5-4");

    /** NT AUTHORITY\SYSTEM. */
    public static final Sid SYSTEM = new Sid("S-1-5-18");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the text is no SID
     */
    public Sid {
        text = text.toUpperCase(Locale.ROOT);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a security identifier");
        }
    }

    /** Whether a text has the form of a SID. */
    public static boolean looksLikeOne(String text) {
        return FORM.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    /** The last number, which names the account within its authority (500: the built-in administrator). */
    public long rid() {
        return Long.parseLong(text.substring(text.lastIndexOf('-') + 1));
    }

    @Override
    public int compareTo(Sid other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
