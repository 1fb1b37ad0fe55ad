package punchlist.ui.model;

import java.util.Locale;

/** The first 16 digits of a hash, in groups of four, as on the sheet. */
final class Checksum {

    private static final int DIGITS = 16;

    private Checksum() {}

    static String grouped(String hash) {
        String first = hash.substring(0, Math.min(DIGITS, hash.length())).toUpperCase(Locale.ROOT);
        return first.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
