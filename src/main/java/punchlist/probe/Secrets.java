package punchlist.probe;

import java.util.Optional;

/**
 * The secrets of one run, by the names of the command line ({@code --secret NAME=-}). They are held in memory only, never
 * logged, and never part of a question or an answer.
 */
public interface Secrets {

    /** The password of the user that the scope names for Kepware's Configuration API. */
    String KEPWARE = "kepware";

    /** A copy of the secret of this name, which the caller wipes after use; empty where none was given. */
    Optional<char[]> find(String name);

    /** No secrets. */
    static Secrets none() {
        return name -> Optional.empty();
    }
}
