package punchlist.machine.accounts;

import java.util.Arrays;

/**
 * The accounts that every Windows makes when it is installed, known by the last number of their SID
 * (learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers).
 */
public enum BuiltIn {
    ADMINISTRATOR(500),
    GUEST(501);

    private final long rid;

    BuiltIn(long rid) {
        this.rid = rid;
    }

    /** The last number of its SID. */
    public long rid() {
        return rid;
    }

    /**
     * The account whose SID ends in this number.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static BuiltIn of(String rid) {
        return Arrays.stream(values())
                .filter(one -> Long.toString(one.rid).equals(rid))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + rid + "' is no built-in account"));
    }
}
