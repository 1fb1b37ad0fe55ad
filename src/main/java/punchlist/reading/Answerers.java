package punchlist.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A table of answerers by the class of question. Immutable; later entries win over earlier ones. */
public final class Answerers {

    private record Entry<Q extends Question<T>, T>(Class<Q> type, Answerer<Q, T> answerer) {
        Optional<Reply<T>> reply(Question<?> question) {
            return type.isInstance(question) ? Optional.of(answerer.answer(type.cast(question))) : Optional.empty();
        }
    }

    private final Map<Class<?>, Entry<?, ?>> byType;

    private Answerers(Map<Class<?>, Entry<?, ?>> byType) {
        this.byType = Map.copyOf(byType);
    }

    /** The empty table. */
    public static Answerers none() {
        return new Answerers(Map.of());
    }

    /** This table with one more answerer. */
    public <Q extends Question<T>, T> Answerers with(Class<Q> type, Answerer<Q, T> answerer) {
        Map<Class<?>, Entry<?, ?>> more = new HashMap<>(byType);
        more.put(type, new Entry<>(type, answerer));
        return new Answerers(more);
    }

    /** This table with all of {@code others}. */
    public Answerers with(Answerers others) {
        Map<Class<?>, Entry<?, ?>> more = new HashMap<>(byType);
        more.putAll(others.byType);
        return new Answerers(more);
    }

    /** The answerer's source for this question, or empty where the table has none. */
    public Optional<String> source(Question<?> question) {
        return Optional.ofNullable(byType.get(question.getClass()))
                .map(e -> e.answerer().source());
    }

    /** The reply, or empty where the table has no answerer for this kind of question. */
    @SuppressWarnings("unchecked") // the entry stored under a question's class answers with that question's type
    public <T> Optional<Reply<T>> reply(Question<T> question) {
        Entry<?, ?> entry = byType.get(question.getClass());
        return entry == null ? Optional.empty() : (Optional<Reply<T>>) (Optional<?>) entry.reply(question);
    }
}
