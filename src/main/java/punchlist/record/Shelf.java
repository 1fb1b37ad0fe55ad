package punchlist.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder in which this computer keeps its own journals, one for each record that was written here. */
public interface Shelf {

    /** No folder: nothing is kept. */
    Shelf NONE = new Shelf() {
        @Override
        public Path open() throws IOException {
            throw new IOException("this computer keeps no journal of its own");
        }

        @Override
        public Optional<Path> find() {
            return Optional.empty();
        }
    };

    /**
     * The folder, made where it is missing.
     *
     * @throws IOException when it cannot be made, or cannot be trusted
     */
    Path open() throws IOException;

    /** The folder, if it is there and can be read. */
    Optional<Path> find();
}
