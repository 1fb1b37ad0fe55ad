package punchlist.check.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSetTest {

    private static final int WORLD = 64;

    @Provide
    Arbitrary<List<int[]>> spans() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, WORLD - 1);
        return Combinators.combine(number, number)
                .as((a, b) -> new int[] {Math.min(a, b), Math.max(a, b)})
                .list()
                .ofMaxSize(6);
    }

    private static AddressSet set(List<int[]> spans) {
        return AddressSet.of(spans.stream()
                .map(s -> new Span(Span.Family.IPV4, BigInteger.valueOf(s[0]), BigInteger.valueOf(s[1])))
                .toList());
    }

    private static Set<Integer> brute(List<int[]> spans) {
        return spans.stream()
                .flatMap(s -> IntStream.rangeClosed(s[0], s[1]).boxed())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> brute(AddressSet set) {
        return brute(set.spans().stream()
                .map(s -> new int[] {s.first().intValue(), s.last().intValue()})
                .toList());
    }

    @Property
    void plusMinusAndContainsAgreeWithCountingEveryAddress(
            @ForAll("spans") List<int[]> a, @ForAll("spans") List<int[]> b) {
        Set<Integer> plus = brute(a);
        plus.addAll(brute(b));
        Set<Integer> minus = brute(a);
        minus.removeAll(brute(b));
        assertThat(brute(set(a).plus(set(b)))).isEqualTo(plus);
        assertThat(brute(set(a).minus(set(b)))).isEqualTo(minus);
        assertThat(set(a).containsAll(set(b))).isEqualTo(brute(a).containsAll(brute(b)));
        assertThat(set(a).equals(set(b))).isEqualTo(brute(a).equals(brute(b)));
    }

    @Property
    void whatIsWrittenReadsBack(@ForAll("spans") List<int[]> spans) {
        for (Span span : set(spans).spans()) {
            assertThat(AddressText.parse(span.toString())).contains(AddressSet.of(span));
        }
    }

    @Property
    void readsOrRefusesAnyText(@ForAll String text) {
        assertThat(AddressText.parse(text)).isNotNull();
        assertThat(AddressText.parse("10.0.0.0/" + text)).isNotNull();
        assertThat(AddressText.parse("::" + text)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.4.1, 10.0.4.1",
        "10.0.4.77/24, 10.0.4.0/24",
        "10.0.4.0/255.255.255.0, 10.0.4.0/24",
        "10.0.4.0-10.0.4.255, 10.0.4.0/24",
        "10.0.4.1-10.0.4.9, 10.0.4.1-10.0.4.9",
        "0.0.0.0-255.255.255.255, 0.0.0.0/0",
        "fd00::/8, fd00:0:0:0:0:0:0:0/8",
        "fe80::1%12, fe80:0:0:0:0:0:0:1",
        "::ffff:10.0.0.1, 10.0.0.1"
    })
    void readsAddressesAndRanges(String text, String shown) {
        assertThat(AddressText.parse(text).orElseThrow()).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LocalSubnet",
                "10.0.4",
                "10.0.4.256",
                "10.0.4.0/33",
                "10.0.4.0/255.0.255.0",
                "10.0.4.9-10.0.4.1",
                "10.0.4.1-fd00::1",
                "fd00::/129",
                "station-1",
                "10",
                "1:2"
            })
    void refusesOthers(String text) {
        assertThat(AddressText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "::/0"})
    void everyAddressOfAFamilyIsWide(String text) {
        assertThat(AddressText.parse(text).orElseThrow().isWide()).isTrue();
        assertThat(AddressSet.any().containsAll(AddressText.parse(text).orElseThrow()))
                .isTrue();
    }
}
