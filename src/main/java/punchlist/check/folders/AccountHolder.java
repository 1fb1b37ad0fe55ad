package punchlist.check.folders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.access.Holder;
import punchlist.check.access.Holder.Holds;
import punchlist.check.access.Principals;
import punchlist.machine.AccountLookup;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * A named account that works at the server's own screen, with the groups it is in as far as they were read, groups in
 * groups among them. A group whose members nobody could read may hold it or not.
 */
public final class AccountHolder {

    /** The most groups asked for because descriptors name them. */
    private static final int MOST = 40;

    private static final Set<Trustee> ALWAYS =
            Set.of(Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS, Trustee.INTERACTIVE, new Trustee("S-1-2-0"));

    /** What a token that works interactively never carries. */
    private static final Set<Trustee> NEVER = Set.of(
            Trustee.NETWORK, Trustee.SERVICE, new Trustee("S-1-5-3"), new Trustee("S-1-5-7"), new Trustee("S-1-5-1"));

    /** The built-in administrator and guest, and the groups Domain Users or None. */
    private static final Set<Long> ACCOUNTS = Set.of(500L, 501L);

    private static final long DOMAIN_USERS = 513;

    private final Trustee account;
    private final Readings readings;

    private AccountHolder(Trustee account, Readings readings) {
        this.account = account;
        this.readings = readings;
    }

    /** This account, by what the readings say of groups. */
    public static Holder of(Trustee account, Readings readings) {
        AccountHolder holder = new AccountHolder(account, readings);
        return new Holder(holder::holds, Holder.MEDIUM);
    }

    /** What to ask to know the members of the groups that are named, groups in groups among them. */
    public static List<Question<?>> needs(Stream<Trustee> named, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>();
        List<Trustee> open = new ArrayList<>(
                named.filter(AccountHolder::mayBeGroup).distinct().limit(MOST).toList());
        Set<Trustee> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            Trustee group = open.removeFirst();
            Sid sid = new Sid(group.text());
            all.add(new GroupMembers(sid));
            if (group.text().startsWith("S-1-5-21-")) {
                all.add(new AccountLookup(group.text()));
            }
            members(group, soFar).stream()
                    .flatMap(list -> list.all().stream())
                    .filter(member -> member.kind() == Member.Kind.GROUP || member.kind() == Member.Kind.ALIAS)
                    .map(member -> new Trustee(member.sid().text()))
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return List.copyOf(all);
    }

    /** The readings on groups that an answer may rest on. */
    static List<Reading<?>> rests(Stream<Trustee> named, Readings readings) {
        return needs(named, readings).stream()
                .<Reading<?>>flatMap(question -> find(question, readings).stream())
                .filter(reading -> reading.answer().wasRead())
                .toList();
    }

    private static Optional<? extends Reading<?>> find(Question<?> question, Readings readings) {
        return readings.find(question);
    }

    private static boolean mayBeGroup(Trustee who) {
        String sid = who.text();
        return sid.startsWith("S-1-5-32-") || (sid.startsWith("S-1-5-21-") && !ACCOUNTS.contains(who.relativeId()));
    }

    private static Optional<MemberList> members(Trustee group, Readings readings) {
        return readings.find(new GroupMembers(new Sid(group.text())))
                .flatMap(reading -> reading.answer().toOptional());
    }

    /** An administrator carries that group only where he started the program as one. */
    private Holds holds(Trustee who) {
        Holds his = holds(who, new HashSet<>());
        return his == Holds.YES && who.equals(Trustee.ADMINISTRATORS) ? Holds.PERHAPS : his;
    }

    private Holds holds(Trustee who, Set<Trustee> asked) {
        if (who.equals(account) || ALWAYS.contains(who)) {
            return Holds.YES;
        }
        if (NEVER.contains(who) || Principals.isNoPerson(who) || who.equals(Trustee.SYSTEM)) {
            return Holds.NO;
        }
        String sid = who.text();
        if (sid.startsWith("S-1-15-") || sid.startsWith("S-1-16-") || sid.startsWith("S-1-5-80")) {
            return Holds.NO; // packages, labels and services are in no person's token
        }
        if (who.isAlias()) {
            return ACCOUNTS.contains(who.relativeId()) && who.relativeId() != account.relativeId()
                    ? Holds.NO
                    : Holds.PERHAPS;
        }
        return mayBeGroup(who) ? group(who, asked) : accountOrOther(who);
    }

    private static Holds accountOrOther(Trustee who) {
        return ACCOUNTS.contains(who.relativeId()) ? Holds.NO : Holds.PERHAPS;
    }

    private Holds group(Trustee group, Set<Trustee> asked) {
        if (!asked.add(group)) {
            return Holds.NO; // a circle adds nobody
        }
        if (isDomainUsers(group)) {
            return Holds.YES;
        }
        Optional<MemberList> members = members(group, readings);
        boolean believed = members.filter(list -> !list.all().isEmpty() || !group.equals(Trustee.ADMINISTRATORS))
                .isPresent();
        if (!believed) {
            return isUser(group) ? Holds.NO : Holds.PERHAPS;
        }
        Holds most = Holds.NO;
        for (Member member : members.orElseThrow().all()) {
            Holds his = isGroupLike(member) ? holds(new Trustee(member.sid().text()), asked) : holdsUser(member);
            if (his == Holds.YES) {
                return Holds.YES;
            }
            most = his == Holds.PERHAPS ? his : most;
        }
        return most;
    }

    private Holds holdsUser(Member member) {
        return member.sid().text().equals(account.text()) ? Holds.YES : Holds.NO;
    }

    private static boolean isGroupLike(Member member) {
        return switch (member.kind()) {
            case GROUP, ALIAS, WELL_KNOWN, UNKNOWN -> true;
            case USER, COMPUTER, DELETED -> false;
        };
    }

    /** Every account of a domain is in its Domain Users, every local one in None, which has the same number. */
    private boolean isDomainUsers(Trustee group) {
        return group.relativeId() == DOMAIN_USERS
                && account.relativeId() >= 0
                && authority(group).equals(authority(account));
    }

    private static String authority(Trustee who) {
        return who.text().substring(0, Math.max(0, who.text().lastIndexOf('-')));
    }

    private boolean isUser(Trustee who) {
        return readings.find(new AccountLookup(who.text()))
                .map(Reading::answer)
                .filter(answer ->
                        answer instanceof Answer.Known<Member>(Member member) && member.kind() == Member.Kind.USER)
                .isPresent();
    }
}
