package punchlist.machine.sddl;

/**
 * Security descriptors as text, in Microsoft's Security Descriptor Definition Language ([MS-DTYP] 2.5.1). Pure and
 * without state.
 */
public final class Sddl {

    private Sddl() {}

    /**
     * The descriptor this text means. Kinds of entries that are not known are kept and marked
     * ({@link Ace#isUnderstood()}); nothing is skipped.
     *
     * @throws BadSddl when the text is malformed, with position and what was expected
     */
    public static SecurityDescriptor parse(String text) {
        return new SddlReader(text).descriptor();
    }

    /** The descriptor as text: aliases where Windows has them, rights as FA, FR, FW, FX, GA … or hexadecimal. */
    public static String write(SecurityDescriptor descriptor) {
        return SddlWriter.write(descriptor);
    }
}
