package punchlist.session.changes;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.record.Books;
import punchlist.record.Entry;
import punchlist.record.OwnJournal;
import punchlist.remedy.Group;
import punchlist.remedy.Hazard;
import punchlist.session.guard.Guard;
import punchlist.session.guard.Guarding;
import punchlist.session.guard.Guards;
import punchlist.text.Phrase;

/** Makes changes one at a time, those that may cut a remote connection under a guard: one for all of a group. */
public final class UnderGuard {

    private final Changing changing;
    private final Books books;
    private final Guards guards;
    private final Duration after;
    private final boolean forATime;
    private Optional<Group> secured = Optional.empty();
    private Optional<Guard> guard = Optional.empty();

    /**
     * Makes changes under these guards.
     *
     * @param after how long there is to confirm
     */
    public UnderGuard(Changing changing, Books books, Guards guards, Duration after) {
        this(changing, books, guards, after, false);
    }

    private UnderGuard(Changing changing, Books books, Guards guards, Duration after, boolean forATime) {
        this.forATime = forATime;
        this.changing = changing;
        this.books = books;
        this.guards = guards;
        this.after = after;
    }

    /** Makes every change under a guard that takes it back after this time, whatever anybody says. */
    public static UnderGuard forATime(Changing changing, Books books, Guards guards, Duration time) {
        return new UnderGuard(changing, books, guards, time, true);
    }

    /**
     * Sees to it that the next change may be made: sets the guard before the first of its group that needs one.
     *
     * @param ahead the next change and all that follow it
     * @return why it must not be made
     * @throws IOException when the record could not be written: the guard takes back what was not begun
     */
    Optional<Phrase> secure(List<Planned> ahead, Applying.Asked asked) throws IOException {
        Planned next = ahead.getFirst();
        if (!mayCut(next) || secured.equals(Optional.of(next.group()))) {
            return Optional.empty();
        }
        books.catchUp();
        Entry.Header header = OwnJournal.header(
                books.state().header(), books.state().lines().getFirst().hash(), books.path());
        Guards.Setting setting =
                guards.set(new Guarding(header, intents(ahead, next.group(), asked.by()), after, asked.by(), forATime));
        return switch (setting) {
            case Guards.Setting.Impossible(Phrase why) -> Optional.of(why);
            case Guards.Setting.NotNeeded(Phrase why) -> {
                secured = Optional.of(next.group());
                guard = Optional.empty();
                yield Optional.empty();
            }
            case Guards.Setting.Stands(Guard stands) -> {
                GuardNews.into(books, stands);
                secured = Optional.of(next.group());
                guard = Optional.of(stands);
                asked.guarded().accept(stands);
                yield Optional.empty();
            }
        };
    }

    /** The changes of the group that need a guard, by the ids that they will have: the first that fails stops the rest. */
    private List<Entry.Intent> intents(List<Planned> ahead, Group group, String by) {
        List<Entry.Intent> intents = new ArrayList<>();
        int number = books.state().changes().size();
        for (Planned planned : ahead) {
            if (planned.group() != group) {
                break;
            }
            number++;
            if (mayCut(planned)) {
                intents.add(changing.intent("C" + number, planned, by));
            }
        }
        return intents;
    }

    /** Whether it needs a guard. */
    private boolean mayCut(Planned planned) {
        return forATime || planned.plan().hazards().contains(Hazard.CUTS_REMOTE);
    }

    /**
     * Makes a change.
     *
     * @return empty when its guard is over or gone, and nothing was touched
     */
    Optional<Applied> make(Planned planned, String by) throws IOException {
        return mayCut(planned) && guard.isPresent()
                ? guard.get().during(() -> changing.apply(planned.plan(), planned.change(), by), changing::told)
                : Optional.of(changing.apply(planned.plan(), planned.change(), by));
    }
}
