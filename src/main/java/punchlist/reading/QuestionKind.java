package punchlist.reading;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * All there is to know of one kind of question: where its answers stand in a snapshot, how they are written as JSON,
 * how much asking disturbs, and when two answers mean the same.
 *
 * @param type the record class of the question
 * @param value the class of a known answer
 * @param section the snapshot's section, which is also the first part of the question's key
 * @param intrusion how much asking disturbs
 * @param keys the question as path of member names below the section, and back
 * @param values the answer as JSON, and back
 * @param form where in the section the answer stands
 * @param same whether two known answers mean the same to Windows or to the protocol
 * @param held whether what a change wants (first) holds in what is found (second); a tree that lives may have gained or
 *     lost objects meanwhile, which a change neither made nor can mend
 * @param source what gets stuck together: questions with equal source are asked by one worker
 */
public record QuestionKind<Q extends Question<T>, T>(
        Class<Q> type,
        Class<T> value,
        String section,
        Intrusion intrusion,
        KeyCodec<Q> keys,
        ValueCodec<T> values,
        SnapshotForm<Q, T> form,
        BiPredicate<T, T> same,
        Holding<T> held,
        Function<Q, String> source) {

    /** A kind whose answers stand at their key in the section, are compared by equality and share one source. */
    public static <Q extends Question<T>, T> QuestionKind<Q, T> of(
            Class<Q> type,
            Class<T> value,
            String section,
            Intrusion intrusion,
            KeyCodec<Q> keys,
            ValueCodec<T> values) {
        return new QuestionKind<>(
                type,
                value,
                section,
                intrusion,
                keys,
                values,
                new AtKey<>(keys, values),
                Object::equals,
                Object::equals,
                q -> section);
    }

    /** This kind with another comparison of values. */
    public QuestionKind<Q, T> comparedBy(BiPredicate<T, T> meansTheSame) {
        return new QuestionKind<>(
                type, value, section, intrusion, keys, values, form, meansTheSame, meansTheSame::test, source);
    }

    /** This kind with another notion of a wanted value holding in a found one; after {@link #comparedBy}. */
    public QuestionKind<Q, T> heldBy(Holding<T> holds) {
        return new QuestionKind<>(type, value, section, intrusion, keys, values, form, same, holds, source);
    }

    /** This kind with another place in the snapshot. */
    public QuestionKind<Q, T> standing(SnapshotForm<Q, T> otherForm) {
        return new QuestionKind<>(type, value, section, intrusion, keys, values, otherForm, same, held, source);
    }

    /** This kind with another notion of what gets stuck together. */
    public QuestionKind<Q, T> askedAt(Function<Q, String> otherSource) {
        return new QuestionKind<>(type, value, section, intrusion, keys, values, form, same, held, otherSource);
    }

    /** The question's key: section and path, as it stands in evidence. */
    public String key(Q question) {
        List<String> path = keys.path(question);
        return path.isEmpty() ? section : section + "/" + String.join("/", path);
    }

    /** Whether two answers say the same: both absent, or both known with values that mean the same. */
    public boolean same(Answer<T> a, Answer<T> b) {
        return switch (a) {
            case Answer.Known<T>(T x) -> b instanceof Answer.Known<T>(T y) && same.test(x, y);
            case Answer.Absent<T> absent -> b instanceof Answer.Absent<T>;
            case Answer.Unread<T> unread -> false;
        };
    }

    /** Whether what a change wants holds in what is found: both absent, or both known and {@link #held}. */
    public boolean holds(Answer<T> wanted, Answer<T> found) {
        return switch (wanted) {
            case Answer.Known<T>(T w) -> found instanceof Answer.Known<T>(T f) && held.holds(w, f);
            case Answer.Absent<T> absent -> found instanceof Answer.Absent<T>;
            case Answer.Unread<T> unread -> false;
        };
    }

    /** Whether what is found lies between two answers, as after a change that was cut off; see {@link Holding#between}. */
    public boolean isBetween(Answer<T> one, Answer<T> other, Answer<T> found) {
        if (one instanceof Answer.Known<T>(T a)
                && other instanceof Answer.Known<T>(T b)
                && found instanceof Answer.Known<T>(T f)) {
            return held.between(a, b, f);
        }
        return holds(one, found) || holds(other, found);
    }
}
