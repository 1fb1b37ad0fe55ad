package punchlist.check.igss;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import punchlist.check.advisory.Version;
import punchlist.text.Phrase;

/** What the build of a file of IGSS tells: its last number is the year and the day of the year (inferred of all known). */
final class IgssBuild {

    private IgssBuild() {}

    /** A file with its version and the day of its build. */
    static Phrase shown(String file, String text, Version version) {
        return day(version)
                .map(day -> Phrase.of("check.igss.build.day", file, text, day.toString()))
                .orElseGet(() -> Phrase.of("check.igss.build.plain", file, text));
    }

    /** The day that the last of four numbers names. */
    static Optional<LocalDate> day(Version version) {
        long build = version.at(3);
        if (build < 10_001 || build > 99_366) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.ofYearDay(2000 + (int) (build / 1000), (int) (build % 1000)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
