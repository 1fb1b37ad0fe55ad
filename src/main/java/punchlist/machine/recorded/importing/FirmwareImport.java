package punchlist.machine.recorded.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.machine.SmbiosTable;
import punchlist.machine.UefiVariable;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;

/** Puts SMBIOS dumps and UEFI variable files into the draft. */
final class FirmwareImport {

    private static final Pattern VARIABLE =
            Pattern.compile("(.+)-([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");
    private static final int ATTRIBUTES = 4;
    private static final int SMALLEST_TABLE = 8;

    private FirmwareImport() {}

    /** Whether a file's name is that of a variable, as efivarfs writes it: name, hyphen, vendor GUID. */
    static boolean isVariable(String name) {
        return VARIABLE.matcher(name).matches();
    }

    /** A variable file: four bytes of attributes, which Windows does not hand on, and the value. An empty one tells nothing. */
    static void variable(Draft draft, String file, String name, byte[] bytes) {
        if (bytes.length == 0) {
            draft.note(file, List.of("an empty file: whether there is such a variable it does not tell"));
            return;
        }
        Matcher matcher = VARIABLE.matcher(name);
        if (!matcher.matches() || bytes.length < ATTRIBUTES) {
            throw new IllegalArgumentException("not a UEFI variable: " + bytes.length + " bytes");
        }
        UefiVariable variable =
                new UefiVariable(matcher.group(1), matcher.group(2).toLowerCase(Locale.ROOT));
        byte[] value = Arrays.copyOfRange(bytes, ATTRIBUTES, bytes.length);
        draft.record(variable, Answer.known(Bytes.of(value)));
        draft.note(file, List.of());
    }

    /** An SMBIOS dump or table; it is kept as it is, and read by the checks. */
    static void smbios(Draft draft, String file, byte[] bytes) {
        if (bytes.length < SMALLEST_TABLE) {
            throw new IllegalArgumentException("not an SMBIOS table: " + bytes.length + " bytes");
        }
        draft.record(new SmbiosTable(), Answer.known(Bytes.of(bytes)));
        draft.note(file, List.of());
    }
}
