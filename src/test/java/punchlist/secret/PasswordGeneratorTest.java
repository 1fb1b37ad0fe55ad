package punchlist.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordGeneratorTest {

    private static final PasswordChecker CHECKER = PasswordChecker.load();

    @Property(tries = 200)
    void whatIsMadeAlwaysPassesTheChecker(
            @ForAll long seed,
            @ForAll @IntRange(min = 14, max = 64) int length,
            @ForAll @Size(max = 6) List<@AlphaChars @StringLength(max = 20) String> names) {
        char[] made = new PasswordGenerator(new Random(seed), CHECKER).make(length, names);
        assertThat(made).hasSize(length);
        assertThat(CHECKER.check(made, names).broken()).isEmpty();
        assertThat(new String(made)).matches("[A-Za-z][-A-Za-z0-9_+*#]+[A-Za-z0-9]");
    }

    @Test
    void noCharacterLooksLikeAnother() {
        assertThat(PasswordGenerator.LETTERS + PasswordGenerator.DIGITS)
                .doesNotContain("I", "l", "1", "O", "o", "0", "S", "5", "Z", "2", "B", "8");
    }

    @Test
    void everyCharacterOfTheAlphabetIsDrawn() {
        PasswordGenerator generator = new PasswordGenerator(new Random(7), CHECKER);
        Set<Character> drawn = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            for (char letter : generator.make(PasswordGenerator.USUAL, List.of())) {
                drawn.add(letter);
            }
        }
        assertThat(drawn)
                .hasSize((PasswordGenerator.LETTERS + PasswordGenerator.DIGITS + PasswordGenerator.SIGNS).length());
    }

    @Test
    void noTwoAreAlike() {
        PasswordGenerator generator = PasswordGenerator.secure(CHECKER);
        Set<String> all = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            all.add(new String(generator.make(PasswordGenerator.USUAL, List.of("SRV-IGSS-01", "Administrator"))));
        }
        assertThat(all).hasSize(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 13, 65, 1000})
    void anotherLengthIsRefused(int length) {
        PasswordGenerator generator = PasswordGenerator.secure(CHECKER);
        assertThatThrownBy(() -> generator.make(length, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
