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
}
