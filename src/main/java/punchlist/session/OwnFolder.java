package punchlist.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * Where this program keeps what belongs to the computer and not to a record: the journal of what was changed on it, its
 * key, its safe copy. On Windows only administrators may see or write it; elsewhere, where nothing is changed but
 * recordings, it is the user's own.
 */
public interface OwnFolder {

    /**
     * A folder below it, made where it is missing.
     *
     * @param name journal, key, program
     * @throws IOException when it cannot be made, or somebody else could have put something into it; says what to do
     */
    Path open(String name) throws IOException;

    /** A folder below it, if it is there and may be read by this process. */
    Optional<Path> find(String name);

    /** The user's own folder, for systems that are no Windows. */
    static OwnFolder ofUser(Path root) {
        return new OwnFolder() {
            @Override
            public Path open(String name) throws IOException {
                Path folder = root.resolve(name);
                Files.createDirectories(root);
                if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    Set<String> views = folder.getFileSystem().supportedFileAttributeViews();
                    if (views.contains("posix")) {
                        Files.createDirectory(
                                folder,
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                    } else {
                        Files.createDirectory(folder);
                    }
                }
                return folder;
            }

            @Override
            public Optional<Path> find(String name) {
                return Optional.of(root.resolve(name)).filter(folder -> Files.isReadable(folder));
            }
        };
    }
}
