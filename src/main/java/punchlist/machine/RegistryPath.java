package punchlist.machine;

import java.util.Locale;

/** The written form of registry keys. */
final class RegistryPath {

    private RegistryPath() {}

    /** No backslash doubled, none at the ends. A slash belongs to a name ("AES 128/128"). */
    static String canonical(String key) {
        String plain = key;
        while (plain.contains("\\\\")) {
            plain = plain.replace("\\\\", "\\");
        }
        int from = plain.startsWith("\\") ? 1 : 0;
        int to = plain.endsWith("\\") && plain.length() > from ? plain.length() - 1 : plain.length();
        return plain.substring(from, to);
    }

    /** Splits {@code HKLM\SOFTWARE\…} into hive and key. */
    static HiveAndKey parse(String path) {
        int cut = path.indexOf('\\');
        String root = cut < 0 ? path : path.substring(0, cut);
        Hive hive =
                switch (root.toUpperCase(Locale.ROOT)) {
                    case "HKLM", "HKEY_LOCAL_MACHINE" -> Hive.HKLM;
                    case "HKU", "HKEY_USERS" -> Hive.HKU;
                    default -> throw new IllegalArgumentException("'" + path + "' starts with neither HKLM nor HKU");
                };
        return new HiveAndKey(hive, cut < 0 ? "" : canonical(path.substring(cut + 1)));
    }

    record HiveAndKey(Hive hive, String key) {}
}
