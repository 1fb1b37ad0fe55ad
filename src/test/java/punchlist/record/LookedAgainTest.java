package punchlist.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.catalog.Catalog;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.QuestionKinds;

/** What a look is said to have seen is computed from its readings; a word written beside them by hand is found. */
class LookedAgainTest {

    private static final Instant AT = Instant.parse("2026-11-22T13:00:00Z");

    /** TCP 7 answered and should not; TCP 8 was refused. */
    private static Look honest() {
        return LookSample.look(
                "Holm",
                AT,
                List.of(
                        LookSample.port(7, Look.Planned.NOT_REACHED, Look.Seen.OPEN, Look.Outcome.REACHED_AGAINST_PLAN),
                        LookSample.port(
                                8, Look.Planned.NOT_REACHED, Look.Seen.REFUSED, Look.Outcome.CLOSED_AS_PLANNED)));
    }

    private static Look with(Look look, UnaryOperator<Look.Port> first) {
        Look.Target target = look.targets().getFirst();
        List<Look.Port> ports =
                List.of(first.apply(target.ports().getFirst()), target.ports().getLast());
        return look.at(List.of(
                new Look.Target(target.address(), target.from(), target.own(), target.answered(), ports),
                look.targets().getLast()));
    }

    private static Look.Port port(Look.Port of, Look.Seen seen, Look.Outcome outcome, List<String> evidence) {
        return new Look.Port(
                of.protocol(),
                of.port(),
                of.controls(),
                of.origin(),
                of.planned(),
                seen,
                outcome,
                evidence,
                of.notes());
    }

    static List<Arguments> forgeries() {
        return List.of(
                Arguments.of(
                        "the outcome's word",
                        with(honest(), p -> port(p, p.seen(), Look.Outcome.CLOSED_AS_PLANNED, p.evidence())),
                        Look.Outcome.REACHED_AGAINST_PLAN),
                Arguments.of(
                        "what was seen and the outcome",
                        with(honest(), p -> port(p, Look.Seen.SILENT, Look.Outcome.CLOSED_AS_PLANNED, p.evidence())),
                        Look.Outcome.REACHED_AGAINST_PLAN),
                Arguments.of(
                        "another port's reading",
                        with(
                                honest(),
                                p -> port(
                                        p,
                                        Look.Seen.REFUSED,
                                        Look.Outcome.CLOSED_AS_PLANNED,
                                        List.of(LookSample.key(8)))),
                        Look.Outcome.COULD_NOT_TELL),
                Arguments.of(
                        "no reading",
                        with(honest(), p -> port(p, Look.Seen.REFUSED, Look.Outcome.CLOSED_AS_PLANNED, List.of())),
                        Look.Outcome.COULD_NOT_TELL));
    }

    private static RecordState record(Look look) {
        return new FirewallLines().add(new Entry.Witnessed(look, "ab", 2, 1)).state();
    }

    private static List<Rejudge.Item> rejudged(Look look, String tool) {
        Catalog catalog = new Catalog("1", "cd", List.of(), Map.of(), Map.of());
        return new Rejudge(tool, catalog, Map.of(), new Store(new QuestionKinds(MachineKinds.all())))
                .all(record(look).lines());
    }

    @Test
    void anHonestLookIsRecomputedAsItStands() {
        Looks.Told told = Looks.of(record(honest()).lines()).getFirst();
        assertThat(told.look()).isEqualTo(told.stored());
        assertThat(rejudged(honest(), "1.2.3"))
                .containsExactly(
                        new Rejudge.Item("W1", "10.0.4.1 TCP 7", Rejudge.Outcome.SAME),
                        new Rejudge.Item("W1", "10.0.4.1 TCP 8", Rejudge.Outcome.SAME));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aForgedWordIsNeverShownAndIsFound(String what, Look forged, Look.Outcome shown) {
        Look.Port port = Looks.newest(record(forged).lines()).getFirst().port();
        assertThat(port.outcome()).as(what.toLowerCase(Locale.ROOT)).isEqualTo(shown);
        assertThat(rejudged(forged, "1.2.3"))
                .containsExactly(
                        new Rejudge.Item("W1", "10.0.4.1 TCP 7", Rejudge.Outcome.DIFFERS),
                        new Rejudge.Item("W1", "10.0.4.1 TCP 8", Rejudge.Outcome.SAME));
    }

    @Test
    void anotherVersionsLookIsNotCalledForged() {
        assertThat(rejudged(honest(), "9"))
                .extracting(Rejudge.Item::outcome)
                .containsOnly(Rejudge.Outcome.OTHER_VERSION);
    }

    @Test
    void anAddressOfTheLookingComputerItselfProvesNothingWhateverTheLineSays() {
        Look look = honest();
        Look.Target target = look.targets().getFirst();
        Look own = new Look(
                look.by(),
                look.from(),
                List.of(target.address()),
                look.account(),
                look.tool(),
                look.catalogHash(),
                look.follows(),
                look.startedAt(),
                look.finishedAt(),
                List.of(target),
                look.readings(),
                Optional.empty());
        assertThat(Looks.contradictions(record(own).lines())).isEmpty();
        assertThat(rejudged(own, "1.2.3")).extracting(Rejudge.Item::outcome).containsOnly(Rejudge.Outcome.DIFFERS);
    }
}
