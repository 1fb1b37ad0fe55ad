package punchlist.check.system;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code Win32_QuickFixEngineering.InstalledOn}: a text whose form depends on Windows' version and language
 * (learn.microsoft.com/windows/win32/cimwin32prov/win32-quickfixengineering). Only what can be one day alone is taken; a
 * day that is still to come is none.
 */
final class InstalledOn {

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})\\.?");
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})[-./](\\d{1,2})[-./](\\d{4})");
    private static final Pattern FILE_TIME = Pattern.compile("[0-9A-Fa-f]{16}");
    private static final Instant FILE_TIME_ZERO = Instant.parse("1601-01-01T00:00:00Z");
    private static final long TICKS = 10_000_000; // of 100 ns in a second

    private InstalledOn() {}

    /**
     * The day, where the text can only be one.
     *
     * @param today no later day is believed
     */
    static Optional<LocalDate> day(String text, LocalDate today) {
        List<LocalDate> days = candidates(text.strip())
                .filter(day -> !day.isAfter(today.plusDays(1)))
                .distinct()
                .toList();
        return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
    }

    private static Stream<LocalDate> candidates(String text) {
        for (Pattern pattern : List.of(ISO, PLAIN)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return day(matcher.group(1), matcher.group(2), matcher.group(3)).stream();
            }
        }
        Matcher parts = PARTS.matcher(text);
        if (parts.matches()) {
            String year = parts.group(3);
            return Stream.of(day(year, parts.group(1), parts.group(2)), day(year, parts.group(2), parts.group(1)))
                    .flatMap(Optional::stream);
        }
        if (FILE_TIME.matcher(text).matches()) {
            long seconds = Long.parseUnsignedLong(text, 16) / TICKS;
            return Stream.of(FILE_TIME_ZERO
                    .plusSeconds(Math.max(0, seconds))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate());
        }
        return Stream.of();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
