package punchlist.check.folders;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.check.access.Access;
import punchlist.check.access.AccessPhrases;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.EffectiveAccess;
import punchlist.check.access.FileRights;
import punchlist.check.access.Inheritance;
import punchlist.check.access.KepwareAccounts;
import punchlist.check.access.OrdinaryAccess;
import punchlist.check.access.Principals;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Services;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Who can do what in the folders that were looked at: the accounts that operate, any ordinary user, the trusted group, the
 * services that run there, administrators and the system (KEP-3.2-8, IGSS-OS-14, IGSS-OS-15).
 *
 * @param places the folders, by path
 */
public record AccessMatrix(List<Place> places) {

    /**
     * A folder.
     *
     * @param path where
     * @param unread why nothing is known of it; its rows are empty then
     * @param rows who can do what
     */
    public record Place(String path, Optional<Phrase> unread, List<Row> rows) {
        /** Copies the list. */
        public Place {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What one can do in a folder.
     *
     * @param who who
     * @param itself with the folder itself
     * @param inside with what lies in it, and with files that are made there
     */
    public record Row(Phrase who, Phrase itself, Phrase inside) {}

    private record Somebody(Phrase who, Function<SecurityDescriptor, Access> access) {}

    /** Copies the list. */
    public AccessMatrix {
        places = List.copyOf(places);
    }

    /** What to ask besides the folders: who is meant, and the groups that the folders name. */
    public static List<Question<?>> needs(Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Operators.needs(scope));
        all.addAll(KepwareAccounts.needs(scope, soFar));
        all.addAll(AccountHolder.needs(
                Stream.concat(
                        Stream.of(Trustee.USERS, Trustee.ADMINISTRATORS),
                        trees(soFar).values().stream().flatMap(tree -> tree.trustees().stream())),
                soFar));
        return all;
    }

    private static Map<String, DescriptorTree> trees(Readings readings) {
        Map<String, DescriptorTree> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        folders(readings).forEach((root, answer) -> answer.toOptional()
                .ifPresent(known -> all.put(root, new DescriptorTree(known))));
        return all;
    }

    private static Map<String, Answer<Descriptors>> folders(Readings readings) {
        Map<String, Answer<Descriptors>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Reading<?> reading : readings.all()) {
            if (reading.question() instanceof FolderDescriptors folder) {
                all.put(folder.root(), readings.answer(folder));
            }
        }
        return all;
    }

    /** The table of every folder among the readings that is there, or may be. */
    public static AccessMatrix of(Scope scope, Readings readings) {
        List<Place> places = new ArrayList<>();
        folders(readings).forEach((root, answer) -> {
            switch (answer) {
                case Answer.Known<Descriptors>(Descriptors known) ->
                    places.add(place(root, new DescriptorTree(known), scope, readings));
                case Answer.Absent<Descriptors> absent -> {}
                case Answer.Unread<Descriptors>(Why why) -> {
                    if (!(why instanceof Why.NotRecorded) && !(why instanceof Why.Unsupported)) {
                        places.add(new Place(root, Optional.of(Phrases.why(why)), List.of()));
                    }
                }
            }
        });
        return new AccessMatrix(places);
    }

    private static Place place(String root, DescriptorTree tree, Scope scope, Readings readings) {
        SecurityDescriptor top = tree.byPath().get(root);
        if (top == null) {
            return new Place(root, Optional.of(Phrase.of("check.folders.table.unknown")), List.of());
        }
        List<Row> rows = somebody(scope, readings).stream()
                .map(one -> new Row(one.who(), words(one.access().apply(top)), inside(tree, top, root, one.access())))
                .toList();
        return new Place(root, Optional.empty(), rows);
    }

