package punchlist.session.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import punchlist.machine.Listener;
import punchlist.machine.Listeners;
import punchlist.machine.Peers;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.session.Looking;

/**
 * The use case "listen for a while": looks again and again who is connected to this computer, and keeps for each port the
 * addresses that came in. Nothing is sent and nothing is changed.
 */
public final class Watching {

    /** How many programs and services of a port are kept. */
    static final int PROGRAMS = 8;

    private static final List<Question<?>> QUESTIONS = List.of(new Listeners(), new Peers());

    /** Time as it passes for one watching. */
    public interface Rhythm {

        /** How long it lasts by now, whatever the clock on the wall does. */
        Duration elapsed();

        /**
         * Rests between two looks.
         *
         * @return whether somebody wants it to end
         * @throws InterruptedException when the thread shall end
         */
        boolean rest(Duration length) throws InterruptedException;
    }

    /** Told of every address as it is seen for the first time on a port. */
    @FunctionalInterface
    public interface News {
        /** An address came in. */
        void seen(Listener.Protocol protocol, int port, String address);

        /**
         * One more look is over.
         *
         * @param unread why it could not be read; empty when it was
         */
        default void looked(Optional<Why> unread) {}
    }

    private final Looking looking;
    private final boolean oneLook;

    /**
     * Watches a machine.
     *
     * @param oneLook whether it is a recording, which says the same each time
     */
    public Watching(Looking looking, boolean oneLook) {
        this.looking = looking;
        this.oneLook = oneLook;
    }

    /**
     * Watches until the time is over, somebody ends it, or it turns out that nothing can be read here.
     *
     * @param length how long; zero is one look
     * @param every from the beginning of one look to the next
     */
    public Watched watch(Duration length, Duration every, Rhythm rhythm, News news) {
        Tally tally = new Tally(news);
        boolean cutShort = false;
        boolean on = true;
        while (on) {
            Duration began = rhythm.elapsed();
            Readings readings = looking.ask(known -> QUESTIONS);
            tally.add(readings);
            Duration now = rhythm.elapsed();
            boolean isOver = oneLook || now.compareTo(length) >= 0 || isHopeless(readings);
            Duration rest = shorter(every.minus(now.minus(began)), length.minus(now));
            cutShort = !isOver && ended(rhythm, rest);
            on = !isOver && !cutShort;
        }
        return tally.watched(cutShort);
    }

    private static boolean ended(Rhythm rhythm, Duration rest) {
        try {
            return rhythm.rest(rest.isNegative() ? Duration.ZERO : rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Whether asking again cannot help. */
    private static boolean isHopeless(Readings readings) {
        return readings.all().stream().anyMatch(Watching::isHopeless);
    }

    private static boolean isHopeless(Reading<?> reading) {
        return reading.answer() instanceof Answer.Unread<?>(Why why)
                && (why instanceof Why.Unsupported || why instanceof Why.Denied || why instanceof Why.NotRecorded);
    }
}
