package punchlist.record;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.VerdictKind.ATTENTION;
import static punchlist.check.VerdictKind.BY_HAND;
import static punchlist.check.VerdictKind.COULD_NOT_CHECK;
import static punchlist.check.VerdictKind.FAIL;
import static punchlist.check.VerdictKind.NOT_APPLICABLE;
import static punchlist.check.VerdictKind.PASS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.check.Subject;
import punchlist.check.VerdictKind;
import punchlist.record.Drift.Group;
import punchlist.text.Phrase;

/** What a difference between two runs is called. */
class DriftTest {

    private static final List<VerdictKind> BEST_FIRST = List.of(PASS, BY_HAND, ATTENTION, COULD_NOT_CHECK, FAIL);

    static List<Arguments> allPairs() {
        List<Arguments> all = new ArrayList<>();
        for (VerdictKind was : VerdictKind.values()) {
            for (VerdictKind is : VerdictKind.values()) {
                all.add(Arguments.of(was, is, expected(was, is)));
            }
        }
        return all;
    }

    private static Group expected(VerdictKind was, VerdictKind is) {
        if (was == is) {
            return Group.SAME;
        }
        if (was == NOT_APPLICABLE) {
            return Group.NEWLY_APPLICABLE;
        }
        if (is == NOT_APPLICABLE) {
            return Group.DIFFERENT;
        }
        if (is == COULD_NOT_CHECK) {
            return Group.WORSE;
        }
        return BEST_FIRST.indexOf(is) > BEST_FIRST.indexOf(was) ? Group.WORSE : Group.BETTER;
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void everyPairOfVerdictsHasItsGroup(VerdictKind was, VerdictKind is, Group group) {
        assertThat(groups(List.of(finding("a", was, "f")), List.of(finding("a", is, "f"))))
                .containsExactly(group);
    }

    @Test
    void theSameVerdictOnSomethingElseIsDifferent() {
        assertThat(groups(List.of(finding("a", PASS, "f")), List.of(finding("a", PASS, "g"))))
                .containsExactly(Group.DIFFERENT);
    }

    @Test
    void anotherSpellingOfASubjectIsTheSameSubject() {
        assertThat(groups(List.of(finding("C:\\a", PASS, "f")), List.of(finding("c:\\A", PASS, "f"))))
                .containsExactly(Group.SAME);
    }

    @Test
    void aSubjectThatAppearedOpenIsWorse() {
        assertThat(groups(List.of(finding("a", PASS, "f")), List.of(finding("a", PASS, "f"), finding("b", FAIL, "f"))))
                .containsExactly(Group.SAME, Group.WORSE);
    }

    @Test
    void aSubjectThatAppearedWhereNothingAppliedIsNewlyApplicable() {
        assertThat(groups(List.of(finding("server", NOT_APPLICABLE, "f")), List.of(finding("b", FAIL, "f"))))
                .startsWith(Group.NEWLY_APPLICABLE);
    }

    @Test
    void anOpenSubjectThatIsGoneIsBetter() {
        assertThat(groups(List.of(finding("a", PASS, "f"), finding("b", FAIL, "f")), List.of(finding("a", PASS, "f"))))
                .containsExactly(Group.SAME, Group.BETTER);
    }

    @Test
    void asubjectThatIsGoneBecauseNothingCouldBeSeenIsWorse() {
        assertThat(groups(List.of(finding("b", FAIL, "f")), List.of(finding("server", COULD_NOT_CHECK, "f"))))
                .containsOnly(Group.WORSE);
    }

    @Test
    void aControlThatOnlyOneRunLookedAtIsNotCompared() {
        Drift drift = Drift.between("R1", List.of(), "R2", List.of(control(List.of(finding("a", FAIL, "f")))));
        assertThat(drift.items()).isEmpty();
    }

    private static List<Group> groups(List<StoredFinding> was, List<StoredFinding> is) {
        return Drift.between("R1", List.of(control(was)), "R2", List.of(control(is))).items().stream()
                .map(Drift.Item::group)
                .toList();
    }

    private static StoredControl control(List<StoredFinding> findings) {
        return new StoredControl("X-1", Optional.empty(), findings);
    }

    private static StoredFinding finding(String subject, VerdictKind verdict, String found) {
        return new StoredFinding(
                Subject.of(Subject.Kind.PATH, subject),
                verdict,
                Optional.empty(),
                Optional.of(Phrase.of(found)),
                Optional.empty(),
                List.of());
    }
}
