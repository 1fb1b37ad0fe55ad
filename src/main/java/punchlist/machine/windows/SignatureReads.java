package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.machine.files.signature.FileContent;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.files.signature.SignedFile;
import punchlist.machine.files.signature.SignedFiles;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * Reads a file's signature as it stands in it, and what Windows says of it: by the signature in the file, else by a catalog.
 * Wine's WinVerifyTrust is not asked: its answer is no statement of Windows.
 */
final class SignatureReads {

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z]:\\\\.*");
    private static final List<String> DIGESTS = List.of("SHA256", "SHA1");
    private static final long NO_SIGNATURE = 0x800B0100L; // TRUST_E_NOSIGNATURE
    private static final int LONGEST_HASH = 64;
    private static final int CATALOG_INFO = 524; // CATALOG_INFO
    private static final int NAME_AT = 4;

    private SignatureReads() {}

    /** WinVerifyTrust, and the file itself. */
    static Reply<SignedFile> ask(FileSignature question) throws CallFailed {
        if (!LOCAL.matcher(question.path()).matches()) {
            throw new CallFailed(new Why.NotUnderstood("no path on a local drive: " + question.path()));
        }
        try (FileObject file = FileObject.open(question.path(), WinNT.GENERIC_READ)) {
            if (file.isReparsePoint()) {
                throw new CallFailed(new Why.NotUnderstood("reparse point: " + question.path()));
            }
            if (file.isPlainFolder()) {
                return Reply.of(Answer.absent());
            }
            SignedFile inFile = content(question.path());
            return Reply.of(
                    Answer.known(Wine.isHere() ? inFile : inFile.saidBy(trust(question.path(), file.handle()))));
        } catch (NotThere e) {
            return Reply.of(Answer.absent());
        }
    }

    private static SignedFile content(String path) throws CallFailed {
        Path file = Path.of(LongPath.of(path));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return SignedFiles.read(FileContent.of(channel));
        } catch (AccessDeniedException e) {
            throw new CallFailed(new Why.Denied("administrator"));
        } catch (NoSuchFileException e) {
            throw new CallFailed(new Why.Failed("CreateFile", "gone while it was read"));
        } catch (IOException e) {
            throw new CallFailed(new Why.Failed("ReadFile", e.toString()));
        }
    }

    /** By the signature in the file, else by a catalog. */
    static SignedFile.Trust trust(String path, HANDLE file) throws CallFailed {
        SignedFile.Trust own = Trust.ofFile(path, file);
        if (own.code() != NO_SIGNATURE) {
            return own;
        }
        for (String digest : DIGESTS) {
            Optional<SignedFile.Trust> listed = byCatalog(path, file, digest);
            if (listed.isPresent()) {
                return listed.get();
            }
        }
        return own;
    }

    private static Optional<SignedFile.Trust> byCatalog(String path, HANDLE file, String digest) throws CallFailed {
        PointerByReference opened = new PointerByReference();
        if (!TrustCalls.CALLS.CryptCATAdminAcquireContext2(opened, null, digest, null, 0)) {
            return Optional.empty();
        }
        Pointer admin = opened.getValue();
        try {
            IntByReference size = new IntByReference(LONGEST_HASH);
            byte[] room = new byte[LONGEST_HASH];
            if (!TrustCalls.CALLS.CryptCATAdminCalcHashFromFileHandle2(admin, file, size, room, 0)) {
                return Optional.empty();
            }
            byte[] hash = Arrays.copyOf(room, size.getValue());
            Pointer catalog = TrustCalls.CALLS.CryptCATAdminEnumCatalogFromHash(admin, hash, hash.length, 0, null);
            if (catalog == null) {
                return Optional.empty();
            }
            try {
                Optional<String> found = name(catalog);
                return found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Trust.ofCatalog(path, file, found.get(), hash, admin));
            } finally {
                TrustCalls.CALLS.CryptCATAdminReleaseCatalogContext(admin, catalog, 0);
            }
        } finally {
            TrustCalls.CALLS.CryptCATAdminReleaseContext(admin, 0);
        }
    }

    private static Optional<String> name(Pointer catalog) {
        try (Memory information = new Memory(CATALOG_INFO)) {
            information.clear();
            information.setInt(0, CATALOG_INFO);
            return TrustCalls.CALLS.CryptCATCatalogInfoFromContext(catalog, information, 0)
                    ? Optional.of(information.getWideString(NAME_AT))
                    : Optional.empty();
        }
    }
}
