package punchlist.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * Who is an administrator: the members of S-1-5-32-544 and of the groups within it, as far as they were read.
 *
 * @param paths each account or group found, with the group through which it is a member (empty: directly)
 * @param read the readings it rests on
 * @param undecided groups that could hold anybody, with the reason why they were not opened
 * @param orphans entries whose account no longer exists: nobody logs on with them, and nobody took them out
 */
public record Administrators(
        Map<Sid, Optional<Member>> paths, List<Reading<?>> read, List<Undecided> undecided, List<Sid> orphans) {

    /** A group that was not opened. */
    public record Undecided(Member group, List<Reading<?>> readings, Phrase because) {}

    private static final Set<String> HARMLESS = Set.of("S-1-5-18", "S-1-5-19", "S-1-5-20");
    private static final long DOMAIN_USERS = 513;

    /** Copies the collections. */
    public Administrators {
        paths = Map.copyOf(paths);
        read = List.copyOf(read);
        undecided = List.copyOf(undecided);
        orphans = List.copyOf(orphans);
    }

    /** The groups to ask for next: Administrators, then the groups within those that are known. */
    public static List<Question<?>> questions(Readings soFar) {
        Set<GroupMembers> all = new LinkedHashSet<>(List.of(new GroupMembers(Sid.ADMINISTRATORS)));
        List<GroupMembers> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            GroupMembers group = open.removeFirst();
            for (Member member : known(group, soFar)) {
                GroupMembers nested = new GroupMembers(member.sid());
                if (isGroup(member) && !holdsEverybody(member.sid()) && all.add(nested)) {
                    open.add(nested);
                }
            }
        }
        return List.copyOf(all);
    }

    private static List<Member> known(GroupMembers group, Readings readings) {
        return readings.find(group)
                .flatMap(reading -> reading.answer().toOptional())
                .map(MemberList::all)
                .orElse(List.of());
    }

    /** As far as these readings tell. */
    public static Administrators of(Readings readings) {
        Map<Sid, Optional<Member>> paths = new LinkedHashMap<>();
        List<Reading<?>> read = new ArrayList<>();
        List<Undecided> undecided = new ArrayList<>();
        List<Sid> orphans = new ArrayList<>();
        Reading<MemberList> top = readings.get(new GroupMembers(Sid.ADMINISTRATORS));
        read.add(top);
        List<Member> open = new ArrayList<>(known(new GroupMembers(Sid.ADMINISTRATORS), readings));
        open.forEach(member -> paths.put(member.sid(), Optional.empty()));
        while (!open.isEmpty()) {
            Member member = open.removeFirst();
            if (member.kind() == Member.Kind.DELETED) {
                orphans.add(member.sid());
            }
            Optional<Reading<MemberList>> nested = readings.find(new GroupMembers(member.sid()));
            Optional<MemberList> members = nested.flatMap(r -> r.answer().toOptional());
            if (members.isPresent()) {
                read.add(nested.get());
                for (Member inner : members.get().all()) {
                    if (paths.putIfAbsent(inner.sid(), Optional.of(member)) == null) {
                        open.add(inner);
                    }
                }
            } else {
                whyNot(member, nested).ifPresent(undecided::add);
            }
        }
        return new Administrators(paths, read, undecided, orphans);
    }

    private static Optional<Undecided> whyNot(Member member, Optional<Reading<MemberList>> nested) {
        boolean mayHold = isGroup(member)
                || member.kind() == Member.Kind.UNKNOWN
                || (member.kind() == Member.Kind.WELL_KNOWN
                        && !HARMLESS.contains(member.sid().text()));
        if (!mayHold || holdsEverybody(member.sid())) {
            return Optional.empty();
        }
        Phrase because = nested.map(Phrases::why)
                .orElseGet(() -> Phrases.why(new Why.Incomplete(Check.ROUNDS + " levels of groups")));
        List<Reading<?>> readings = nested.<List<Reading<?>>>map(List::of).orElse(List.of());
        return Optional.of(new Undecided(member, readings, because));
    }

    private static boolean isGroup(Member member) {
        return member.kind() == Member.Kind.GROUP || member.kind() == Member.Kind.ALIAS;
    }

    /** Everyone, Authenticated Users, INTERACTIVE and Users hold every account that can work here. */
    public static boolean holdsEverybody(Sid sid) {
        return Set.of(Sid.EVERYONE, Sid.AUTHENTICATED_USERS, Sid.INTERACTIVE, Sid.USERS)
                .contains(sid);
    }

    /** Whether the group of administrators was read at all; one read as empty is not believed. */
    public static boolean wasRead(Reading<MemberList> top) {
        return top.answer() instanceof Answer.Known<MemberList>(MemberList list)
                && !list.all().isEmpty();
    }

    /** The members of Administrators and of the groups within it that were read, each once. */
    public List<Member> members() {
        Map<Sid, Member> all = new LinkedHashMap<>();
        for (Reading<?> reading : read) {
            if (reading.answer() instanceof Answer.Known<?>(MemberList list)) {
                list.all().forEach(member -> all.putIfAbsent(member.sid(), member));
            }
        }
        return List.copyOf(all.values());
    }

    /** The entry of the group through which everybody, or everybody of the account's domain, is an administrator. */
    public Optional<Sid> everybodyFor(Sid account) {
        return paths.keySet().stream()
                .filter(sid -> holdsEverybody(sid) || isDomainUsersOf(sid, account))
                .sorted()
                .findFirst();
    }

    private static boolean isDomainUsersOf(Sid group, Sid account) {
        return group.text().startsWith("S-1-5-21-")
                && group.rid() == DOMAIN_USERS
                && authority(group).equals(authority(account));
    }

    private static String authority(Sid sid) {
        return sid.text().substring(0, sid.text().lastIndexOf('-'));
    }
}
