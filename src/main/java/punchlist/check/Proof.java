package punchlist.check;

import java.util.List;
import punchlist.reading.Reading;

/**
 * The readings a verdict rests on: at least one, and every one really read. Without a proof no pass, attention or fail
 * can be built.
 *
 * @param readings the readings
 */
public record Proof(List<Reading<?>> readings) {

    /**
     * Checks that there is something to rest on.
     *
     * @throws IllegalArgumentException when there is no reading, or one was not read
     */
    public Proof {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a verdict rests on at least one reading");
        }
        for (Reading<?> reading : readings) {
            if (!reading.answer().wasRead()) {
                throw new IllegalArgumentException("not read: " + reading.question());
            }
        }
    }

    /** A proof of these readings. */
    public static Proof of(Reading<?>... readings) {
        return new Proof(List.of(readings));
    }
}
