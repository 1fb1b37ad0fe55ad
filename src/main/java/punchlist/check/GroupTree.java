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
 * Who is in a group: its members, and those of the groups within it, as far as they were read. Windows tells the members
 * of local groups only; a group of a domain stays closed.
 *
 * @param direct its own members, in their order
 * @param members everybody and every group found in it, by SID
 * @param read the readings that were read
 * @param closed groups that may hold anybody and were not opened
 */
public record GroupTree(List<Member> direct, Map<Sid, Member> members, List<Reading<?>> read, List<Closed> closed) {

    /**
     * A group that was not opened.
     *
     * @param group the group
     * @param name as people call it
     * @param readings what was tried
     * @param because why it was not opened
     */
    public record Closed(Sid group, String name, List<Reading<?>> readings, Phrase because) {

        /** Whether it is the group of a domain's administrators. */
        public boolean isDomainAdministrators() {
            return group.text().startsWith("S-1-5-21-") && group.rid() == DOMAIN_ADMINISTRATORS;
        }
    }

    private static final long DOMAIN_ADMINISTRATORS = 512;
    private static final String BUILT_IN = "S-1-5-32-";

    /** Well-known members that hold no person. */
    private static final Set<String> NOBODY = Set.of("S-1-5-18", "S-1-5-19", "S-1-5-20");

    /** Copies the collections. */
    public GroupTree {
        direct = List.copyOf(direct);
        members = Map.copyOf(members);
        read = List.copyOf(read);
        closed = List.copyOf(closed);
    }

    /** What must be asked: the group, then the groups within those that are known. */
    public static List<Question<?>> questions(Sid group, Readings soFar) {
        Set<GroupMembers> all = new LinkedHashSet<>(List.of(new GroupMembers(group)));
        List<GroupMembers> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            for (Member member : known(open.removeFirst(), soFar)) {
                GroupMembers nested = new GroupMembers(member.sid());
                if (isGroup(member) && all.add(nested)) {
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
    public static GroupTree of(Sid group, Readings readings) {
        Map<Sid, Member> members = new LinkedHashMap<>();
        List<Reading<?>> read = new ArrayList<>();
        List<Closed> closed = new ArrayList<>();
        Set<Sid> seen = new LinkedHashSet<>(List.of(group));
        List<Member> open = new ArrayList<>(List.of(new Member(group, "", Member.Kind.ALIAS)));
        while (!open.isEmpty()) {
            Member one = open.removeFirst();
            Optional<Reading<MemberList>> list = readings.find(new GroupMembers(one.sid()));
            list.filter(reading -> reading.answer().wasRead()).ifPresent(read::add);
            why(one, list).ifPresent(closed::add);
            for (Member member : known(new GroupMembers(one.sid()), readings)) {
                members.putIfAbsent(member.sid(), member);
                if (mayHold(member) && seen.add(member.sid())) {
                    open.add(member);
                }
            }
        }
        return new GroupTree(known(new GroupMembers(group), readings), members, read, closed);
    }

    /** Why a group was not opened; one of Windows' own that is not there holds nobody. */
    private static Optional<Closed> why(Member group, Optional<Reading<MemberList>> list) {
        Optional<Answer<MemberList>> answer = list.map(Reading::answer);
        boolean absent = answer.filter(Answer.Absent.class::isInstance).isPresent();
        if (answer.filter(Answer.Known.class::isInstance).isPresent()
                || (absent && group.sid().text().startsWith(BUILT_IN))) {
            return Optional.empty();
        }
        Phrase because = absent
                ? Phrase.of("check.group.domain")
                : list.map(Phrases::why).orElseGet(() -> notAsked(group));
        return Optional.of(new Closed(
                group.sid(), label(group), list.<List<Reading<?>>>map(List::of).orElse(List.of()), because));
    }

    private static Phrase notAsked(Member group) {
        return isGroup(group)
                ? Phrases.why(new Why.Incomplete(Check.ROUNDS + " levels of groups"))
                : Phrase.of("check.group.unknown");
    }

    private static boolean isGroup(Member member) {
        return member.kind() == Member.Kind.GROUP || member.kind() == Member.Kind.ALIAS;
    }

    private static boolean mayHold(Member member) {
        return isGroup(member)
                || member.kind() == Member.Kind.UNKNOWN
                || (member.kind() == Member.Kind.WELL_KNOWN
                        && !NOBODY.contains(member.sid().text()));
    }

    /** Those in it who are persons' accounts. */
    public List<Member> users() {
        return members.values().stream()
                .filter(member -> member.kind() == Member.Kind.USER)
                .sorted((a, b) -> a.sid().compareTo(b.sid()))
                .toList();
    }

    /** An account as people read it. */
    public static String label(Member member) {
        return member.name().isBlank() ? member.sid().text() : member.name();
    }
}
