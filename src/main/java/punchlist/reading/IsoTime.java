package punchlist.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times as files hold them. Years people live in only: every other could be reckoned with, but not shown everywhere. */
public final class IsoTime {

    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private IsoTime() {}

    /**
     * The instant of an ISO 8601 time with offset.
     *
     * @throws IllegalArgumentException when it is none, or not in the years 1 to 9999
     */
    public static Instant parse(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw new IllegalArgumentException("'" + text + "' is not in the years 1 to 9999");
            }
            return time;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not an ISO 8601 time with offset", e);
        }
    }
}
