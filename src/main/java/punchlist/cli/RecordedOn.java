package punchlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import punchlist.machine.MachineId;
import punchlist.reading.GivenPath;
import punchlist.record.Damage;
import punchlist.record.Entry;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;

/** Which machine a record is of, by the name with which the command line opens it. */
final class RecordedOn {

    private RecordedOn() {}

    /**
     * The machine of a record.
     *
     * @throws Usage when it cannot be read or does not say
     */
    static String machine(Path file) {
        try {
            RecordFile read = RecordFile.read(file);
            if (read.lines().isEmpty()) {
                throw new Usage(file + ": is no record: "
                        + read.damage().map(Damage::why).orElse("it is empty"));
            }
            Entry.Header header = RecordState.of(read.lines()).header();
            return header.machine().kind() == MachineId.Kind.SNAPSHOT
                    ? snapshotOf(file, header)
                    : header.machine().kind().name().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new Usage(file + ": cannot be read: " + e);
        }
    }

    /** Where the record says its snapshot lies; a record from elsewhere must not make this computer log on to another. */
    private static String snapshotOf(Path file, Entry.Header header) {
        String source = header.source()
                .orElseThrow(() -> new Usage(file + ": does not say where its snapshot lies; say --machine"));
        Optional<String> danger = GivenPath.danger(source)
                .or(() -> Files.isSymbolicLink(Path.of(source)) ? Optional.of("it is a link") : Optional.empty());
        if (danger.isPresent()) {
            throw new Usage(file + ": the snapshot it names is not opened (" + source + "): " + danger.get()
                    + "; say --machine");
        }
        return source;
    }
}
