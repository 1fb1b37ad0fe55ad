package punchlist.check.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.check.GroupTree;
import punchlist.check.Phrases;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.FileRights;
import punchlist.check.access.Grants;
import punchlist.check.access.KepwareAccounts;
import punchlist.check.access.KepwareFolders;
import punchlist.check.access.Principals;
import punchlist.machine.AccountLookup;
import punchlist.machine.Descriptors;
import punchlist.machine.Member;
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
                all.addAll(GroupTree.questions(sid, soFar));
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
                add(new Sid(who.text()), users, everybody, undecided, rests, readings);
            }
        }
        return new Configurers(
                users,
                everybody,
                undecided,
                rests.stream().filter(r -> r.answer().wasRead()).toList());
    }

    private static void add(
            Sid sid,
            Map<Sid, Member> users,
            List<Trustee> everybody,
            List<Phrase> undecided,
            List<Reading<?>> rests,
            Readings readings) {
        Optional<Reading<Member>> lookup = readings.find(new AccountLookup(sid.text()));
        lookup.ifPresent(rests::add);
        Optional<Member> found = lookup.flatMap(r -> r.answer().toOptional());
        if (found.filter(member -> member.kind() == Member.Kind.USER).isPresent()) {
            users.put(sid, found.get());
            return;
        }
        GroupTree tree = GroupTree.of(sid, readings);
        rests.addAll(tree.read());
        tree.users().forEach(user -> users.put(user.sid(), user));
        tree.members().keySet().stream()
                .map(member -> new Trustee(member.text()))
                .filter(Principals::isTooWideToTrust)
                .forEach(everybody::add);
        tree.closed().stream()
                .filter(group ->
                        !Principals.isTooWideToTrust(new Trustee(group.group().text())))
                .map(group -> closed(group, sid, found, lookup))
                .forEach(undecided::add);
    }

    /** Why it is not known who is in a group: of the entry itself, which Windows may not know at all, or of one within it. */
    private static Phrase closed(
            GroupTree.Closed group, Sid entry, Optional<Member> found, Optional<Reading<Member>> lookup) {
        boolean itself = group.group().equals(entry);
        Phrase why = itself && found.isEmpty()
                ? lookup.map(Phrases::why).orElseGet(() -> Phrase.of("why.notRecorded"))
                : group.because();
        String name = itself ? found.map(GroupTree::label).orElse(entry.text()) : group.name();
        return Phrase.of("check.people.administrators.closed", name, why);
    }

    /** An account as people read it. */
    static String label(Member member) {
        return GroupTree.label(member);
    }
}
