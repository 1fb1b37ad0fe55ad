package punchlist.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Who has a record open: a line of text in a file beside it, for whoever finds the record locked. Only the lock counts;
 * the line is a help to people, is missing where it cannot be written, and may be left over after a crash.
 */
final class Holder {

    private static final int LONGEST = 300;

    private Holder() {}

    private static Path beside(Path record) {
        return record.resolveSibling(record.getFileName() + ".open");
    }

    /** Says that this process has the record open. */
    static void say(Path record, Clock clock) {
        String host = Optional.ofNullable(System.getenv("COMPUTERNAME"))
                .or(() -> Optional.ofNullable(System.getenv("HOSTNAME")))
                .orElse("this computer");
        String line = System.getProperty("user.name", "unknown") + " on " + host + ", process "
                + ProcessHandle.current().pid() + ", since "
                + clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            Files.writeString(
                    beside(record),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            // a medium that takes no second file: the next one hears that it is open, not who has it
        }
    }

    /** Takes the line away again. */
    static void unsay(Path record) {
        try {
            Files.deleteIfExists(beside(record));
        } catch (IOException e) {
            // it is overwritten by the next writer
        }
    }

    /** What somebody is told who finds the record locked. */
    static String openElsewhere(Path record) {
        String who = read(beside(record)).map(line -> " (" + line + ")").orElse("");
        return record + ": is open in another Punchlist" + who + "; close it there first";
    }

    private static Optional<String> read(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            IntPredicate control = Character::isISOControl;
            IntPredicate format = c -> Character.getType(c) == Character.FORMAT;
            String line = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            StringBuilder shown = new StringBuilder();
            line.codePoints().filter(control.or(format).negate()).forEach(shown::appendCodePoint);
            return Optional.of(shown.toString()).filter(text -> !text.isBlank());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
