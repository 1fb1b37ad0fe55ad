package punchlist.machine.recorded.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import punchlist.machine.Names;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;

/**
 * The subkeys of keys that exports hold whole. Where two exports show different ones, nobody knows which is right, and
 * nothing is recorded. What the 32-bit view shows is only taken for the list of installed programs: elsewhere it holds keys
 * of both views, which an export of WOW6432Node need not have (learn.microsoft.com/windows/win32/winprog64/shared-registry-keys).
 */
final class Subkeys {

    private static final String INSTALLED = "SOFTWARE\\MICROSOFT\\WINDOWS\\CURRENTVERSION\\UNINSTALL";

    private final Map<RegistrySubkeys, List<String>> found = new LinkedHashMap<>();
    private final Set<String> doubtful = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    void add(RegistryPlace place, List<String> names) {
        RegistrySubkeys at = place.subkeys();
        String key = at.key().toUpperCase(Locale.ROOT);
        if (at.view() == RegistryView.VIEW_32 && !(key + "\\").startsWith(INSTALLED + "\\")) {
            return;
        }
        List<String> earlier = found.putIfAbsent(at, names);
        if (earlier != null && !same(earlier, names)) {
            doubtful.add(shown(at));
        }
    }

    private static boolean same(List<String> a, List<String> b) {
        return sorted(a).equals(sorted(b));
    }

    private static Set<String> sorted(List<String> names) {
        Set<String> all = new TreeSet<>();
        names.forEach(name -> all.add(name.toUpperCase(Locale.ROOT)));
        return all;
    }

    private static String shown(RegistrySubkeys at) {
        return at.view().key() + " " + at.hive() + "\\" + at.key();
    }

    /** Records what is certain; what another kind of file said of a key stays. */
    void record(Draft draft) {
        found.forEach((at, names) -> {
            if (!doubtful.contains(shown(at)) && !draft.recorded(at).wasRead()) {
                draft.record(at, Answer.known(new Names(names)));
            }
        });
    }
}
