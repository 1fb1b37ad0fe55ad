package punchlist.check.smbios;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads SMBIOS structures (DMTF DSP0134 6.1) in the three forms they come in: behind the 8-byte header of
 * GetSystemFirmwareTable, as a dump with its entry point at 0, and as bare table. Never throws for the content: what
 * is not understood ends the reading and is said.
 */
public final class SmbiosParser {

    private static final int HEADER = 4;
    private static final int END_OF_TABLE = 127;

    private final byte[] table;
    private final int version;
    private final List<Smbios.Structure> structures = new ArrayList<>();
    private int at;

    private SmbiosParser(byte[] table, int version) {
        this.table = table;
        this.version = version;
    }

    /** The structures in these bytes. */
    public static Smbios parse(byte[] bytes) {
        return new SmbiosParser(SmbiosEntry.table(bytes), SmbiosEntry.version(bytes)).all();
    }

    private Smbios all() {
        while (at < table.length) {
            int start = at;
            if (start + HEADER > table.length) {
                return stopped("a record at byte " + start + " breaks off in its header");
            }
            int type = table[start] & 0xff;
            int length = table[start + 1] & 0xff;
            if (length < HEADER) {
                return stopped("a record at byte " + start + " of type " + type + " says its length is " + length);
            }
            if (start + length > table.length) {
                return stopped("a record at byte " + start + " of type " + type + " breaks off");
            }
            if (type == END_OF_TABLE) {
                return complete();
            }
            at = start + length;
            Optional<List<String>> strings = strings();
            if (strings.isEmpty()) {
                return stopped("the texts of a record at byte " + start + " of type " + type + " break off");
            }
            structures.add(new Smbios.Structure(type, formatted(start, length), strings.get()));
        }
        return structures.isEmpty() ? stopped("it holds no record") : complete();
    }

    private Optional<List<String>> strings() {
        List<String> strings = new ArrayList<>();
        while (at < table.length && table[at] != 0) {
            int start = at;
            while (at < table.length && table[at] != 0) {
                at++;
            }
            if (at == table.length) {
                return Optional.empty();
            }
            strings.add(new String(table, start, at - start, StandardCharsets.ISO_8859_1));
            at++;
        }
        int closing = strings.isEmpty() ? 2 : 1;
        if (at + closing > table.length || table[at + closing - 1] != 0) {
            return Optional.empty();
        }
        at += closing;
        return Optional.of(strings);
    }

    private List<Byte> formatted(int start, int length) {
        List<Byte> bytes = new ArrayList<>(length);
        for (int i = start; i < start + length; i++) {
            bytes.add(table[i]);
        }
        return bytes;
    }

    private Smbios complete() {
        return new Smbios(structures, Optional.empty(), version);
    }

    private Smbios stopped(String what) {
        return new Smbios(structures, Optional.of("SMBIOS: " + what), version);
    }
}
