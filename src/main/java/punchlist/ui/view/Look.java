package punchlist.ui.view;

import java.nio.file.Path;
import java.util.Optional;
import punchlist.ui.model.Words;

/**
 * What every view needs.
 *
 * @param words the texts
 * @param files asks for files
 */
record Look(Words words, Files files) {

    /** Asks a person for a file. */
    interface Files {
        /** A file to be written. */
        Optional<Path> save(String title, Path proposed);

        /** A file that exists. */
        Optional<Path> open(String title, Path near);
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }
}
