package punchlist.reading;

/**
 * Where in its section an answer stands. Most kinds stand {@link AtKey at their key}; a folder tree is spread over many
 * members.
 *
 * @param <Q> the kind of question
 * @param <T> the type of a known answer
 */
public interface SnapshotForm<Q extends Question<T>, T> {

    /** The recorded answer; {@link Why.NotRecorded} where the section says nothing, NotUnderstood where it is malformed. */
    Answer<T> read(Q question, Section section);

    /** Writes the answer; one that was not recorded writes nothing. */
    void write(Q question, Answer<T> answer, Section section);
}
