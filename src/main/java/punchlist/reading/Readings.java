package punchlist.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The readings of a run, by question. Immutable; what is made of them once is kept beside them ({@link #once}). */
public final class Readings {

    private static final Readings NONE = new Readings(Map.of());

    private final Map<Question<?>, Reading<?>> byQuestion;

    private final Map<Object, Object> made = new ConcurrentHashMap<>();

    private Readings(Map<Question<?>, Reading<?>> byQuestion) {
        this.byQuestion = byQuestion;
    }

    /** No reading yet. */
    public static Readings none() {
        return NONE;
    }

    /** These readings; of two for one question the later one counts. */
    public static Readings of(Collection<? extends Reading<?>> readings) {
        return NONE.with(readings);
    }

    /** These and more; of two for one question the later one counts. */
    public Readings with(Collection<? extends Reading<?>> more) {
        Map<Question<?>, Reading<?>> all = new LinkedHashMap<>(byQuestion);
        more.forEach(reading -> all.put(reading.question(), reading));
        return new Readings(all);
    }

    /** The reading of this question, or empty when it was not asked yet. */
    @SuppressWarnings("unchecked") // readings are stored under their own question
    public <T> Optional<Reading<T>> find(Question<T> question) {
        return Optional.ofNullable((Reading<T>) byQuestion.get(question));
    }

    /**
     * The reading of this question.
     *
     * @throws IllegalStateException when it was not asked: a check must name in {@code needs} what it judges by
     */
    public <T> Reading<T> get(Question<T> question) {
        return find(question).orElseThrow(() -> new IllegalStateException("not asked: " + question));
    }

    /** The answer to this question; see {@link #get}. */
    public <T> Answer<T> answer(Question<T> question) {
        return get(question).answer();
    }

    /**
     * What a function makes of these readings, made at the first call only: many controls judge by the same rules. The
     * function must be pure; two threads may both call it, and one result is kept.
     *
     * @param key what tells this result from others of its type: by value, as a record is
     */
    public <T> T once(Object key, Class<T> type, Function<Readings, T> make) {
        Object kept = made.get(List.of(type, key));
        if (kept == null) {
            T fresh = make.apply(this);
            Object before = made.putIfAbsent(List.of(type, key), fresh);
            kept = before == null ? fresh : before;
        }
        return type.cast(kept);
    }

    /** Whether this question was asked. */
    public boolean has(Question<?> question) {
        return byQuestion.containsKey(question);
    }

    /** All readings in the order they were first asked. */
    public List<Reading<?>> all() {
        return new ArrayList<>(byQuestion.values());
    }
}
