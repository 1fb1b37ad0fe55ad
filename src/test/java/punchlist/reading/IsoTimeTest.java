package punchlist.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way to read a time reads what the long way reads, and refuses what it refuses. */
class IsoTimeTest {

    @Property
    void everySecondIsReadBack(@ForAll("seconds") Instant time) {
        assertThat(IsoTime.parse(time.toString())).isEqualTo(time);
    }

    @Provide
    Arbitrary<Instant> seconds() {
        return DateTimes.instants()
                .between(Instant.parse("0002-01-01T00:00:00Z"), Instant.parse("9998-12-31T23:59:59Z"));
    }

    @Property(tries = 2000)
    void whatLooksLikeATimeIsReadAsTheLibraryReadsIt(@ForAll("alike") String text) {
        assertThat(found(text)).isEqualTo(library(text));
    }

    @Provide
    Arbitrary<String> alike() {
        Arbitrary<Integer> two = Arbitraries.integers().between(0, 61);
        return Arbitraries.integers()
                .between(1900, 2100)
                .flatMap(year -> two.list().ofSize(5).flatMap(n -> Arbitraries.of("Z", "z", "+01:00", ".5Z", "", "Z ")
                        .map(end -> String.format(
                                "%04d-%02d-%02dT%02d:%02d:%02d%s",
                                year, n.get(0) % 14, n.get(1) % 33, n.get(2) % 26, n.get(3), n.get(4), end))));
    }

    private static Optional<Instant> found(String text) {
        try {
            return Optional.of(IsoTime.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> library(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-01T24:00:01Z",
                "2026-01-01T00:00:60Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T00:00:00Z",
                "٢٠٢٦-01-01T00:00:00Z",
                "2026-01-01 00:00:00Z",
                ""
            })
    void whatIsNoTimeOrOfNoYearPeopleLiveInIsRefused(String text) {
        assertThatThrownBy(() -> IsoTime.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T23:59:59Z", "2024-02-29T23:59:59.000Z", "2024-03-01T00:59:59+01:00"})
    void theSameTimeInEveryForm(String text) {
        assertThat(IsoTime.parse(text).atOffset(ZoneOffset.UTC).toString()).isEqualTo("2024-02-29T23:59:59Z");
    }
}
