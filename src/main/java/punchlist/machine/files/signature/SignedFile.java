package punchlist.machine.files.signature;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.reading.Bytes;

/**
 * What was read of a file that may be signed, as it stands in it.
 *
 * @param size the file's size in bytes; 0 where it was not seen
 * @param sha256 the SHA-256 of the whole file, in hexadecimal; empty where the file was too large to be read
 * @param form what sort of file it is
 * @param table where its table of certificates lies
 * @param padding bytes in the table beyond its signatures that need not be there
 * @param digests what Authenticode signs of a program, by the name of the digest: all but its checksum and its signature
 * @param signatures the signatures in the table, PKCS#7 as it stands there
 * @param windows what Windows says; empty where it was not asked
 * @param exported what another program said of it; the file itself was then not seen
 */
public record SignedFile(
        long size,
        Optional<String> sha256,
        Form form,
        Table table,
        long padding,
        Map<String, String> digests,
        List<Bytes> signatures,
        Optional<Trust> windows,
        Optional<Exported> exported) {

    /** What sort of file it is. */
    public enum Form {
        /** A program or library (learn.microsoft.com/windows/win32/debug/pe-format). */
        PE,
        /** An installer package of Windows Installer: a compound file. */
        COMPOUND,
        /** Begins like a program, and is none or is cut off. */
        BROKEN,
        /** Any other. */
        OTHER,
        /** It was not looked at: only what another program said of it is known. */
        UNSEEN
    }

    /** Where a program's table of certificates lies. */
    public enum Table {
        /** It has none. */
        NONE,
        /** At the end of the file, as it must. */
        AT_END,
        /** Something follows it that nobody signed. */
        NOT_AT_END,
        /** It is said to reach beyond the end of the file. */
        BEYOND_END
    }

    /**
     * What WinVerifyTrust says, asked without revocation and without network
     * (learn.microsoft.com/windows/win32/api/wintrust/nf-wintrust-winverifytrust).
     *
     * @param code its answer; 0 when the file is trusted
     * @param catalog the catalog that holds the file's digest, where the file is signed by one
     * @param chain the certificates from the signer's up, DER
     * @param stamped when a time stamp that Windows accepts says it was signed
     */
    public record Trust(long code, Optional<String> catalog, List<Bytes> chain, Optional<Instant> stamped) {

        /** The file is trusted. */
        public static final long TRUSTED = 0;

        /** Copies the list. */
        public Trust {
            chain = List.copyOf(chain);
        }
    }

    /** Copies the collections. */
    public SignedFile {
        digests = Map.copyOf(digests);
        signatures = List.copyOf(signatures);
    }

    /** A file that was looked at. */
    public SignedFile(
            long size,
            Optional<String> sha256,
            Form form,
            Table table,
            long padding,
            Map<String, String> digests,
            List<Bytes> signatures,
            Optional<Trust> windows) {
        this(size, sha256, form, table, padding, digests, signatures, windows, Optional.empty());
    }

    /** A file of which only is known what another program said. */
    public static SignedFile of(Exported exported) {
        return new SignedFile(
                0,
                Optional.empty(),
                Form.UNSEEN,
                Table.NONE,
                0,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.of(exported));
    }

    /** The digests in the order of their names. */
    Map<String, String> ordered() {
        return new TreeMap<>(digests);
    }

    /** This file with what Windows says of it. */
    public SignedFile saidBy(Trust trust) {
        return new SignedFile(size, sha256, form, table, padding, digests, signatures, Optional.of(trust));
    }
}
