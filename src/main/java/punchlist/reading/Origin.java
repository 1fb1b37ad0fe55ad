package punchlist.reading;

/** Where the value of a setting comes from (design law 10). */
public enum Origin {
    /** Set on this machine, not by a policy. */
    LOCAL,
    /** Set by this machine's local policy. */
    LOCAL_POLICY,
    /** Set by a policy of the domain, which overwrites a local change. */
    DOMAIN_POLICY,
    /** Set by mobile device management. */
    MDM,
    /** A policy value whose author could not be told. */
    UNKNOWN,
    /** The place is no policy place. */
    NOT_A_POLICY
}
