package punchlist.session.look;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import punchlist.record.Books;
import punchlist.record.Entry;
import punchlist.record.LookCopy;
import punchlist.record.LookMerge;
import punchlist.record.Looks;
import punchlist.record.RecordFile;
import punchlist.record.RecordProblem;
import punchlist.record.Shelf;
import punchlist.record.seal.LookSeal;
import punchlist.record.seal.Standing;
import punchlist.record.seal.Trust;
import punchlist.session.Keeping;

/** Takes looks from outside over into the record of the server, or into a new file beside it. */
public final class MergingLooks {

    private final Keeping keeping;

    /** Merges in this keeping. */
    public MergingLooks(Keeping keeping) {
        this.keeping = keeping;
    }

    /**
     * Merges a copy back. Nothing is written when any of it cannot be taken over.
     *
     * @param out where the result goes; empty for the record itself
     * @return the looks that were new, as the record tells of them now
     * @throws RecordProblem when the record cannot be written to, or the copy cannot be taken over
     * @throws IOException when a file cannot be read or written
     */
    public List<Looks.Told> merge(Path record, Path copy, Optional<Path> out) throws IOException {
        RecordFile from = RecordFile.read(copy);
        if (out.isEmpty()) {
            return merge(record, from, keeping.ofRecord());
        }
        LookCopy whole = LookCopy.of(record);
        taken(LookMerge.of(whole.state(), from), from);
        whole.write(out.get());
        return merge(
                out.get(),
                from,
                new Books.Keeping(keeping.clock(), keeping.disk(), Shelf.NONE, /* ownNeeded= */ false));
    }

    private static List<Looks.Told> merge(Path record, RecordFile from, Books.Keeping keeping) throws IOException {
        try (Books books = Books.open(record, keeping)) {
            List<Entry.Witnessed> taken = taken(LookMerge.of(books.state(), from), from);
            for (Entry.Witnessed witnessed : taken) {
                books.append(witnessed);
            }
            List<Looks.Told> all = Looks.of(books.state().lines());
            return all.subList(all.size() - taken.size(), all.size());
        }
    }

    private static List<Entry.Witnessed> taken(List<Entry.Witnessed> looks, RecordFile from) {
        for (Entry.Witnessed witnessed : looks) {
            LookSeal seal = LookSeal.of(witnessed.look(), Trust.none());
            if (seal.standing() == Standing.WRONG) {
                throw new RecordProblem(from.path() + ": entry " + witnessed.entry()
                        + ": the seal of the look is not one over it; nothing was taken over");
            }
        }
        return looks;
    }
}
