package punchlist.machine.system;

import java.util.Locale;
import java.util.Optional;
import punchlist.machine.Sid;

/**
 * Whom a file of the local policy is for: the computer, everybody, or one account or group of them
 * (learn.microsoft.com/windows-server/identity/ad-ds, multiple local group policy objects). Of several that set the same
 * value for an account the narrowest counts: everybody's, then that of administrators or of all others, then the
 * account's own.
 *
 * @param part which half of a policy
 * @param account whose file it is: an account, {@link Sid#ADMINISTRATORS}, or {@link Sid#USERS} for whoever is no
 *     administrator; empty: the computer's own, or everybody's
 */
public record PolicyScope(Part part, Optional<Sid> account) {

    /** The halves of a policy. */
    public enum Part {
        /** Values below HKLM. */
        MACHINE("Machine"),
        /** Values below each account's root. */
        USER("User");

        private final String folder;

        Part(String folder) {
            this.folder = folder;
        }

        /** Its folder in a policy's. */
        public String folder() {
            return folder;
        }
    }

    /** The computer: values below HKLM. */
    public static final PolicyScope MACHINE = new PolicyScope(Part.MACHINE, Optional.empty());

    /** Whoever logs on: values below each account's root. */
    public static final PolicyScope USER = new PolicyScope(Part.USER, Optional.empty());

    /** Whoever logs on and is no administrator. */
    public static final PolicyScope NON_ADMINISTRATORS = of(Sid.USERS);

    /**
     * Checks what can be.
     *
     * @throws IllegalArgumentException when the computer's half is to be an account's
     */
    public PolicyScope {
        if (part == Part.MACHINE && account.isPresent()) {
            throw new IllegalArgumentException("a computer's policy is no account's");
        }
    }

    /** One account's, or that of a group that Windows knows here. */
    public static PolicyScope of(Sid account) {
        return new PolicyScope(Part.USER, Optional.of(account));
    }

    /**
     * The scope of a word: {@code machine}, {@code user}, or a SID.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    static PolicyScope parse(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "machine" -> MACHINE;
            case "user" -> USER;
            default -> of(new Sid(word));
        };
    }

    /** As it stands in a snapshot. */
    String word() {
        return account.map(Sid::text).orElseGet(() -> part.name().toLowerCase(Locale.ROOT));
    }
}
