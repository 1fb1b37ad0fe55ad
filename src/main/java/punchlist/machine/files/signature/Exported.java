package punchlist.machine.files.signature;

import java.util.Optional;

/**
 * What another program said of a file's signature, as it stands in what that program exported; the file itself was not
 * looked at. So far PowerShell's Get-AuthenticodeSignature
 * (learn.microsoft.com/dotnet/api/system.management.automation.signature).
 *
 * @param by the program's name
 * @param status what it said
 * @param message why, in its own words and language; empty where it gave none
 * @param signer the subject of the signer's certificate, as .NET writes it
 * @param issuer the issuer's name, written alike
 * @param thumbprint the SHA-1 of the signer's certificate, in hexadecimal
 * @param stamper the subject of the certificate of whoever made the time stamp
 * @param type where the signature was found
 */
public record Exported(
        String by,
        Status status,
        String message,
        Optional<String> signer,
        Optional<String> issuer,
        Optional<String> thumbprint,
        Optional<String> stamper,
        Type type) {

    /** The program's words, SignatureStatus. */
    public enum Status {
        /** Windows trusts it. */
        VALID,
        /** Windows does not, for a reason that only the message tells. */
        UNKNOWN_ERROR,
        /** There is no signature. */
        NOT_SIGNED,
        /** The file is not the one that was signed. */
        HASH_MISMATCH,
        /** The signer is not trusted on that computer. */
        NOT_TRUSTED,
        /** Files of this form cannot be signed. */
        NOT_SUPPORTED_FILE_FORMAT,
        /** The signature is of a form that this Windows does not read. */
        INCOMPATIBLE
    }

    /** Where the signature was found, SignatureType. */
    public enum Type {
        /** The export does not say. */
        UNSAID,
        /** Nowhere. */
        NONE,
        /** In the file. */
        AUTHENTICODE,
        /** In a catalog of Windows. */
        CATALOG
    }

    /** The organisation of the signer (O), else empty. */
    public Optional<String> organisation() {
        return signer.flatMap(name -> new SubjectName(name, SubjectName.Quotes.DOUBLED).part("O"));
    }

    /** The signer's organisation, else its name, else all that is written: for people to read. */
    public Optional<String> shown() {
        return signer.map(name -> new SubjectName(name, SubjectName.Quotes.DOUBLED).shown());
    }

    /** Whether the signer's certificate vouches for itself. */
    public boolean isSelfSigned() {
        return signer.isPresent() && signer.equals(issuer);
    }
}
