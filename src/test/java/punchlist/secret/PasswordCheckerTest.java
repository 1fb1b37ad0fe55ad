package punchlist.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCheckerTest {

    private static final PasswordChecker CHECKER = PasswordChecker.load();
    private static final List<String> NAMES =
            List.of("SRV-WATER-01", "jens.østergård", "Northfield Water", "D4-Pumpehus");

    private static Set<PasswordRule> broken(String candidate) {
        return CHECKER.check(candidate.toCharArray(), NAMES).broken();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vq7-kuTj_3mGxa9e", "Tangle-94-Birch-cobalt", "æble Træ 47 kuvert", "Gw4#hUn6*Rx9+Kf"})
    void whatHoldsToEveryRuleIsStrong(String candidate) {
        assertThat(broken(candidate)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Vq7-kuTj_3mGx, LENGTH",
        "VQ7-KUTJ_3MGXA9, LOWER",
        "vq7-kutj_3mgxa9, UPPER",
        "Vqx-kuTj_umGxab, DIGIT",
        "Vq7ykuTjz3mGxa9, OTHER",
        "Password123456!, COMMON",
        "P@ssw0rd!!!!!2026, COMMON",
        "99-pA55WorD-99-99, COMMON",
        "LetmeinLetmein1!, COMMON",
        "Trustno1!!!!!!!!, COMMON",
        "Qwertyuiop#98765, COMMON",
        "Vq7-srvW_3mGxa9e, NAMES",
        "Vq7-W4t3rj_mGxa9, NAMES",
        "Vq7-d1eIFhtR_n9x, NAMES",
        "Vq7-Osterj_mGxa9, NAMES",
        "Vq7-K3pw4r3_mGx9, NAMES",
        "Vq7-$5GI_mGxa9ut, NAMES",
        "aaaaaaaaaaaaaaA1!, GUESSES",
        "Qwer1234Qwer1234!, GUESSES",
        "1qaz2wsx3edcRFV$%, GUESSES",
    })
    void eachRuleIsFoundBroken(String candidate, PasswordRule rule) {
        assertThat(broken(candidate)).contains(rule);
    }

    @Test
    void nothingIsWeakInEveryRespectThatCanBeSaid() {
        assertThat(broken(""))
                .containsExactlyInAnyOrder(
                        PasswordRule.LENGTH,
                        PasswordRule.LOWER,
                        PasswordRule.UPPER,
                        PasswordRule.DIGIT,
                        PasswordRule.OTHER,
                        PasswordRule.COMMON,
                        PasswordRule.GUESSES);
    }

    @Test
    void aLetterWithAnAccentIsOneCharacterHoweverItIsWritten() {
        assertThat(broken("Vq7-kuTj_3mGx\u00e9")).isEmpty();
        assertThat(broken("Vq7-kuTj_3mGxe\u0301")).isEmpty();
        assertThat(broken("Vq7-kuTj_3mG\u0301\u0301\u0301")).contains(PasswordRule.LENGTH);
        assertThat(broken("Vq7-kuTj_3mG\u200b\u200d\u0007")).contains(PasswordRule.LENGTH);
    }

    @Test
    void aCharacterOutsideTheFirstPlaneIsOne() {
        assertThat(broken("Vq7kuTj3mGxa\ud83d\ude80"))
                .contains(PasswordRule.LENGTH)
                .doesNotContain(PasswordRule.OTHER);
        assertThat(broken("Vq7kuTj3mGxab\ud83d\ude80")).isEmpty();
    }

    @Test
    void lettersWithoutCaseCountAsCharactersButAsNoKind() {
        assertThat(broken("7漢字仮名交文編集者名簿録音-"))
                .contains(PasswordRule.LOWER, PasswordRule.UPPER)
                .doesNotContain(PasswordRule.LENGTH);
        assertThat(broken("Ж漢жёлтыйБереза7-")).doesNotContain(PasswordRule.LOWER, PasswordRule.UPPER);
    }

    @Test
    void theVerdictHoldsNothingOfTheCandidate() {
        String candidate = "Vq7-kuTj_3mGxa9e";
        PasswordVerdict verdict = CHECKER.check(candidate.toCharArray(), NAMES);
        assertThat(verdict.toString())
                .doesNotContain("Vq7")
                .doesNotContain("kuTj")
                .doesNotContain("Gxa9");
        assertThat(verdict.points()).hasSize(PasswordRule.values().length).allMatch(PasswordVerdict.Point::holds);
        assertThat(verdict.guesses()).isEqualTo(Guesses.MOST);
    }

    @Test
    void theCandidateIsLeftAsItWas() {
        char[] candidate = "Vq7-kuTj_3mGxa9e".toCharArray();
        CHECKER.check(candidate, NAMES);
        assertThat(candidate).isEqualTo("Vq7-kuTj_3mGxa9e".toCharArray());
    }

    @Test
    void aNameShorterThanFourLettersForbidsNothing() {
        assertThat(CHECKER.check("Vq7-kuTj_3mGxa9e".toCharArray(), List.of("Vq", "", "-7-", "xa9"))
                        .isStrong())
                .isTrue();
    }

    @Property(tries = 300)
    void anyTextIsJudged(
            @ForAll @StringLength(max = 200) String candidate, @ForAll @StringLength(max = 20) String name) {
        PasswordVerdict verdict = CHECKER.check(candidate.toCharArray(), List.of(name));
        assertThat(verdict.isStrong()).isEqualTo(verdict.broken().isEmpty());
    }
}
