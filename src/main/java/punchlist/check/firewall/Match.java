package punchlist.check.firewall;

/** Whether a rule is about something: sometimes nobody can say. */
enum Match {
    NO,
    MAYBE,
    YES;

    static Match of(boolean is) {
        return is ? YES : NO;
    }

    /** Both. */
    Match and(Match other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Either. */
    Match or(Match other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