    private static List<Somebody> somebody(Scope scope, Readings readings) {
        List<Somebody> all = new ArrayList<>();
        Operators.of(scope, readings)
                .known()
                .forEach((who, label) -> all.add(new Somebody(
                        Phrase.of("check.folders.table.account", label),
                        d -> EffectiveAccess.of(d, AccountHolder.of(who, readings)))));
        all.add(new Somebody(Phrase.of("check.folders.table.ordinary"), OrdinaryAccess::rights));
        if (readings.find(new Services()).isPresent()) {
            KepwareAccounts kepware = KepwareAccounts.of(scope, readings);
            String named = scope.kepware().trustedGroup().orElse("");
            kepware.group()
                    .ifPresent(group -> all.add(new Somebody(
                            Phrase.of("check.folders.table.group", named), d -> EffectiveAccess.of(d, member(group)))));
            Map<Trustee, String> services = new LinkedHashMap<>();
            new TreeMap<>(kepware.services()).forEach((name, who) -> services.merge(who, name, (a, b) -> a + ", " + b));
            services.remove(Trustee.SYSTEM);
            services.forEach((who, names) -> all.add(new Somebody(
                    Phrase.of("check.folders.table.service", names, AccessPhrases.who(who, readings)),
                    d -> EffectiveAccess.of(
                            d, Set.of(who, Trustee.SERVICE, Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS)))));
        }
        all.add(of("check.folders.table.administrators", Trustee.ADMINISTRATORS, readings));
        all.add(of("check.folders.table.system", Trustee.SYSTEM, readings));
        return all;
    }

    private static Set<Trustee> member(Trustee group) {
        Set<Trustee> all = new HashSet<>(Principals.ordinaryUser());
        all.add(group);
        return all;
    }

    private static Somebody of(String key, Trustee who, Readings readings) {
        Set<Trustee> token = Set.of(who, Trustee.EVERYONE, Trustee.AUTHENTICATED_USERS);
        return new Somebody(Phrase.of(key, AccessPhrases.who(who, readings)), d -> EffectiveAccess.of(d, token));
    }

    /** What he can do with everything in the folder, and with some of it. */
    private static Phrase inside(
            DescriptorTree tree, SecurityDescriptor top, String root, Function<SecurityDescriptor, Access> access) {
        int everywhere = -1;
        int somewhere = 0;
        boolean certain = tree.unclear().isEmpty();
        int childs = (access.apply(top).least() & FileRights.DELETE_CHILD) != 0 ? FileRights.DELETE : 0;
        Map<String, Access> below = new LinkedHashMap<>(tree.each(access));
        below.put(root, access.apply(Inheritance.newborn(top, false)));
        for (Access one : below.values()) {
            everywhere &= one.least() | childs;
            somewhere |= one.most() | childs;
            certain &= one.isCertain();
        }
        if (words(everywhere).equals(words(somewhere))) {
            return words(everywhere);
        }
        return Phrase.of(
                certain ? "check.folders.table.places" : "check.folders.table.range",
                words(everywhere),
                words(somewhere));
    }

    private static Phrase words(Access access) {
        Phrase least = words(access.least());
        Phrase most = words(access.most());
        return least.equals(most) ? least : Phrase.of("check.folders.table.range", least, most);
    }

    private static Phrase words(int rights) {
        Map<String, Integer> words = new LinkedHashMap<>();
        words.put("read", FileRights.READ_DATA);
        words.put("write", FileRights.WRITE_DATA | FileRights.APPEND_DATA);
        words.put("delete", FileRights.DELETE);
        words.put("permissions", FileRights.CHANGES_PERMISSIONS);
        List<Phrase> may = words.entrySet().stream()
                .filter(word -> (rights & word.getValue()) != 0)
                .map(word -> Phrase.of("check.folders.table.may." + word.getKey()))
                .toList();
        if (may.isEmpty()) {
            return Phrase.of("check.folders.table.nothing");
        }
        return switch (may.size()) {
            case 1 -> may.getFirst();
            case 2 -> Phrase.of("check.folders.table.two", may.getFirst(), may.getLast());
            case 3 -> Phrase.of("check.folders.table.three", may.getFirst(), may.get(1), may.getLast());
            default -> Phrase.of("check.folders.table.everything");
        };
    }
}
