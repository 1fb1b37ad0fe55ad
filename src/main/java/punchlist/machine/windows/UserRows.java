package punchlist.machine.windows;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.Sid;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccount.Flag;

/**
 * What the rows of NetUserEnum mean (learn.microsoft.com/windows/win32/api/lmaccess/ns-lmaccess-user_info_3).
 *
 * @param authority what the accounts' SIDs begin with
 * @param now when the rows were read; Windows gives the password's age, not its date
 */
record UserRows(String authority, Instant now) {

    private static final int DISABLED = 0x2; // UF_ACCOUNTDISABLE
    private static final int LOCKED_OUT = 0x10; // UF_LOCKOUT
    private static final int NOT_REQUIRED = 0x20; // UF_PASSWD_NOTREQD
    private static final int CANNOT_CHANGE = 0x40; // UF_PASSWD_CANT_CHANGE
    private static final int NEVER_EXPIRES = 0x10000; // UF_DONT_EXPIRE_PASSWD

    /** A row as Windows gave it; ages and times in seconds. */
    record Row(
            String name,
            String fullName,
            long rid,
            int flags,
            long passwordAge,
            long lastLogon,
            boolean passwordExpired) {}

    LocalAccount account(Row row) {
        return new LocalAccount(
                new Sid(authority + "-" + row.rid()),
                row.name(),
                row.fullName(),
                flags(row),
                passwordLastSet(row.passwordAge()),
                row.lastLogon() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(row.lastLogon())));
    }

    /** An age of 0, or one as old as the count of seconds, is no age: the password was never set. */
    private Optional<Instant> passwordLastSet(long age) {
        Instant set = now.truncatedTo(ChronoUnit.SECONDS).minusSeconds(age);
        boolean told = age > 0 && set.isAfter(Instant.EPOCH.plus(1, ChronoUnit.DAYS));
        return told ? Optional.of(set) : Optional.empty();
    }

    private static Set<Flag> flags(Row row) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        add(flags, (row.flags() & DISABLED) != 0, Flag.DISABLED);
        add(flags, (row.flags() & LOCKED_OUT) != 0, Flag.LOCKED_OUT);
        add(flags, (row.flags() & NOT_REQUIRED) != 0, Flag.PASSWORD_NOT_REQUIRED);
        add(flags, (row.flags() & CANNOT_CHANGE) != 0, Flag.PASSWORD_CANNOT_CHANGE);
        add(flags, (row.flags() & NEVER_EXPIRES) != 0, Flag.PASSWORD_NEVER_EXPIRES);
        add(flags, row.passwordExpired(), Flag.PASSWORD_EXPIRED);
        return flags;
    }

    private static void add(Set<Flag> flags, boolean holds, Flag flag) {
        if (holds) {
            flags.add(flag);
        }
    }
}
