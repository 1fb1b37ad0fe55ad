package punchlist.machine.logs;

import java.util.Locale;
import java.util.regex.Pattern;
import punchlist.reading.Settable;

/**
 * Which attempts of a subcategory of the audit policy Windows writes to the Security log ([MS-GPAC] 2.2.1.2). Named by
 * GUID: names are localised.
 *
 * @param guid the subcategory, lower case in braces
 */
public record AuditSubcategory(String guid) implements Settable<AuditSetting> {

    private static final Pattern FORM = Pattern.compile("\\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}");

    /** Logon: every accepted and refused log-on, with account, way and address (events 4624, 4625). */
    public static final AuditSubcategory LOGON = of(0x15);

    /** Logoff: when a session ended (4634, 4647). */
    public static final AuditSubcategory LOGOFF = of(0x16);

    /** Account Lockout: a log-on that failed because the account is locked. */
    public static final AuditSubcategory ACCOUNT_LOCKOUT = of(0x17);

    /** Special Logon: log-ons with administrator's rights (4672). */
    public static final AuditSubcategory SPECIAL_LOGON = of(0x1b);

    /**
     * Brings the GUID into its canonical form; braces may be missing.
     *
     * @throws IllegalArgumentException when it is no GUID
     */
    public AuditSubcategory {
        String lower = guid.toLowerCase(Locale.ROOT);
        guid = lower.startsWith("{") ? lower : "{" + lower + "}";
        if (!FORM.matcher(guid).matches()) {
            throw new IllegalArgumentException("'" + guid + "' is no GUID of an audit subcategory");
        }
    }

    private static AuditSubcategory of(int number) {
        return new AuditSubcategory("0cce92%02x-69ae-11d9-bed3-505054503030".formatted(number));
    }
}
