package punchlist.machine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.Settable;
import punchlist.reading.Why;

/** A table of setters by the class of settable thing. Immutable. */
public final class Setters {

    private record Entry<Q extends Settable<T>, T>(Class<Q> type, Setter<Q, T> setter) {}

    private final Map<Class<?>, Entry<?, ?>> byType;

    private Setters(Map<Class<?>, Entry<?, ?>> byType) {
        this.byType = Map.copyOf(byType);
    }

    /** The empty table. */
    public static Setters none() {
        return new Setters(Map.of());
    }

    /** This table with one more setter. */
    public <Q extends Settable<T>, T> Setters with(Class<Q> type, Setter<Q, T> setter) {
        Map<Class<?>, Entry<?, ?>> more = new HashMap<>(byType);
        more.put(type, new Entry<>(type, setter));
        return new Setters(more);
    }

    /** This table with all of {@code others}. */
    public Setters with(Setters others) {
        Map<Class<?>, Entry<?, ?>> more = new HashMap<>(byType);
        more.putAll(others.byType);
        return new Setters(more);
    }

    /** Sets, where the table has a setter for this kind; {@link Why.Unsupported} where not. */
    @SuppressWarnings("unchecked") // the entry stored under a class sets things of that class
    public <T> Optional<Why> set(Settable<T> at, Answer<T> value) {
        Entry<Settable<T>, T> entry = (Entry<Settable<T>, T>) byType.get(at.getClass());
        return entry == null
                ? Optional.of(
                        new Why.Unsupported("no way to set " + at.getClass().getSimpleName()))
                : entry.setter().set(entry.type().cast(at), value);
    }
}
