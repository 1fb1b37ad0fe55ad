package punchlist.machine.sddl;

import java.util.Optional;

/**
 * One entry of an access list, as it stands: nothing is dropped, also where this version does not understand it.
 *
 * @param letters its kind by the letters of SDDL, or the raw type's number ("0x1f") where there are none
 * @param flags how it is inherited, and for audits what is written; see the constants
 * @param mask the rights, as the 32 bits that stand there
 * @param object the GUID of an object type, or empty text
 * @param inheritedObject the GUID of the object type that inherits it, or empty text
 * @param trustee whom it names; empty where the raw form of an unknown kind hides it
 * @param rest a condition or other data after the trustee, raw; empty text where there is none
 */
public record Ace(
        String letters,
        int flags,
        int mask,
        String object,
        String inheritedObject,
        Optional<Trustee> trustee,
        String rest) {

    /** OI: files inherit it. */
    public static final int OBJECT_INHERIT = 0x01;

    /** CI: folders inherit it. */
    public static final int CONTAINER_INHERIT = 0x02;

    /** NP: it is inherited by one generation only. */
    public static final int NO_PROPAGATE = 0x04;

    /** IO: it does not count here, only where it is inherited. */
    public static final int INHERIT_ONLY = 0x08;

    /** ID: it came from above. */
    public static final int INHERITED = 0x10;

    /** All four flags that say how it goes on. */
    public static final int PROPAGATION = OBJECT_INHERIT | CONTAINER_INHERIT | NO_PROPAGATE | INHERIT_ONLY;

    /** An entry that allows. */
    public static Ace allow(int flags, int mask, Trustee trustee) {
        return new Ace("A", flags, mask, "", "", Optional.of(trustee), "");
    }

    /** Its kind. */
    public AceKind kind() {
        return AceKind.of(letters);
    }

    /** Whether it is a plain allow or deny that means what it says to everyone. */
    public boolean isUnderstood() {
        return (letters.equals("A") || letters.equals("D"))
                && trustee.isPresent()
                && rest.isEmpty()
                && object.isEmpty();
    }

    /** Whether it is a plain allow. */
    public boolean isAllow() {
        return letters.equals("A") && isUnderstood();
    }

    /** Whether it is a plain deny. */
    public boolean isDeny() {
        return letters.equals("D") && isUnderstood();
    }

    /**
     * Whether it may allow or deny something, on a condition or for an object type that this version does not weigh, or
     * because its kind is unknown. Audits, labels and the like give and take nothing.
     */
    public boolean mayCount() {
        return switch (kind()) {
            case ALLOW,
                    DENY,
                    OBJECT_ALLOW,
                    OBJECT_DENY,
                    CALLBACK_ALLOW,
                    CALLBACK_DENY,
                    CALLBACK_OBJECT_ALLOW,
                    CALLBACK_OBJECT_DENY,
                    OTHER -> true;
            case AUDIT,
                    ALARM,
                    OBJECT_AUDIT,
                    OBJECT_ALARM,
                    CALLBACK_AUDIT,
                    LABEL,
                    RESOURCE_ATTRIBUTE,
                    SCOPED_POLICY,
                    TRUST_LABEL,
                    ACCESS_FILTER -> false;
        };
    }

    /** Whether it may allow something: a plain allow, or an entry that {@link #mayCount may count} and denies nothing. */
    public boolean mayAllow() {
        return mayCount() && !speaksAgainst();
    }

    /** Whether it may deny something; an entry of an unknown kind may allow and may deny. */
    public boolean mayDeny() {
        return mayCount() && (speaksAgainst() || kind() == AceKind.OTHER);
    }

    private boolean speaksAgainst() {
        return switch (kind()) {
            case DENY, OBJECT_DENY, CALLBACK_DENY, CALLBACK_OBJECT_DENY -> true;
            case ALLOW,
                    OBJECT_ALLOW,
                    CALLBACK_ALLOW,
                    CALLBACK_OBJECT_ALLOW,
                    OTHER,
                    AUDIT,
                    ALARM,
                    OBJECT_AUDIT,
                    OBJECT_ALARM,
                    CALLBACK_AUDIT,
                    LABEL,
                    RESOURCE_ATTRIBUTE,
                    SCOPED_POLICY,
                    TRUST_LABEL,
                    ACCESS_FILTER -> false;
        };
    }

    /** Whether it names this trustee. */
    public boolean names(Trustee one) {
        return trustee.isPresent() && trustee.get().equals(one);
    }

    /** Whether a flag is set. */
    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Whether it counts on the object itself. */
    public boolean countsHere() {
        return !has(INHERIT_ONLY);
    }

    /** Whether it came from above. */
    public boolean isInherited() {
        return has(INHERITED);
    }

    /** This entry with other flags. */
    public Ace withFlags(int others) {
        return new Ace(letters, others, mask, object, inheritedObject, trustee, rest);
    }

    /** This entry with other rights for another trustee. */
    public Ace with(int otherMask, Trustee other) {
        return new Ace(letters, flags, otherMask, object, inheritedObject, Optional.of(other), rest);
    }
}
