package punchlist.remedy.account;

import java.util.List;
import java.util.Optional;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.LocalAccount.Flag;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.machine.accounts.OwnAccount;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * Who else administers this computer, and who is at work on it: no change shuts out the account in use or the last
 * enabled administrator (design section 3, rule 8). Counted are only accounts of this computer that were seen to be
 * enabled and direct members of Administrators; a domain may not answer when it is needed.
 */
final class OtherAdministrators {

    static final GroupMembers GROUP = new GroupMembers(Sid.ADMINISTRATORS);
    private static final LocalAccounts ACCOUNTS = new LocalAccounts();
    private static final OwnAccount OWN = new OwnAccount();

    private final Readings readings;

    OtherAdministrators(Readings readings) {
        this.readings = readings;
    }

    static List<Question<?>> questions() {
        return List.of(GROUP, ACCOUNTS, OWN);
    }

    /** The enabled administrators of this computer. */
    private List<Member> enabled() {
        Optional<AccountTable> table = readings.answer(ACCOUNTS).toOptional();
        return readings.answer(GROUP).toOptional().map(MemberList::all).orElse(List.of()).stream()
                .filter(member -> table.flatMap(t -> t.of(member.sid()))
                        .filter(account -> account.isEnabled() && !account.is(Flag.LOCKED_OUT))
                        .isPresent())
                .toList();
    }

    /** Why this account must stay as it is; empty where it may be shut out. */
    Optional<Phrase> whyKeep(Sid account) {
        Answer<Member> own = readings.answer(OWN);
        if (own instanceof Answer.Known<Member>(Member self) && self.sid().equals(account)) {
            return Optional.of(Phrase.of("remedy.account.inUse"));
        }
        boolean unknown = !(own instanceof Answer.Known) && !isRecordingWithout(own);
        if (unknown) {
            return Optional.of(Phrase.of("remedy.account.ownUnread"));
        }
        return enabled().stream().anyMatch(member -> !member.sid().equals(account))
                ? Optional.empty()
                : Optional.of(Phrase.of("remedy.account.last"));
    }

    /** A recording that does not say who was at work has nobody at work on it. */
    private static boolean isRecordingWithout(Answer<Member> own) {
        return own instanceof Answer.Unread<Member>(Why why) && why instanceof Why.NotRecorded;
    }
}
