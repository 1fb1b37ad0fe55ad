package punchlist.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.Member;
import punchlist.machine.Sid;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.AccountState;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.BuiltInName;
import punchlist.machine.accounts.BuiltInState;
import punchlist.machine.accounts.GroupMembership;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccount.Flag;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.machine.accounts.OwnAccount;
import punchlist.session.KindsTest.Sample;

/** Samples of what is asked about accounts. */
final class AccountSamples {

    private AccountSamples() {}

    static List<Sample<?>> all() {
        Member user = new Member(new Sid("S-1-5-21-1-2-3-1001"), "SRV\\Jørgen", Member.Kind.USER);
        return List.of(
                accounts(),
                new Sample<>(new OwnAccount(), user),
                new Sample<>(new GroupMembership(Sid.ADMINISTRATORS, user.sid()), user),
                new Sample<>(new BuiltInName(BuiltIn.ADMINISTRATOR), "管理者"),
                new Sample<>(new BuiltInState(BuiltIn.GUEST), AccountState.DISABLED),
                new Sample<>(new AccountPolicy(AccountPolicy.Which.MAXIMUM_AGE), AccountPolicy.NEVER),
                new Sample<>(new AccountPolicy(AccountPolicy.Which.LOCKOUT_WINDOW), 900L));
    }

    private static Sample<AccountTable> accounts() {
        return new Sample<>(
                new LocalAccounts(),
                new AccountTable(List.of(
                        new LocalAccount(
                                new Sid("S-1-5-21-1-2-3-500"),
                                "管理者",
                                "",
                                Set.of(Flag.DISABLED, Flag.PASSWORD_NEVER_EXPIRES),
                                Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
                                Optional.empty()),
                        new LocalAccount(
                                new Sid("S-1-5-21-1-2-3-1001"),
                                "Jørgen",
                                "Jørgen Ø",
                                Set.of(),
                                Optional.empty(),
                                Optional.of(Instant.parse("2026-11-22T09:00:00Z"))))));
    }
}
