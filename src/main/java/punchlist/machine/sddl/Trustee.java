package punchlist.machine.sddl;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom an entry of an access list names: a SID ("S-1-5-32-544"), or a domain-relative alias ("DA") as long as nobody
 * knows which domain it belongs to. An alias that means the same SID everywhere is always held as that SID, so that two
 * trustees are equal when their texts are.
 *
 * @param text the SID, upper case and decimal, or the alias's two letters
 */
public record Trustee(String text) {

    private static final Pattern SID = Pattern.compile("S-1-\\d{1,15}(-\\d{1,10}){0,15}");

    /** Everyone. */
    public static final Trustee EVERYONE = new Trustee("S-1-1-0");

    /** NT AUTHORITY\Authenticated Users. */
    public static final Trustee AUTHENTICATED_USERS = new Trustee("S-1-5-11");

    /** NT AUTHORITY\INTERACTIVE. */
    public static final Trustee INTERACTIVE = new Trustee("S-1-5-4");

    /** NT AUTHORITY\NETWORK. */
    public static final Trustee NETWORK = new Trustee("S-1-5-2");

    /** NT AUTHORITY\SERVICE. */
    public static final Trustee SERVICE = new Trustee("S-1-5-6");

    /** BUILTIN\Users. */
    public static final Trustee USERS = new Trustee("S-1-5-32-545");

    /** BUILTIN\Administrators. */
    public static final Trustee ADMINISTRATORS = new Trustee("S-1-5-32-544");

    /** NT AUTHORITY\SYSTEM. */
    public static final Trustee SYSTEM = new Trustee("S-1-5-18");

    /** NT AUTHORITY\LOCAL SERVICE. */
    public static final Trustee LOCAL_SERVICE = new Trustee("S-1-5-19");

    /** NT AUTHORITY\NETWORK SERVICE. */
    public static final Trustee NETWORK_SERVICE = new Trustee("S-1-5-20");

    /** CREATOR OWNER: replaced by the creator where it is inherited, means nobody where it stands itself. */
    public static final Trustee CREATOR_OWNER = new Trustee("S-1-3-0");

    /** CREATOR GROUP; see {@link #CREATOR_OWNER}. */
    public static final Trustee CREATOR_GROUP = new Trustee("S-1-3-1");

    /** OWNER RIGHTS: what the owner may do, in place of what ownership gives. */
    public static final Trustee OWNER_RIGHTS = new Trustee("S-1-3-4");

    /** NT SERVICE\TrustedInstaller. */
    public static final Trustee TRUSTED_INSTALLER =
            new Trustee("S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it is neither a SID nor a domain-relative alias
     */
    public Trustee {
        if (!SidAliases.isRelative(text) && !SID.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is neither a SID nor a domain-relative alias");
        }
    }

    /** The SID, unless it is an alias of an unknown domain. */
    public Optional<String> sid() {
        return isAlias() ? Optional.empty() : Optional.of(text);
    }

    /** Whether it is an alias whose domain nobody knows. */
    public boolean isAlias() {
        return text.length() == 2;
    }

    /**
     * The last number of an account of a domain or of this computer (500: the built-in administrator), by SID or by
     * alias; -1 for everyone else.
     */
    public long relativeId() {
        if (isAlias()) {
            return SidAliases.relativeId(text);
        }
        return text.startsWith("S-1-5-21-") ? Long.parseLong(text, text.lastIndexOf('-') + 1, text.length(), 10) : -1;
    }

    @Override
    public String toString() {
        return text;
    }
}
