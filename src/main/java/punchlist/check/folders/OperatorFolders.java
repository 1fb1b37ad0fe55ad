package punchlist.check.folders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.Parameters;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.InstalledEntries;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.Sid;
import punchlist.machine.WindowsPath;
import punchlist.machine.sddl.Trustee;
import punchlist.machine.system.Profile;
import punchlist.machine.system.Profiles;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * The folders in which whoever operates IGSS must write (IGSS guide, Server OS configuration): the configuration folder
 * that the scope names, and the product's folder of the installed version in the account's own roaming profile. The guide
 * prints {@code %AppData%\Roaming\…}; %AppData% already ends in Roaming, so both spellings are looked for, and the
 * shorter one is taken for right.
 *
 * @param product what the entry in the list of installed programs is called
 * @param folder the folder below roaming application data, with {@code <n>} for the major version
 */
public record OperatorFolders(String product, String folder) {

    private static final Pattern MAJOR = Pattern.compile("(\\d{1,3})(\\..*)?");
    private static final String SHELL_FOLDERS =
            "Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders";
    private static final String USER_PROFILE = "%USERPROFILE%";
    private static final Pattern FULL = Pattern.compile("([A-Za-z]:\\\\|\\\\\\\\).*");

    /**
     * A place for one account.
     *
     * @param account whose it is
     * @param path where
     * @param asPrinted whether it is the doubled spelling of the guide
     */
    record Own(Trustee account, String path, boolean asPrinted) {}

    /** From the catalogue's parameters {@code product} and {@code folder}. */
    public static OperatorFolders of(Parameters parameters) {
        return new OperatorFolders(parameters.text("product"), parameters.text("folder"));
    }

    /** What to ask: who operates, who has a profile, what is installed, then the folders and the groups they name. */
    public List<Question<?>> needs(Scope scope, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(Operators.needs(scope));
        all.add(new Profiles());
        all.addAll(InstalledEntries.needs(soFar));
        all.addAll(AccountHolder.needs(Stream.of(Trustee.USERS, Trustee.ADMINISTRATORS), soFar));
        scope.igss().project().map(FolderDescriptors::new).ifPresent(all::add);
        Operators operators = Operators.of(scope, soFar);
        operators.known().keySet().forEach(who -> all.add(shellFolder(who)));
        if (operators.known().keySet().stream().allMatch(who -> soFar.has(shellFolder(who)))) {
            own(scope, soFar).forEach(own -> all.add(new FolderDescriptors(own.path())));
        }
        all.addAll(AccountHolder.needs(named(scope, soFar), soFar));
        return List.copyOf(all);
    }

    /** The value that may move an account's roaming data elsewhere; its hive must be loaded, or read closed. */
    static RegistryValue shellFolder(Trustee who) {
        return new RegistryValue(Hive.HKU, who.text() + "\\" + SHELL_FOLDERS, "AppData", RegistryView.VIEW_64);
    }

    /** Everybody whom the descriptors of the folders read so far name. */
    Stream<Trustee> named(Scope scope, Readings soFar) {
        return paths(scope, soFar).stream()
                .flatMap(path -> soFar.find(new FolderDescriptors(path)).stream())
                .flatMap(reading -> reading.answer().toOptional().stream())
                .flatMap(known -> new DescriptorTree(known).trustees().stream());
    }

    private List<String> paths(Scope scope, Readings soFar) {
        List<String> all = new ArrayList<>(scope.igss().project().stream().toList());
        own(scope, soFar).forEach(own -> all.add(own.path()));
        return all;
    }

    /** The versions that are installed; what the scope says where none was found. */
    Set<Integer> versions(Scope scope, Readings readings) {
        Set<Integer> found = new TreeSet<>();
        InstalledEntries.all(readings).stream()
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).contains(product.toLowerCase(Locale.ROOT)))
                .flatMap(entry -> entry.version().stream())
                .map(MAJOR::matcher)
                .filter(Matcher::matches)
                .forEach(matcher -> found.add(Integer.valueOf(matcher.group(1))));
        if (found.isEmpty()) {
            scope.igss().version().ifPresent(found::add);
        }
        return found;
    }

    /** The folders of each account that has a profile here, in both spellings. */
    List<Own> own(Scope scope, Readings readings) {
        List<Own> all = new ArrayList<>();
        for (Map.Entry<Trustee, String> one :
                Operators.of(scope, readings).known().entrySet()) {
            roaming(one.getKey(), readings).ifPresent(base -> {
                for (int version : versions(scope, readings)) {
                    String below = folder.replace("<n>", Integer.toString(version));
                    all.add(new Own(one.getKey(), base + "\\" + below, false));
                    all.add(new Own(one.getKey(), base + "\\Roaming\\" + below, true));
                }
            });
        }
        return all;
    }

    /** The accounts that must write in this folder: all in the configuration folder, one in his own. */
    public Map<Trustee, String> meant(String path, Scope scope, Readings readings) {
        Map<Trustee, String> all =
                new LinkedHashMap<>(Operators.of(scope, readings).known());
        boolean project = scope.igss()
                .project()
                .filter(p -> WindowsPath.canonical(p).equalsIgnoreCase(path))
                .isPresent();
        if (!project) {
            Set<Trustee> owners = own(scope, readings).stream()
                    .filter(own -> WindowsPath.canonical(own.path()).equalsIgnoreCase(path))
                    .map(Own::account)
                    .collect(Collectors.toSet());
            all.keySet().retainAll(owners);
        }
        return all;
    }

    /** Where the account's roaming data lie; empty where it has no profile, or nobody could read the list. */
    static Optional<String> roaming(Trustee account, Readings readings) {
        Optional<Profile> profile = readings.find(new Profiles())
                .flatMap(reading -> reading.answer().toOptional())
                .flatMap(table -> table.find(new Sid(account.text())));
        Optional<String> moved = readings.find(shellFolder(account))
                .flatMap(reading -> reading.answer().toOptional())
                .map(RegistryData::shown)
                .map(text -> profile.map(p -> expanded(text, p.folder())).orElse(text))
                .map(WindowsPath::canonical)
                .filter(path -> FULL.matcher(path).matches());
        return moved.or(() -> profile.map(p -> WindowsPath.canonical(p.below("AppData\\Roaming"))));
    }

    private static String expanded(String text, String profile) {
        return text.regionMatches(true, 0, USER_PROFILE, 0, USER_PROFILE.length())
                ? profile + text.substring(USER_PROFILE.length())
                : text;
    }
}
