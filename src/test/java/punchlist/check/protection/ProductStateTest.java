package punchlist.check.protection;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductStateTest {

    /** Numbers as Windows shows them. */
    @ParameterizedTest
    @CsvSource({
        "397568, true, true",
        "397584, true, false",
        "393472, false, true",
        "393488, false, false",
        "266240, true, true",
        "262144, false, true",
        "270336, false, true"
    })
    void theNumberIsDecoded(long number, boolean on, boolean current) {
        assertThat(ProductState.of(number)).isEqualTo(new ProductState(on, current));
    }

    @Property
    void everyNumberIsDecodedAndTheProvidersByteChangesNothing(@ForAll long number, @ForAll byte provider) {
        assertThat(ProductState.of(number)).isEqualTo(ProductState.of((number & 0xFFFF) | ((long) provider << 16)));
    }
}
