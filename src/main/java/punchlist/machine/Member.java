package punchlist.machine;

/**
 * A member of a local group, or an account that was looked up.
 *
 * @param sid the account
 * @param name its name with domain, as Windows gives it; empty where Windows knows none
 * @param kind what it is
 */
public record Member(Sid sid, String name, Kind kind) {

    /** What an account is (SID_NAME_USE). */
    public enum Kind {
        USER,
        GROUP,
        ALIAS,
        WELL_KNOWN,
        COMPUTER,
        /** The SID's account no longer exists. */
        DELETED,
        /** Windows could not resolve the SID (a domain that does not answer, an Entra identity). */
        UNKNOWN
    }
}
