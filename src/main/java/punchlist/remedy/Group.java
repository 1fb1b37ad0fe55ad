package punchlist.remedy;

/** The order in which changes are made (design section 3.2): what opens comes before what closes. */
public enum Group {
    /** Permissions and memberships that somebody will need. */
    GRANTS,
    /** Firewall rules that let somebody in. */
    ALLOW_RULES,
    /** Policies, permissions and rules that take something away. */
    RESTRICTIONS,
    ACCOUNTS,
    DESKTOP,
    SERVICES,
    KEPWARE
}
