package punchlist.check.people;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.Sid;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccount.Flag;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * What is said of an account beside the question who uses it: its state, last log-on, the age of its password, what
 * Windows uses it for, and whether its name looks like one that is shared.
 */
record AccountWords(Reading<AccountTable> table, UsedBy uses, GenericNames generic) {

    static List<Question<?>> needs(Readings soFar) {
        return UsedBy.needs(soFar);
    }

    static AccountWords of(Readings readings, GenericNames generic) {
        return new AccountWords(readings.get(new LocalAccounts()), UsedBy.of(readings), generic);
    }

    private Instant now() {
        return table.at();
    }

    /** The accounts of this computer; empty where they were not read, or cannot be true for want of RID 500. */
    Optional<AccountTable> local() {
        return table.answer() instanceof Answer.Known<AccountTable>(AccountTable all)
                        && all.all().stream().anyMatch(account -> account.sid().rid() == 500)
                ? Optional.of(all)
                : Optional.empty();
    }

    /** Whether nobody can log on with it; false where that is not known. */
    boolean isDisabled(Sid account) {
        return local().flatMap(all -> all.of(account))
                .filter(one -> !one.isEnabled())
                .isPresent();
    }

    /** All that is said of it. */
    Phrase of(Sid account, String name) {
        List<Phrase> parts = new ArrayList<>();
        Optional<LocalAccount> known = local().flatMap(all -> all.of(account));
        if (known.isPresent()) {
            parts.addAll(of(known.get()));
        } else {
            parts.add(
                    Phrase.of(local().isPresent() ? "check.people.account.elsewhere" : "check.people.account.unread"));
        }
        parts.add(uses.words(account));
        if (generic.looksShared(name)) {
            parts.add(generic.hint(now()));
        }
        return Phrase.of("check.people.account", name, Phrase.list(parts));
    }

    private List<Phrase> of(LocalAccount account) {
        List<Phrase> parts = new ArrayList<>();
        if (!account.isEnabled()) {
            parts.add(Phrase.of("check.people.account.disabled"));
        }
        parts.add(account.lastLogon()
                .map(at -> Phrase.of("check.people.account.lastLogon", day(at), days(at)))
                .orElseGet(() -> Phrase.of("check.people.account.neverLoggedOn")));
        parts.add(account.passwordLastSet()
                .map(at -> Phrase.of("check.people.account.password", day(at), days(at)))
                .orElseGet(() -> Phrase.of("check.people.account.passwordUnknown")));
        if (account.is(Flag.PASSWORD_NEVER_EXPIRES)) {
            parts.add(Phrase.of("check.people.account.neverExpires"));
        }
        if (account.is(Flag.PASSWORD_NOT_REQUIRED)) {
            parts.add(Phrase.of("check.people.account.notRequired"));
        }
        return parts;
    }

    private static String day(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10);
    }

    private long days(Instant at) {
        return Math.max(0, Duration.between(at, now()).toDays());
    }
}
