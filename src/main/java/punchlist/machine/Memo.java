package punchlist.machine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import punchlist.reading.Question;
import punchlist.reading.Reading;

/** Asks each question once and remembers the reading, until {@link #forget()}. */
public final class Memo extends Around {

    private final Map<Question<?>, Reading<?>> remembered = new ConcurrentHashMap<>();

    /** Remembers what {@code machine} answers. */
    public Memo(Machine machine) {
        super(machine);
    }

    @Override
    @SuppressWarnings("unchecked") // readings are remembered under their own question
    public <T> Reading<T> ask(Question<T> question) {
        Reading<?> known = remembered.get(question);
        if (known == null) {
            known = within().ask(question);
            Reading<?> earlier = remembered.putIfAbsent(question, known);
            known = earlier == null ? known : earlier;
        }
        return (Reading<T>) known;
    }

    /** Forgets everything: after a change, and when a page is checked again. */
    public void forget() {
        remembered.clear();
    }
}
