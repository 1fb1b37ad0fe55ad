package punchlist.session.changes;

import java.io.IOException;
import punchlist.record.Books;
import punchlist.record.Entry;
import punchlist.session.guard.Guard;

/** What a guard did in its own journal, brought into record and computer's journal. */
public final class GuardNews {

    private GuardNews() {}

    /**
     * Writes what the books do not tell yet. The guard's files go when it is over and the books tell everything.
     *
     * @throws IOException when the guard's journal cannot be read or the books cannot be written
     */
    public static void into(Books books, Guard guard) throws IOException {
        for (Entry entry : guard.untold(books.state())) {
            switch (entry) {
                case Entry.UndoIntent begun -> books.intend(begun);
                case Entry.UndoOutcome ended -> books.conclude(ended);
                case Entry other -> books.append(other);
            }
        }
        guard.forget();
    }
}
