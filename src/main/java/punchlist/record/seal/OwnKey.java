package punchlist.record.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Set;
import punchlist.text.Phrase;

/**
 * The computer's own key, made on first use. It lies in one file as PKCS#8 and public key, both PEM, in a folder that
 * only administrators, or the user alone, may write; where the system can tell that others could have written it, it is
 * refused.
 */
public final class OwnKey {

    /** The file's name. */
    static final String FILE = "seal-key.pem";

    private static final String UNFINISHED = "seal-key.new";
    private static final String LOCK = "seal-key.lock";
    private static final String ED25519 = "Ed25519";
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;

    /** The key of this folder. */
    public OwnKey(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the key, or makes it.
     *
     * @throws KeyProblem when it is damaged, or others could have written it
     * @throws IOException when the folder cannot be read or written
     */
    public SigningKey open() throws IOException, KeyProblem {
        Path file = folder.resolve(FILE);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                make(file);
            }
        }
        return read(file);
    }

    private void make(Path file) throws IOException {
        Path unfinished = folder.resolve(UNFINISHED);
        Files.deleteIfExists(unfinished); // left when making it was cut off
        try (FileChannel out = (FileChannel) Files.newByteChannel(
                unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerAlone())) {
            ByteBuffer text = ByteBuffer.wrap(generated().getBytes(StandardCharsets.US_ASCII));
            while (text.hasRemaining()) {
                out.write(text);
            }
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String generated() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            return Pem.write(Pem.PRIVATE_KEY, pair.getPrivate().getEncoded())
                    + Pem.write(Pem.PUBLIC_KEY, pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ED25519, e);
        }
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] ownerAlone() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
                : new FileAttribute<?>[0];
    }

    private SigningKey read(Path file) throws IOException, KeyProblem {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new KeyProblem(Phrase.of("seal.own.noFile", file.toString()));
        }
        if (isPosix()) {
            mustBeOurs(file);
        }
        try {
            List<Pem> blocks = Pem.all(Files.readAllBytes(file));
            PrivateKey secret = KeyFactory.getInstance(ED25519)
                    .generatePrivate(new PKCS8EncodedKeySpec(content(blocks, Pem.PRIVATE_KEY)));
            PublicKey key = KeyKind.read(content(blocks, Pem.PUBLIC_KEY)).orElseThrow(IllegalArgumentException::new);
            return new SigningKey(Keeper.MACHINE, secret, key, List.of());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new KeyProblem(Phrase.of("seal.own.damaged", file.toString()));
        }
    }

    private static byte[] content(List<Pem> blocks, String label) {
        return blocks.stream()
                .filter(b -> b.label().equals(label))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new)
                .content()
                .toArray();
    }

    private void mustBeOurs(Path file) throws IOException, KeyProblem {
        boolean folderOpen = Files.getPosixFilePermissions(folder).stream().anyMatch(OTHERS_WRITE::contains);
        boolean fileOpen = !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        boolean foreign = !Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder));
        if (folderOpen || fileOpen || foreign) {
            throw new KeyProblem(Phrase.of("seal.own.open", file.toString()));
        }
    }
}
