package punchlist.machine.windows;

import java.util.Optional;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryView;

/** Texts of the registry that name this computer; nothing is judged by them, so why one is missing does not matter. */
final class RegistryText {

    private RegistryText() {}

    /** The text of a value of the 64-bit view. */
    static Optional<String> read(String key, String name) {
        try {
            Optional<RegistryKey> opened = RegistryKey.open(Hive.HKLM, key, RegistryView.VIEW_64);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (RegistryKey open = opened.get()) {
                return open.read(name).map(RegistryBytes::read).map(RegistryData::shown);
            }
        } catch (CallFailed e) {
            return Optional.empty();
        }
    }
}
