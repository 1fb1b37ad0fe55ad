package punchlist.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What this computer itself keeps of a record: its changes, with everything needed to take them back, and how long the
 * record was when it was last closed. A file of the same form as a record, so that it can be looked at and undone from
 * when the record is lost.
 */
public final class OwnJournal {

    private OwnJournal() {}

    /** The file for the record whose first line has this hash. */
    static Path file(Path folder, String record) {
        return folder.resolve(record.substring(0, 32) + ".punchlist");
    }

    /**
     * What this computer knows of the record that begins with this header line.
     *
     * @return empty when it keeps nothing of it
     * @throws IOException when what it keeps cannot be read or is damaged
     */
    public static Optional<RecordState> of(Line header, Shelf shelf) throws IOException {
        Optional<Path> file = shelf.find()
                .map(folder -> file(folder, header.hash()))
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
        return file.isEmpty() ? Optional.empty() : read(file.get());
    }

    private static Optional<RecordState> read(Path path) throws IOException {
        RecordFile file = RecordFile.read(path);
        if (file.holdsNothing()) {
            return Optional.empty();
        }
        if (file.damage().isPresent()) {
            throw new IOException("this computer's own journal " + path + " is damaged at entry "
                    + file.damage().get().entry());
        }
        return Optional.of(RecordState.of(file.lines()));
    }

    /** The header of a journal over changes of a record, by the record's own header and the hash of its first line. */
    public static Entry.Header header(Entry.Header record, String name, Path file) {
        return new Entry.Header(
                record.tool(),
                record.catalog(),
                record.catalogHash(),
                record.guides(),
                record.machine(),
                record.source(),
                record.id(),
                Optional.of(new Keeps(name, file.toAbsolutePath().toString())));
    }

    /** Whether this is said in both, the record and the computer's own journal. */
    static boolean isOfBoth(Entry entry) {
        return switch (entry) {
            case Entry.Intent i -> true;
            case Entry.Outcome o -> true;
            case Entry.UndoIntent u -> true;
            case Entry.UndoOutcome o -> true;
            case Entry.Header h -> false;
            case Entry.ScopeSet s -> false;
            case Entry.Run r -> false;
            case Entry.Recheck r -> false;
            case Entry.Answered a -> false;
            case Entry.PasswordChecked p -> false;
            case Entry.PunchItem p -> false;
            case Entry.Health h -> false;
            case Entry.Guard g -> false;
            case Entry.Signed s -> false;
            case Entry.Locked l -> false;
            case Entry.Missing m -> false;
            case Entry.Closed c -> false;
            case Entry.Looked l -> false;
            case Entry.Witnessed w -> false;
            case Entry.TornLine t -> false;
        };
    }

    /** The end of something that was said to be about to happen, and did not. */
    static Entry notBegun(Entry intent) {
        return intent instanceof Entry.UndoIntent undo
                ? new Entry.UndoOutcome(undo.change(), ChangeState.NOT_BEGUN, Optional.empty(), Optional.empty())
                : new Entry.Outcome(change(intent), ChangeState.NOT_BEGUN, Optional.empty(), Optional.empty());
    }

    /** The change that an entry of both speaks of. */
    static String change(Entry entry) {
        return switch (entry) {
            case Entry.Intent i -> i.id();
            case Entry.Outcome o -> o.change();
            case Entry.UndoIntent u -> u.change();
            case Entry.UndoOutcome o -> o.change();
            case Entry other -> throw new IllegalArgumentException(other + " is not about a change");
        };
    }

    /** What was said of changes, in order. */
    static List<Entry> ofChanges(List<Line> lines) {
        return lines.stream().map(Line::entry).filter(OwnJournal::isOfBoth).toList();
    }
}
