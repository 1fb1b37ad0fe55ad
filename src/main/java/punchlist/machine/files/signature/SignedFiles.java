package punchlist.machine.files.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what of a file's signature stands in the file itself. */
public final class SignedFiles {

    /** Larger files are not read whole: no digest of them is computed, in bytes. */
    public static final long LARGEST = 512L << 20;

    private static final int CHUNK = 1 << 16;
    private static final String WHOLE = "SHA-256";
    private static final byte[] PROGRAM = {'M', 'Z'};
    private static final byte[] COMPOUND = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    private SignedFiles() {}

    /**
     * What stands in a file; what Windows says of it is not part of it.
     *
     * @throws IOException when it cannot be read
     */
    public static SignedFile read(FileContent content) throws IOException {
        byte[] head = content.read(0, (int) Math.min(8, content.size()));
        boolean program = starts(head, PROGRAM);
        Optional<PeLayout> layout = program ? PeLayout.of(content) : Optional.empty();
        SignedFile.Form form = layout.isPresent()
                ? SignedFile.Form.PE
                : program
                        ? SignedFile.Form.BROKEN
                        : starts(head, COMPOUND) ? SignedFile.Form.COMPOUND : SignedFile.Form.OTHER;
        PeLayout.Entries entries =
                layout.isPresent() ? layout.get().entries(content) : new PeLayout.Entries(List.of(), 0);
        List<String> wanted = content.size() > LARGEST ? List.of() : Authenticode.digests(entries.all());
        return new SignedFile(
                content.size(),
                content.size() > LARGEST ? Optional.empty() : Optional.of(whole(content)),
                form,
                layout.map(PeLayout::place).orElse(SignedFile.Table.NONE),
                entries.padding(),
                layout.isPresent() ? digests(content, layout.get(), wanted) : Map.of(),
                entries.all(),
                Optional.empty());
    }

    private static boolean starts(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    private static String whole(FileContent content) throws IOException {
        MessageDigest digest = digest(WHOLE);
        feed(content, 0, content.size(), List.of(digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Map<String, String> digests(FileContent content, PeLayout layout, List<String> wanted)
            throws IOException {
        Map<String, MessageDigest> running = new LinkedHashMap<>();
        wanted.forEach(name -> running.put(name, digest(name)));
        if (!running.isEmpty()) {
            for (long[] part : layout.signed()) {
                feed(content, part[0], part[1], List.copyOf(running.values()));
            }
        }
        Map<String, String> done = new TreeMap<>();
        running.forEach((name, digest) -> done.put(name, HexFormat.of().formatHex(digest.digest())));
        return done;
    }

    private static void feed(FileContent content, long at, long length, List<MessageDigest> digests)
            throws IOException {
        long left = length;
        while (left > 0) {
            byte[] chunk = content.read(at + length - left, (int) Math.min(CHUNK, left));
            digests.forEach(digest -> digest.update(chunk));
            left -= chunk.length;
        }
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
