package punchlist.check;

/**
 * What a finding is about. Drift compares kind and id; the label is for people.
 *
 * @param kind what sort of thing
 * @param id what stays the same when it is renamed: a SID, a URL, a rule's id, a path
 * @param label how people call it
 */
public record Subject(Kind kind, String id, String label) {

    /** What sort of thing a finding is about. */
    public enum Kind {
        SERVER,
        ACCOUNT,
        ENDPOINT,
        RULE,
        PATH,
        ADAPTER,
        PORT,
        SERVICE,
        /** A log of events, by its channel. */
        LOG,
        /** A policy of Windows, by a name of ours. */
        POLICY
    }

    /** The server itself. */
    public static Subject server() {
        return new Subject(Kind.SERVER, "server", "server");
    }

    /** A thing whose id is what people call it. */
    public static Subject of(Kind kind, String id) {
        return new Subject(kind, id, id);
    }

    /** Whether both are the same thing. */
    public boolean isSameAs(Subject other) {
        return kind == other.kind && id.equalsIgnoreCase(other.id);
    }
}
