package punchlist.machine.files.signature;

import java.util.Locale;
import punchlist.machine.WindowsPath;
import punchlist.reading.Question;

/**
 * The signature of a program, library or installer: what Windows says of it, and its raw form, so that anyone can judge it
 * again. No network is used: whether a certificate was revoked is not asked. Absent: there is no such file. Compares without
 * case (learn.microsoft.com/windows/win32/seccrypto/authenticode).
 *
 * @param path the file's full path on a local drive
 */
public record FileSignature(String path) implements Question<SignedFile> {

    /** Brings the path into its canonical form. */
    public FileSignature {
        path = WindowsPath.canonical(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileSignature(String p) && path.equalsIgnoreCase(p);
    }

    @Override
    public int hashCode() {
        return path.toLowerCase(Locale.ROOT).hashCode();
    }
}
