package punchlist.machine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Why;

/** After a source has timed out once, its later questions time out at once: a stuck source costs its own controls. */
public final class Breaker extends Around {

    private final Function<Question<?>, String> source;
    private final Map<String, Why.TimedOut> stuck = new ConcurrentHashMap<>();

    /**
     * Watches what {@code machine} answers.
     *
     * @param source what gets stuck together
     */
    public Breaker(Machine machine, Function<Question<?>, String> source) {
        super(machine);
        this.source = source;
    }

    @Override
    public <T> Reading<T> ask(Question<T> question) {
        String name = source.apply(question);
        Why.TimedOut earlier = stuck.get(name);
        if (earlier != null) {
            return Reading.unasked(question, name, now(), earlier);
        }
        Reading<T> reading = within().ask(question);
        if (reading.answer() instanceof Answer.Unread<T>(Why.TimedOut now)) {
            stuck.put(name, now);
        }
        return reading;
    }
}
