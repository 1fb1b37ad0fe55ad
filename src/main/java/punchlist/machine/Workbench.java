package punchlist.machine;

/**
 * A machine that can also be changed. Never built in check-only mode, so that a program without one cannot change
 * anything.
 */
public interface Workbench extends Machine {

    /**
     * Compares with {@code before}, sets {@code after}, reads back. Not atomic against other writers. Nothing is touched
     * when the thing is no longer as {@code before} says.
     */
    Outcome apply(Change<?> change);

    /**
     * Takes a change back: like {@link #apply} of the change turned round, but a tree that has gained or lost objects
     * since may be taken back on those that are still there, and one that was changed by halves from where it was left.
     * Nothing is touched when one of these has become a third thing since.
     *
     * @param back the change turned round
     */
    Outcome takeBack(Change<?> back);
}
