package punchlist.check.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Phrases;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.FileRights;
import punchlist.check.access.Grants;
import punchlist.check.access.KepwareAccounts;
import punchlist.check.access.KepwareFolders;
import punchlist.check.access.Principals;
import punchlist.machine.AccountLookup;
import punchlist.machine.Descriptors;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * Who may write Kepware's Application Data folder, beside administrators, the system and Kepware's services: users named in
 * it, and the members of groups named in it.
 *
 * @param users the users
 * @param everybody entries that hold every account that logs on
 * @param undecided entries of which it is not known whom they hold, with the reason
 * @param readings the readings it rests on that were read
 */
record Configurers(Map<Sid, Member> users, List<Trustee> everybody, List<Phrase> undecided, List<Reading<?>> readings) {

    private static final int WRITES = FileRights.WRITE_DATA | FileRights.APPEND_DATA;

    Configurers {
        users = Map.copyOf(users);
        everybody = List.copyOf(everybody);
        undecided = List.copyOf(undecided);
        readings = List.copyOf(readings);
    }

    /** Whom to look up, once the folder and Kepware's accounts are known. */
    static Set<Question<?>> needs(Reading<Descriptors> folder, KepwareAccounts kepware, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>();
        for (Trustee who : writers(folder, kepware)) {
            if (Sid.looksLikeOne(who.text()) && !Principals.isTooWideToTrust(who)) {
                Sid sid = new Sid(who.text());
                all.add(new AccountLookup(sid.text()));
                all.add(new GroupMembers(sid));
                members(sid, soFar).stream()
                        .filter(Configurers::isGroup)
                        .forEach(inner -> all.add(new GroupMembers(inner.sid())));
            }
        }
        return all;
    }

    private static List<Trustee> writers(Reading<Descriptors> folder, KepwareAccounts kepware) {
        DescriptorTree tree = new DescriptorTree(folder.answer().toOptional().orElseThrow());
        SecurityDescriptor root = tree.byPath().get(KepwareFolders.path(folder));
        if (root == null) {
            return List.of();
        }
        return Grants.reaching(root).entrySet().stream()
                .filter(grant -> (grant.getValue() & WRITES) != 0)
                .map(Map.Entry::getKey)
                .filter(Principals::isOrdinary)
                .filter(who -> !kepware.services().containsValue(who))
                .toList();
    }

    /** As far as these readings tell. */
    static Configurers of(Reading<Descriptors> folder, KepwareAccounts kepware, Readings readings) {
        Map<Sid, Member> users = new LinkedHashMap<>();
        List<Trustee> everybody = new ArrayList<>();
        List<Phrase> undecided = new ArrayList<>();
        List<Reading<?>> rests = new ArrayList<>(List.of(folder));
        rests.addAll(kepware.readings());
        for (Trustee who : writers(folder, kepware)) {
            if (Principals.isTooWideToTrust(who)) {
                everybody.add(who);
            } else if (!Sid.looksLikeOne(who.text())) {
                undecided.add(Phrase.of("check.people.configurers.alias", who.text()));
            } else {
                add(new Sid(who.text()), users, undecided, rests, readings);
            }
        }
        return new Configurers(
                users,
                everybody,
                undecided,
                rests.stream().filter(r -> r.answer().wasRead()).toList());
    }

    private static void add(
            Sid sid, Map<Sid, Member> users, List<Phrase> undecided, List<Reading<?>> rests, Readings readings) {
        Optional<Reading<Member>> lookup = readings.find(new AccountLookup(sid.text()));
        lookup.ifPresent(rests::add);
        Optional<Member> found = lookup.flatMap(r -> r.answer().toOptional());
        Optional<Reading<MemberList>> list = readings.find(new GroupMembers(sid));
        if (found.filter(member -> member.kind() == Member.Kind.USER).isPresent()) {
            users.put(sid, found.get());
        } else if (list.flatMap(r -> r.answer().toOptional()).isPresent()) {
            rests.add(list.get());
            members(sid, readings).forEach(member -> member(member, users, undecided, rests, readings));
        } else {
            Phrase why = list.filter(r -> found.isPresent())
                    .map(Phrases::why)
                    .or(() -> lookup.map(Phrases::why))
                    .orElseGet(() -> Phrase.of("why.notRecorded"));
            undecided.add(Phrase.of(
                    "check.people.administrators.closed",
                    found.map(Configurers::label).orElse(sid.text()),
                    why));
        }
    }

    private static void member(
            Member member, Map<Sid, Member> users, List<Phrase> undecided, List<Reading<?>> rests, Readings readings) {
        switch (member.kind()) {
            case USER -> users.put(member.sid(), member);
            case GROUP, ALIAS -> {
                Optional<Reading<MemberList>> inner = readings.find(new GroupMembers(member.sid()));
                if (inner.filter(r -> r.answer().wasRead()).isPresent()) {
                    rests.add(inner.get());
                    members(member.sid(), readings).stream()
                            .filter(one -> one.kind() == Member.Kind.USER)
                            .forEach(one -> users.put(one.sid(), one));
                } else {
                    undecided.add(Phrase.of(
                            "check.people.administrators.closed",
                            label(member),
                            inner.map(Phrases::why).orElseGet(() -> Phrase.of("why.notRecorded"))));
                }
            }
            case UNKNOWN ->
                undecided.add(Phrase.of(
                        "check.people.administrators.closed",
                        label(member),
                        Phrase.of("check.people.configurers.unknown")));
            case WELL_KNOWN, COMPUTER, DELETED -> {}
        }
    }

    private static List<Member> members(Sid group, Readings readings) {
        return readings.find(new GroupMembers(group))
                .flatMap((Reading<MemberList> r) -> r.answer().toOptional())
                .map(MemberList::all)
                .orElse(List.of());
    }

    private static boolean isGroup(Member member) {
        return member.kind() == Member.Kind.GROUP || member.kind() == Member.Kind.ALIAS;
    }

    /** An account as people read it. */
    static String label(Member member) {
        return member.name().isBlank() ? member.sid().text() : member.name();
    }
}
