package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.machine.AccountLookup;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.machine.system.RightHolders;
import punchlist.machine.system.UserRight;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** Whether an account may shut the computer down, itself or through a group that holds the right. */
sealed interface ShutdownRight {

    /** Groups to which whoever logs on at the console belongs; Windows puts Authenticated Users and INTERACTIVE into Users. */
    Set<String> EVERYBODY = Set.of("S-1-1-0", "S-1-2-0", "S-1-2-1", "S-1-5-4", "S-1-5-11", "S-1-5-32-545", "S-1-5-15");

    /** It may. */
    record Held(Phrase found, List<Reading<?>> by) implements ShutdownRight {}

    /** It may not. */
    record NotHeld(List<Reading<?>> by) implements ShutdownRight {}

    /** It could not be seen. */
    record NotSeen(Phrase because, List<Reading<?>> by) implements ShutdownRight {}

    /** What must be asked: who holds the right, and who is in the groups that do. */
    static List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(UserRight.SHUTDOWN));
        holders(soFar).filter(sid -> isLocalGroup(sid) || isNamed(sid)).forEach(sid -> {
            all.add(new AccountLookup(sid.text()));
            all.add(new GroupMembers(sid));
        });
        return all;
    }

    private static Stream<Sid> holders(Readings readings) {
        return readings.find(UserRight.SHUTDOWN).stream()
                .flatMap(reading -> reading.answer().toOptional().stream())
                .flatMap(holders -> holders.sids().stream());
    }

    private static boolean isLocalGroup(Sid sid) {
        return sid.text().startsWith("S-1-5-32-") && !EVERYBODY.contains(sid.text());
    }

    /** Whether a SID is an account's or a group's of this computer or of a domain. */
    private static boolean isNamed(Sid sid) {
        return sid.text().startsWith("S-1-5-21-");
    }

    /** Whether a holder is another person's account, so not this one. */
    private static boolean isPerson(Sid sid, Readings readings) {
        return isNamed(sid)
                && readings.get(new AccountLookup(sid.text()))
                        .answer()
                        .toOptional()
                        .filter(member -> member.kind() == Member.Kind.USER)
                        .isPresent();
    }

    /** Whether an account holds it. */
    static ShutdownRight of(Sid account, Readings readings) {
        Reading<RightHolders> reading = readings.get(UserRight.SHUTDOWN);
        return switch (reading.answer()) {
            case Answer.Unread<RightHolders>(var why) -> new NotSeen(Phrases.why(why), List.of(reading));
            case Answer.Absent<RightHolders> absent -> new NotSeen(Phrases.why(reading), List.of(reading));
            case Answer.Known<RightHolders>(RightHolders holders) -> of(account, holders, reading, readings);
        };
    }

    private static ShutdownRight of(
            Sid account, RightHolders holders, Reading<RightHolders> reading, Readings readings) {
        List<Reading<?>> by = new ArrayList<>(List.of(reading));
        Optional<ShutdownRight> unseen = holders.names().stream()
                .findFirst()
                .map(name -> new NotSeen(Phrase.of("check.desktop.shutdown.holder", name), List.of(reading)));
        for (Sid holder : holders.sids()) {
            if (holder.equals(account) || EVERYBODY.contains(holder.text())) {
                return new Held(Phrase.of("check.desktop.shutdown.held", holder.text()), List.of(reading));
            }
            if (isPerson(holder, readings)) {
                continue;
            }
            if (!isLocalGroup(holder) && !isNamed(holder)) {
                unseen = unseen.or(() -> other(holder, reading));
                continue;
            }
            Reading<MemberList> members = readings.get(new GroupMembers(holder));
            by.add(members);
            switch (inside(account, holder, members)) {
                case Held(Phrase found, List<Reading<?>> b) -> {
                    return new Held(found, by);
                }
                case NotSeen notSeen -> unseen = unseen.or(() -> Optional.of(notSeen));
                case NotHeld notHeld -> {}
            }
        }
        return unseen.orElseGet(() -> new NotHeld(by));
    }

    /** Another account is not this one; another group may hold it. */
    private static Optional<ShutdownRight> other(Sid holder, Reading<?> reading) {
        boolean service = holder.text().matches("S-1-5-(18|19|20|6|80-.*)");
        return service || holder.text().startsWith("S-1-5-90-")
                ? Optional.empty()
                : Optional.of(new NotSeen(Phrase.of("check.desktop.shutdown.holder", holder.text()), List.of(reading)));
    }

    private static ShutdownRight inside(Sid account, Sid group, Reading<MemberList> members) {
        if (!(members.answer() instanceof Answer.Known<MemberList>(MemberList list))) {
            return new NotSeen(
                    Phrase.of("check.desktop.shutdown.group", group.text(), Phrases.why(members)), List.of(members));
        }
        for (Member member : list.all()) {
            if (member.sid().equals(account) || EVERYBODY.contains(member.sid().text())) {
                return new Held(Phrase.of("check.desktop.shutdown.held", group.text()), List.of(members));
            }
        }
        Optional<Member> nested = list.all().stream()
                .filter(m -> m.kind() == Member.Kind.GROUP || m.kind() == Member.Kind.ALIAS)
                .filter(m -> m.sid().rid() != 512) // Domain Admins hold no operators
                .findFirst();
        return nested.<ShutdownRight>map(
                        m -> new NotSeen(Phrase.of("check.desktop.shutdown.holder", m.name()), List.of(members)))
                .orElseGet(() -> new NotHeld(List.of(members)));
    }
}
