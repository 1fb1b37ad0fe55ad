package punchlist.check.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstalledOnTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "20260814, 2026-08-14",
        "2026-08-14, 2026-08-14",
        "2026/8/14, 2026-08-14",
        "8/14/2026, 2026-08-14",
        "14.08.2026, 2026-08-14",
        "14-08-2026, 2026-08-14",
        "7/7/2026, 2026-07-07",
        "12/11/2026, 2026-11-12",
        "01d0c1a52a7b8000, 2015-07-18",
        "2026. 8. 14., ",
    })
    void takesWhatCanBeOneDayAlone(String text, LocalDate day) {
        assertThat(InstalledOn.day(text, TODAY)).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7/8/2026", "08.07.2026", "", "heute", "31/31/2026", "2026-13-01", "9/1/2030"})
    void takesNothingElse(String text) {
        assertThat(InstalledOn.day(text, TODAY)).isEmpty();
    }

    @Property
    void anyTextIsADayNotToComeOrNone(@ForAll String text) {
        assertThat(InstalledOn.day(text, TODAY).filter(day -> day.isAfter(TODAY.plusDays(1))))
                .isEmpty();
    }
}
