package punchlist.probe;

import java.time.Duration;
import punchlist.reading.Why;

/** A probe that cannot go on, with the reason as a reading states it. */
final class ProbeStop extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Why why;

    ProbeStop(Why why) {
        super(why.toString(), null, false, false);
        this.why = why;
    }

    static ProbeStop timedOut(Duration after) {
        return new ProbeStop(new Why.TimedOut(after));
    }

    static ProbeStop failed(String call, String code) {
        return new ProbeStop(new Why.Failed(call, code));
    }

    Why why() {
        return why;
    }
}
