package punchlist.session.guard;

import java.util.List;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/** How a computer keeps a guard going: beside the program that sets it, and after a restart. */
public interface Keeper {

    /**
     * Registers a task that Windows starts by itself.
     *
     * @param xml the task by the Task Scheduler's schema
     * @return why it was not registered
     */
    Optional<Why> register(String name, String xml);

    /** Removes a task; says why it is still there. */
    Optional<Why> remove(String name);

    /**
     * Starts a program that outlives this one.
     *
     * @param command its full path and its arguments
     * @return its number, or why it was not started
     */
    Answer<Long> start(List<String> command);
}
