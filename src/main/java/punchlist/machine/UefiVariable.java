package punchlist.machine;

import punchlist.reading.Bytes;
import punchlist.reading.Question;

/**
 * A UEFI variable's value, without attributes.
 *
 * @param name its name ("BootOrder"); compares with case
 * @param guid the vendor GUID in lower case without braces
 */
public record UefiVariable(String name, String guid) implements Question<Bytes> {

    /** The namespace of the UEFI specification itself. */
    public static final String GLOBAL = "8be4df61-93ca-11d2-aa0d-00e098032b8c";

    /** What an unsupported answer names where Windows was not started by UEFI, and there are no variables. */
    public static final String LEGACY = "legacy BIOS";

    /** A variable of the specification itself. */
    public static UefiVariable global(String name) {
        return new UefiVariable(name, GLOBAL);
    }
}
