package punchlist.record.seal;

import java.util.List;
import punchlist.text.Phrase;

/** A key that cannot be used, in words for people. Nothing secret is ever in it. */
public final class KeyProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Phrase said;
    private final transient List<String> choices;

    /** A problem that is said so. */
    public KeyProblem(Phrase said) {
        this(said, List.of());
    }

    KeyProblem(Phrase said, List<String> choices) {
        super(said.key());
        this.said = said;
        this.choices = List.copyOf(choices);
    }

    /** What is wrong and what to do about it. */
    public Phrase said() {
        return said;
    }

    /** The names of the keys to choose from, when there are several and none was named. */
    public List<String> choices() {
        return choices;
    }
}
