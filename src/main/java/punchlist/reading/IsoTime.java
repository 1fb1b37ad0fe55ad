package punchlist.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as files hold them. Years people live in only: every other could be reckoned with, but not shown everywhere. */
public final class IsoTime {

    /** A digit stands for any. */
    private static final String PLAIN = "0000-00-00T00:00:00Z";

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
            Instant time =
                    isPlain(text) ? plain(text) : OffsetDateTime.parse(text).toInstant();
            if (time.isBefore(FIRST) || time.isAfter(LAST)) {
                throw new IllegalArgumentException("'" + text + "' is not in the years 1 to 9999");
            }
            return time;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not an ISO 8601 time with offset", e);
        }
    }

    /** Whether it has the form in which nearly all are written, {@code 2026-11-22T10:15:30Z}: a record holds thousands. */
    private static boolean isPlain(String text) {
        if (text.length() != PLAIN.length()) {
            return false;
        }
        for (int i = 0; i < PLAIN.length(); i++) {
            char c = text.charAt(i);
            char wanted = PLAIN.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Instant plain(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
