package punchlist.machine.recorded.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.machine.Hive;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValuePresence;
import punchlist.machine.RegistryView;

/**
 * Where a key of an export stands in a snapshot.
 *
 * @param hive the root
 * @param key the key below the root
 * @param view the registry view
 */
record RegistryPlace(Hive hive, String key, RegistryView view) {

    private static final String REDIRECTED = "\\WOW6432NODE";

    /**
     * The places of a key as an export spells it: one, or two where it lies below WOW6432Node, which is also what the
     * 32-bit view shows. Empty for roots whose account or merge the export does not say (HKEY_CURRENT_USER,
     * HKEY_CLASSES_ROOT).
     */
    static List<RegistryPlace> of(String spelled) {
        int cut = spelled.indexOf('\\');
        String root = (cut < 0 ? spelled : spelled.substring(0, cut)).toUpperCase(Locale.ROOT);
        String key = cut < 0 ? "" : spelled.substring(cut + 1);
        Optional<Hive> hive =
                switch (root) {
                    case "HKEY_LOCAL_MACHINE", "HKLM" -> Optional.of(Hive.HKLM);
                    case "HKEY_USERS", "HKU" -> Optional.of(Hive.HKU);
                    default -> Optional.empty();
                };
        List<RegistryPlace> places = new ArrayList<>();
        hive.ifPresent(h -> places.add(new RegistryPlace(h, key, RegistryView.VIEW_64)));
        int redirected = (key + "\\").toUpperCase(Locale.ROOT).indexOf(REDIRECTED + "\\");
        if (redirected >= 0) {
            String seen = key.substring(0, redirected) + key.substring(redirected + REDIRECTED.length());
            hive.ifPresent(h -> places.add(new RegistryPlace(h, seen, RegistryView.VIEW_32)));
        }
        return places;
    }

    /** A value under the key. */
    RegistryValue value(String name) {
        return new RegistryValue(hive, key, name, view);
    }

    /** The same value, of which only is asked whether it is there. */
    RegistryValuePresence presence(String name) {
        return new RegistryValuePresence(hive, key, name, view);
    }

    /** Which subkeys it has. */
    RegistrySubkeys subkeys() {
        return new RegistrySubkeys(hive, key, view);
    }

    /** The key's names in a snapshot's section. */
    List<String> path() {
        return List.of(view.key(), value("").path());
    }
}
