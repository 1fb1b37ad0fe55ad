package punchlist.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of question there are, by class. Immutable. */
public final class QuestionKinds {

    private final Map<Class<?>, QuestionKind<?, ?>> byType;

    /**
     * A table of these kinds.
     *
     * @throws IllegalArgumentException when two are for the same class
     */
    public QuestionKinds(Collection<QuestionKind<?, ?>> kinds) {
        Map<Class<?>, QuestionKind<?, ?>> table = new HashMap<>();
        for (QuestionKind<?, ?> kind : kinds) {
            if (table.put(kind.type(), kind) != null) {
                throw new IllegalArgumentException(
                        "two kinds for " + kind.type().getName());
            }
        }
        byType = Map.copyOf(table);
    }

    /** This table with more kinds. */
    public QuestionKinds with(Collection<QuestionKind<?, ?>> more) {
        List<QuestionKind<?, ?>> all = new ArrayList<>(byType.values());
        all.addAll(more);
        return new QuestionKinds(all);
    }

    /**
     * The kind of this question.
     *
     * @throws IllegalArgumentException when no kind was registered for its class: a programming error
     */
    @SuppressWarnings("unchecked") // kinds are stored under their own question's class
    public <Q extends Question<T>, T> QuestionKind<Q, T> of(Question<T> question) {
        QuestionKind<?, ?> kind = byType.get(question.getClass());
        if (kind == null) {
            throw new IllegalArgumentException(
                    "no kind for " + question.getClass().getName());
        }
        return (QuestionKind<Q, T>) kind;
    }

    /** All kinds of a section (more than one where settings and trees share it). */
    public Stream<QuestionKind<?, ?>> inSection(String section) {
        return byType.values().stream().filter(k -> k.section().equals(section));
    }

    /** The kind with this stable name (the simple name of its question's class), as records write it. */
    public Optional<QuestionKind<?, ?>> named(String name) {
        return byType.values().stream()
                .filter(k -> k.type().getSimpleName().equals(name))
                .findFirst();
    }

    /** All kinds. */
    public Collection<QuestionKind<?, ?>> all() {
        return byType.values();
    }

    /** The question's key: section and path. */
    public <T> String key(Question<T> question) {
        QuestionKind<Question<T>, T> kind = of(question);
        return kind.key(question);
    }
}
