package punchlist.check.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Versions compare by their numbers. */
class VersionTest {

    private static Version version(String text) {
        return Version.find(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "6.9.584.0, 6.18.318.0",
        "6.14.263.0, 6.15",
        "16.0.0.23040, 16.0.0.23041",
        "15.0.0.22170, 16.0.0.1",
        "15.0.0.20366, 15.0.0.21001",
        "6, 6.0.0.1"
    })
    void theLowerIsLower(String lower, String higher) {
        assertThat(version(lower)).isLessThan(version(higher));
        assertThat(version(higher)).isGreaterThan(version(lower));
    }

    @ParameterizedTest
    @CsvSource({"6.15, 6.15.0.0", "V6.17.240.0, 6.17.240", "0, 0.0", " 7.0 , v7"})
    void missingNumbersCountAsZero(String one, String other) {
        assertThat(version(one)).isEqualTo(version(other)).isEqualByComparingTo(version(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "6.", ".6", "6..1", "6,1", "6.1a", "six", "1.2.3.4.5.6.7.8.9", "9999999999", "-1"})
    void whatIsNoVersionIsNone(String text) {
        assertThat(Version.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6.16.203.0, 6.16, true",
        "6.16.203.0, 6, true",
        "6.16, 6.16.0, true",
        "6.16, 6.1, false",
        "6.6.1, 6.16, false",
        "6.16, six, false",
        "6.18.1, V6.18, true"
    })
    void aFamilyIsTheNumbersThatWereWritten(String version, String family, boolean is) {
        assertThat(version(version).isOf(family)).isEqualTo(is);
    }

    @Provide
    Arbitrary<List<Long>> numbers() {
        return Arbitraries.longs().between(0, 99_999).list().ofMinSize(1).ofMaxSize(5);
    }

    private static String text(List<Long> numbers) {
        return String.join(".", numbers.stream().map(Object::toString).toList());
    }

    @Property
    void whatIsWrittenComesBack(@ForAll("numbers") List<Long> numbers) {
        assertThat(Version.find(text(numbers))).isEqualTo(Optional.of(new Version(numbers)));
    }

    @Property
    void theOrderIsTotalAndFitsEquality(
            @ForAll("numbers") List<Long> a, @ForAll("numbers") List<Long> b, @ForAll("numbers") List<Long> c) {
        Version x = new Version(a);
        Version y = new Version(b);
        Version z = new Version(c);
        assertThat(Integer.signum(x.compareTo(y))).isEqualTo(-Integer.signum(y.compareTo(x)));
        assertThat(x.compareTo(y) == 0).isEqualTo(x.equals(y));
        if (x.compareTo(y) <= 0 && y.compareTo(z) <= 0) {
            assertThat(x).isLessThanOrEqualTo(z);
        }
    }

    @Property
    void theNextBuildIsHigher(@ForAll("numbers") List<Long> numbers) {
        List<Long> next = new java.util.ArrayList<>(numbers);
        next.set(next.size() - 1, next.getLast() + 1);
        assertThat(new Version(next)).isGreaterThan(new Version(numbers));
    }
}
