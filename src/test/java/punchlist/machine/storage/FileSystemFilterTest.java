package punchlist.machine.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.machine.Service;

class FileSystemFilterTest {

    private static FileSystemFilter filter(String altitude) {
        return new FileSystemFilter("x", Optional.empty(), List.of(altitude), Service.State.RUNNING);
    }

    @ParameterizedTest
    @CsvSource({
        "328010, true",
        "320000, true",
        "329999.99, true",
        "319999, false",
        "330000, false",
        "'', false",
        "-328010, false",
        "328010x, false",
        "99999999999, false",
        "' 328010 ', true"
    })
    void scannersStandBetween320000And329999(String altitude, boolean scanner) {
        assertThat(filter(altitude).isScanner()).isEqualTo(scanner);
    }

    @Property
    void everyTextIsJudged(@ForAll String altitude) {
        filter(altitude).isScanner();
    }

    @Property
    void aFractionChangesNothing(
            @ForAll @IntRange(min = 300_000, max = 350_000) int whole,
            @ForAll @IntRange(min = 0, max = 999) int fraction) {
        assertThat(filter(whole + "." + fraction).isScanner())
                .isEqualTo(filter(Integer.toString(whole)).isScanner())
                .isEqualTo(whole / 10_000 == 32);
    }
}
