package punchlist.machine.sddl;

import java.util.List;

/** An access list of a descriptor. */
public sealed interface Acl {

    /** The descriptor has none; for a DACL Windows then allows everything to everyone. */
    record Missing() implements Acl {}

    /** There is a place for one and nothing in it (NO_ACCESS_CONTROL): a DACL like this allows everything to everyone. */
    record Null(Flags flags) implements Acl {}

    /** Entries in their stored order; without any, a DACL allows nothing to anyone but its owner. */
    record Listed(Flags flags, List<Ace> entries) implements Acl {
        /** Copies the list. */
        public Listed {
            entries = List.copyOf(entries);
        }
    }

    /**
     * How the list and those above and below it belong together.
     *
     * @param isProtected P: nothing is inherited from above
     * @param autoInherited AI: Windows has filled in what is inherited
     * @param autoInheritRequested AR: Windows was asked to
     */
    record Flags(boolean isProtected, boolean autoInherited, boolean autoInheritRequested) {
        /** No flag. */
        public static final Flags NONE = new Flags(false, false, false);
    }

    /** The entries; none where there is no list. */
    default List<Ace> aces() {
        return this instanceof Listed(Flags f, List<Ace> entries) ? entries : List.of();
    }

    /** The flags; none where there is no list. */
    default Flags ownFlags() {
        return switch (this) {
            case Missing m -> Flags.NONE;
            case Null(Flags flags) -> flags;
            case Listed(Flags flags, List<Ace> e) -> flags;
        };
    }
}
