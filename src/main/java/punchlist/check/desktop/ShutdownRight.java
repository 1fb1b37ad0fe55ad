package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.GroupTree;
import punchlist.check.Phrases;
import punchlist.machine.AccountLookup;
import punchlist.machine.Member;
import punchlist.machine.Sid;
import punchlist.machine.system.RightHolders;
import punchlist.machine.system.UserRight;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** Whether an account may shut the computer down, itself or through a group that holds the right. */
public sealed interface ShutdownRight {

    /** How an account comes by the right. */
    enum Way {
        /** It is assigned to the account itself. */
        DIRECT,
        /** Through a group of which it is a member. */
        GROUP,
        /** Through a group to which everybody belongs who logs on. */
        EVERYBODY
    }

    /**
     * One way by which an account holds it.
     *
     * @param holder to whom the right is assigned
     * @param label how people call it
     */
    record Grant(Way way, Sid holder, String label) {

        Phrase found() {
            return way == Way.DIRECT
                    ? Phrase.of("check.desktop.shutdown.heldItself")
                    : Phrase.of("check.desktop.shutdown.held", label);
        }
    }

    /** It may. */
    record Held(List<Grant> grants, boolean byDomain, List<Reading<?>> by) implements ShutdownRight {

        /** Copies the lists. */
        public Held {
            grants = List.copyOf(grants);
            by = List.copyOf(by);
        }

        Phrase found() {
            List<Phrase> all = new ArrayList<>(grants.stream().map(Grant::found).toList());
            if (byDomain) {
                all.add(Phrase.of("check.desktop.shutdown.byDomain"));
            }
            return Phrase.list(all);
        }
    }

    /** It may not. */
    record NotHeld(List<Reading<?>> by) implements ShutdownRight {}

    /** It could not be seen. */
    record NotSeen(Phrase because, List<Reading<?>> by) implements ShutdownRight {}

    /** Groups to which whoever logs on at the console belongs; Windows puts Authenticated Users and INTERACTIVE into Users. */
    Set<String> EVERYBODY = Set.of("S-1-1-0", "S-1-2-0", "S-1-2-1", "S-1-5-4", "S-1-5-11", "S-1-5-32-545", "S-1-5-15");

    /** How Windows calls its own groups in English, where it was not asked. */
    Map<String, String> NAMES = Map.of(
            "S-1-1-0", "Everyone",
            "S-1-5-4", "INTERACTIVE",
            "S-1-5-11", "Authenticated Users",
            "S-1-5-32-544", "Administrators",
            "S-1-5-32-545", "Users",
            "S-1-5-32-547", "Power Users",
            "S-1-5-32-549", "Server Operators",
            "S-1-5-32-551", "Backup Operators",
            "S-1-5-32-555", "Remote Desktop Users");

    /** Services, and what Windows makes for itself: no person logs on with them. */
    String NO_PERSON = "S-1-5-(6|18|19|20|(80|82|83|90|96)-.*)";

    /** The number of the group that holds every account of a domain, or every local account. */
    long ALL_USERS = 513;

    /** What must be asked: who holds the right, and who is in the groups that do. */
    static List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(RightPolicy.questions(soFar));
        all.add(UserRight.SHUTDOWN);
        holders(soFar).filter(ShutdownRight::isAccount).forEach(sid -> {
            all.add(new AccountLookup(sid.text()));
            all.addAll(GroupTree.questions(sid, soFar));
        });
        return all;
    }

    /** Those to whom the right is assigned. */
    static Stream<Sid> holders(Readings readings) {
        return readings.find(UserRight.SHUTDOWN).stream()
                .flatMap(reading -> reading.answer().toOptional().stream())
                .flatMap(holders -> holders.sids().stream());
    }

    /** Whether it may be a group with members, or an account: not one that stands for everybody, or for a service. */
    private static boolean isAccount(Sid sid) {
        return !EVERYBODY.contains(sid.text())
                && (sid.text().startsWith("S-1-5-32-") || sid.text().startsWith("S-1-5-21-"));
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
        List<Grant> grants = new ArrayList<>();
        Optional<NotSeen> unseen = holders.names().stream()
                .findFirst()
                .map(name -> new NotSeen(Phrase.of("check.desktop.shutdown.holder", name), List.of(reading)));
        for (Sid holder : holders.sids()) {
            Optional<Way> way = plain(account, holder);
            if (way.isPresent()) {
                grants.add(new Grant(way.get(), holder, label(holder, readings)));
            } else if (isAccount(holder) && !isOther(holder, account, readings)) {
                GroupTree tree = GroupTree.of(holder, readings);
                by.addAll(tree.read());
                if (tree.members().keySet().stream()
                        .anyMatch(sid -> plain(account, sid).isPresent())) {
                    grants.add(new Grant(Way.GROUP, holder, label(holder, readings)));
                } else if (unseen.isEmpty()) {
                    unseen = unseen(holder, tree, readings);
                }
            } else if (!isAccount(holder) && !holder.text().matches(NO_PERSON) && unseen.isEmpty()) {
                unseen = Optional.of(new NotSeen(
                        Phrase.of("check.desktop.shutdown.holder", label(holder, readings)), List.of(reading)));
            }
        }
        if (!grants.isEmpty()) {
            return new Held(grants, new RightPolicy(readings).isForeign(UserRight.SHUTDOWN), by);
        }
        return unseen.<ShutdownRight>map(one -> one).orElseGet(() -> new NotHeld(by));
    }

    /** Whether a SID is the account itself, or stands for everybody, also for all accounts of its own domain. */
    private static Optional<Way> plain(Sid account, Sid holder) {
        if (holder.equals(account)) {
            return Optional.of(Way.DIRECT);
        }
        boolean all = holder.text().startsWith("S-1-5-21-")
                && holder.rid() == ALL_USERS
                && authority(holder).equals(authority(account));
        return all || EVERYBODY.contains(holder.text()) ? Optional.of(Way.EVERYBODY) : Optional.empty();
    }

    private static String authority(Sid sid) {
        return sid.text().substring(0, sid.text().lastIndexOf('-'));
    }

    /** Whether a holder is another person's account, or one of the same computer or domain that no longer exists. */
    private static boolean isOther(Sid holder, Sid account, Readings readings) {
        return readings.find(new AccountLookup(holder.text()))
                .map(reading -> switch (reading.answer()) {
                    case Answer.Known<Member>(Member member) -> member.kind() == Member.Kind.USER;
                    case Answer.Absent<Member> absent -> authority(holder).equals(authority(account));
                    case Answer.Unread<Member> unread -> false;
                })
                .orElse(false);
    }

    /** What keeps it from being said that nobody else is in it; domain administrators are no operators. */
    private static Optional<NotSeen> unseen(Sid holder, GroupTree tree, Readings readings) {
        return tree.closed().stream()
                .filter(group -> !group.isDomainAdministrators())
                .findFirst()
                .map(group -> new NotSeen(
                        Phrase.of(
                                "check.desktop.shutdown.group", label(holder, readings), group.name(), group.because()),
                        group.readings()));
    }

    /** A holder as people call it, with its SID. */
    private static String label(Sid holder, Readings readings) {
        String name = readings.find(new AccountLookup(holder.text()))
                .flatMap(reading -> reading.answer().toOptional())
                .map(Member::name)
                .filter(text -> !text.isBlank())
                .orElseGet(() -> NAMES.getOrDefault(holder.text(), ""));
        return name.isEmpty() ? holder.text() : name + " (" + holder.text() + ")";
    }
}
