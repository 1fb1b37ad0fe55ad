package punchlist.session;

import java.io.IOException;
import java.util.List;

/** Starts this program once more, with an administrator's rights: the one elevation of a run. */
public interface Elevator {

    /** What became of it. */
    enum Outcome {
        /** The other has started. */
        STARTED,
        /** The person who was asked said no. That is no problem, and nothing is said of it. */
        DECLINED
    }

    /**
     * Starts the wizard with these arguments; asks the person, so it may take long.
     *
     * @param arguments nothing secret: other programs can read them
     * @throws IOException when it could not be started; says why
     */
    Outcome start(List<String> arguments) throws IOException;
}
