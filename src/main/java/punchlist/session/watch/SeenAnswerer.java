package punchlist.session.watch;

import java.io.IOException;
import punchlist.machine.network.SeenConnections;
import punchlist.machine.network.SeenTable;
import punchlist.reading.Answer;
import punchlist.reading.Answerer;
import punchlist.reading.Answerers;
import punchlist.reading.DataFile;
import punchlist.reading.Reply;
import punchlist.reading.Why;
import punchlist.session.Machines;
import punchlist.session.OwnFolder;

/**
 * Tells who was seen while this computer listened, from where that is kept.
 *
 * @param shelf where it is kept
 * @param maySee whether this process has the rights to see it; without them an empty folder says nothing
 */
public record SeenAnswerer(SeenShelf shelf, boolean maySee) implements Answerer<SeenConnections, SeenTable> {

    private static final String RIGHT = "administrator";

    /** The table of this answerer alone, for the computer whose folder this is. */
    public static Answerers in(OwnFolder own) {
        boolean maySee = Machines.isElevated().orElse(true);
        return Answerers.none().with(SeenConnections.class, new SeenAnswerer(new SeenShelf(own), maySee));
    }

    @Override
    public String source() {
        return "punchlist watch";
    }

    @Override
    public Reply<SeenTable> answer(SeenConnections question) {
        try {
            return Reply.of(shelf.read()
                    .map(Answer::known)
                    .orElseGet(() -> maySee ? Answer.absent() : Answer.unread(new Why.Denied(RIGHT))));
        } catch (IOException e) {
            return Reply.of(Answer.unread(new Why.Failed(source(), DataFile.whatAndWhy(e))));
        }
    }
}
