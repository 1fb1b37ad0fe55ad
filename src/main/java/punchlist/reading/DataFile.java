package punchlist.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files of data up to a limit, whatever size they pretend to have, and says in words what went wrong. */
public final class DataFile {

    private DataFile() {}

    /**
     * A file's content.
     *
     * @throws IOException when it cannot be read, or holds more than {@code limit} bytes
     */
    public static byte[] read(Path file, long limit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(Math.toIntExact(limit + 1));
            if (content.length > limit) {
                throw new IOException("it is larger than " + (limit >> 20) + " MiB");
            }
            return content;
        }
    }

    /** Which file could not be read or written, as far as the system says so, and why. */
    public static String whatAndWhy(IOException problem) {
        return problem instanceof FileSystemException e && e.getFile() != null
                ? e.getFile() + ": " + why(e)
                : why(problem);
    }

    /** Why a file could not be read or written. */
    public static String why(IOException problem) {
        String words =
                switch (problem) {
                    case NoSuchFileException e -> "it does not exist";
                    case AccessDeniedException e -> "access is denied";
                    case NotDirectoryException e -> "it is no folder";
                    case DirectoryNotEmptyException e -> "it is a folder that is not empty";
                    case CharacterCodingException e -> "it is not UTF-8";
                    case FileSystemException e ->
                        Optional.ofNullable(e.getReason()).orElse("");
                    default -> String.valueOf(problem.getMessage());
                };
        return words.isBlank() || words.equals("null") ? "the system gives no reason" : words;
    }
}
