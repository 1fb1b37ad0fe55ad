package punchlist.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import punchlist.check.Subject;
import punchlist.check.VerdictKind;

/** What stands on the sheet, from what was seen and what was answered. */
class ResultsTest {

    @ParameterizedTest
    @CsvSource({
        "PASS, PASS",
        "FAIL, FAIL",
        "NOT_APPLICABLE, NOT_APPLICABLE",
        "ATTENTION, NOT_CHECKED",
        "BY_HAND, NOT_CHECKED",
        "COULD_NOT_CHECK, NOT_CHECKED"
    })
    void withoutAnAnswerTheVerdictDecides(VerdictKind seen, Result result) {
        assertThat(Results.of(Optional.of(seen(seen)), Optional.empty())).isEqualTo(result);
    }

    @ParameterizedTest
    @EnumSource(Result.class)
    void aFailThatWasSeenIsOnlyEverAcceptedAsADeviation(Result answered) {
        assertThat(Results.of(Optional.of(seen(VerdictKind.FAIL)), Optional.of(answered)))
                .isEqualTo(answered == Result.DEVIATION ? Result.DEVIATION : Result.FAIL);
    }

    @ParameterizedTest
    @EnumSource(Result.class)
    void attentionIsSettledByAPerson(Result answered) {
        assertThat(Results.of(Optional.of(seen(VerdictKind.ATTENTION)), Optional.of(answered)))
                .isEqualTo(answered);
    }

    @Test
    void whatNobodyLookedAtIsNotChecked() {
        assertThat(Results.of(Optional.empty(), Optional.empty())).isEqualTo(Result.NOT_CHECKED);
    }

    private static StoredControl seen(VerdictKind verdict) {
        StoredFinding finding = new StoredFinding(
                Subject.server(), verdict, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        return new StoredControl("X-1", Optional.empty(), List.of(finding));
    }
}
