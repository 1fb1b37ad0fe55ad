package punchlist.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.text.Visible;

class VisibleTest {

    @ParameterizedTest
    @ValueSource(
            ints = {0x202A, 0x202E, 0x2066, 0x2069, 0x200B, 0xFEFF, 0x0000, 0x001B, 0x0085, 0x2028, 0xE0041, 0xE000})
    void whatCannotBeSeenIsShownAsItsCodePoint(int code) {
        assertThat(Visible.of("a" + Character.toString(code) + "b")).isEqualTo(String.format("a[U+%04X]b", code));
    }

    @Test
    void textStaysAsItIs() {
        assertThat(Visible.of("Æøå ß – ✓ 漢\r\nnext")).isEqualTo("Æøå ß – ✓ 漢\nnext");
        assertThat(Visible.of("\uD800")).isEqualTo("[U+D800]");
    }

    @Property
    void nothingInvisibleIsLeft(@ForAll String text) {
        assertThat(Visible.of(text).codePoints().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void neitherDoesOneBehindWhiteSpaceOrInWideLetters() {
        for (String text : List.of(" =1", "\u00a0+1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "\u22121", "\n=1")) {
            assertThat(SheetTable.neutral(text)).startsWith("'");
        }
        assertThat(SheetTable.neutral("a=1")).isEqualTo("a=1");
    }

    @Property
    void noCellBeginsLikeAFormula(@ForAll String text) {
        assertThat(SheetTable.neutral(text)).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }
}
