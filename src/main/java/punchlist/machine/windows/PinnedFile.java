package punchlist.machine.windows;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file of people that stays the file it is while somebody opens it by its name: no link, no second name, and nobody can
 * put another in its place meanwhile.
 */
public final class PinnedFile implements AutoCloseable {

    private final FileObject file;

    private PinnedFile(FileObject file) {
        this.file = file;
    }

    /**
     * Pins a file, made empty where it is missing.
     *
     * @throws IOException when it is a link, has a second name, or cannot be opened
     */
    public static PinnedFile of(Path path) throws IOException {
        try {
            FileObject file = FileObject.pin(path.toAbsolutePath().normalize().toString());
            try {
                file.refuseLink();
                return new PinnedFile(file);
            } catch (CallFailed e) {
                file.close();
                throw e;
            }
        } catch (CallFailed e) {
            throw new IOException(
                    path + " is not opened (" + e.why()
                            + "): name a file of its own, no link and without a second name",
                    e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
