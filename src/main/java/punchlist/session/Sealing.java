package punchlist.session;

import java.nio.file.Path;
import java.util.Optional;

/** With what a revision is locked. */
public sealed interface Sealing extends AutoCloseable {

    /** Wipes what is secret in it. */
    @Override
    default void close() {}

    /** With this computer's own key, which is made on first use. */
    record WithOwnKey() implements Sealing {}

    /**
     * With a person's key.
     *
     * @param file PKCS#12
     * @param alias which key, where the file holds several
     * @param password of the file
     */
    record WithFile(Path file, Optional<String> alias, Passphrase password) implements Sealing {
        @Override
        public void close() {
            password.close();
        }
    }

    /** Without a key: the revision is locked, and nothing shows who did it. */
    record WithoutKey() implements Sealing {}
}
