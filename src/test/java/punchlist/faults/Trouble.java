package punchlist.faults;

import java.io.IOException;
import java.util.function.Consumer;

/** Counts the points of a run at which a fault may strike, and strikes at one of them. */
final class Trouble {

    /** What is still done when a fault strikes. */
    @FunctionalInterface
    interface Half {

        /** Nothing. */
        Half NOTHING = () -> {};

        void run() throws IOException;
    }

    /** Hears of each point as it comes. */
    @FunctionalInterface
    interface Passing {
        void point(int number, String where);
    }

    private final Fault fault;
    private final int at;
    private final Consumer<String> killing;
    private final Passing passing;
    private int points;
    private boolean struck;
    private String where = "";

    private Trouble(Fault fault, int at, Consumer<String> killing, Passing passing) {
        this.fault = fault;
        this.at = at;
        this.killing = killing;
        this.passing = passing;
    }

    /** Only counts. */
    static Trouble none() {
        return watched((number, where) -> {});
    }

    /** Strikes nowhere, and says each point at which a kill could. */
    static Trouble watched(Passing passing) {
        return new Trouble(Fault.NONE, 0, where -> {}, passing);
    }

    /** Strikes at this point, the first being 1. */
    static Trouble at(Fault fault, int point) {
        return new Trouble(
                fault,
                point,
                where -> {
                    throw new Killed(where);
                },
                (number, where) -> {});
    }

    /** Ends this process at this point. */
    static Trouble halting(int point) {
        return new Trouble(Fault.KILL, point, where -> Runtime.getRuntime().halt(137), (number, where) -> {});
    }

    /** A point of the machine, where only a kill can strike. */
    void machine(String what) {
        if (!fault.isOfDisk() && comes(what)) {
            killing.accept(what);
        }
    }

    /** A point of a file at which space is needed. */
    void space(String what, Half half) throws IOException {
        if (comes(what)) {
            strike(what, half);
        }
    }

    /** A point of a file at which it is changed without needing space. */
    void touch(String what) throws IOException {
        if (fault != Fault.FULL && fault != Fault.FULL_ONCE && comes(what)) {
            strike(what, Half.NOTHING);
        }
    }

    /** A point that no medium can refuse. */
    void free(String what) {
        machine(what);
    }

    private boolean comes(String what) {
        points++;
        passing.point(points, what);
        if (points == at) {
            struck = true;
            where = what;
            return true;
        }
        return struck && fault.stays();
    }

    private void strike(String what, Half half) throws IOException {
        if (points == at || fault != Fault.KILL) {
            half.run();
        }
        if (fault == Fault.KILL) {
            killing.accept(what);
        }
        throw new IOException(fault.message());
    }

    int points() {
        return points;
    }

    boolean hasStruck() {
        return struck;
    }

    /** Where it struck. */
    String where() {
        return where;
    }
}
