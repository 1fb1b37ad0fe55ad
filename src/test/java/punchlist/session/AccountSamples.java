package punchlist.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.Sid;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccount.Flag;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.session.KindsTest.Sample;

/** Samples of what is asked about accounts. */
final class AccountSamples {

    private AccountSamples() {}

    static List<Sample<?>> all() {
        return List.of(new Sample<>(
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
                                Optional.of(Instant.parse("2026-11-22T09:00:00Z")))))));
    }
}
