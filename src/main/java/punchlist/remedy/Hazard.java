package punchlist.remedy;

/** What a change may do beyond its purpose; each has its own tick (design section 3). */
public enum Hazard {
    CUTS_REMOTE,
    STOPS_DATA,
    LOCKS_ACCOUNT,
    LOCKS_DESKTOP,
    FIRMWARE
}
