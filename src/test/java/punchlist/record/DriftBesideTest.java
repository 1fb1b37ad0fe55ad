package punchlist.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import punchlist.text.BundledTexts;
import punchlist.text.Texts;

/** What differs between two runs beside their findings: rules and looks from outside. */
class DriftBesideTest {

    private static final Texts TEXTS = BundledTexts.in(Locale.ENGLISH);
    private static final String RULE = "v2.31|Action=Allow|Active=TRUE|Dir=In|Protocol=6|LPort=1|RA4=10.0.4.31|Name=A|";

    private static DriftBeside between(FirewallLines lines) {
        RecordState state = lines.state();
        return DriftBeside.between(
                state, state.runs().getFirst(), state, state.runs().getLast());
    }

    private static List<String> said(DriftBeside beside) {
        return beside.parts().stream()
                .flatMap(part -> Stream.concat(Stream.of(part.title()), part.said().stream()))
                .map(TEXTS::render)
                .toList();
    }

    private static Entry look(int minute, Look.Port... ports) {
        return new Entry.Looked(LookSample.look(
                "Holm", Instant.parse("2026-11-22T13:00:00Z").plusSeconds(60L * minute), List.of(ports)));
    }

    private static Look.Port open(int port) {
        return LookSample.port(port, Look.Planned.NOT_REACHED, Look.Seen.OPEN, Look.Outcome.REACHED_AGAINST_PLAN);
    }

    private static Look.Port refused(int port) {
        return LookSample.port(port, Look.Planned.NOT_REACHED, Look.Seen.REFUSED, Look.Outcome.CLOSED_AS_PLANNED);
    }

    @Test
    void rulesThatCameWentOrMeanSomethingElseAreTold() {
        FirewallLines lines = new FirewallLines()
                .run("R1", Map.of("a", RULE, "b", RULE.replace("Name=A", "Name=B")))
                .run("R2", Map.of("a", RULE.replace("10.0.4.31", "*"), "c", RULE.replace("Name=A", "Name=C")));
        assertThat(said(between(lines)))
                .containsExactly(
                        "Rules of the firewall that are not the same: 3",
                        "Rule changed: A. Was: In force: Lets 10.0.4.31 reach TCP 1 (any program)."
                                + " Is: In force: Lets every address reach TCP 1 (any program)",
                        "Rule added: C. In force: Lets 10.0.4.31 reach TCP 1 (any program)",
                        "Rule gone: B. It was: In force: Lets 10.0.4.31 reach TCP 1 (any program)");
    }

    @Test
    void aRuleSpeltAnewIsTheSameAndOneSwitchedOffIsNot() {
        String spelt = "v2.33|Dir=In|Active=TRUE|Action=Allow|LPort=1|Protocol=6|RA4=10.0.4.31/255.255.255.255|Name=A|";
        assertThat(between(new FirewallLines().run("R1", Map.of("a", RULE)).run("R2", Map.of("A", spelt)))
                        .rules()
                        .orElseThrow()
                        .items())
                .isEmpty();
        assertThat(said(between(new FirewallLines()
                        .run("R1", Map.of("a", RULE))
                        .run("R2", Map.of("a", RULE.replace("TRUE", "FALSE"))))))
                .anyMatch(text -> text.contains("Is: Switched off. In force it does this: Lets 10.0.4.31"));
    }

    @Test
    void aRunThatDidNotReadRulesIsNotComparedAndThatIsSaid() {
        Entry.Run blind = new Entry.Run(
                "R2",
                RunKind.HANDOVER,
                "1.2.3",
                "cd",
                "me",
                FirewallLines.BEGIN,
                FirewallLines.BEGIN,
                FirewallLines.BEGIN,
                List.of(),
                List.of());
        assertThat(said(between(new FirewallLines().run("R1", Map.of("a", RULE)).add(blind))))
                .containsExactly("Rules of the firewall are not compared: one of both runs did not read them.");
    }

    @Test
    void eachLookBelongsToTheRunItWasMadeAfter() {
        DriftBeside beside = between(new FirewallLines()
                .run("R1", Map.of())
                .add(look(0, open(7), refused(8), refused(9), open(10)))
                .run("R2", Map.of())
                .add(look(9, refused(7), open(8), refused(9), open(11))));
        assertThat(beside.looks().orElseThrow().same()).isEqualTo(1);
        assertThat(said(beside))
                .anyMatch(text -> text.startsWith(
                        "TCP 7 of 10.0.4.1, from 10.0.4.77: reached then and not now. Then (W1): open."))
                .anyMatch(text -> text.startsWith(
                        "TCP 8 of 10.0.4.1, from 10.0.4.77: reached now and not then. Then (W1): refused"))
                .contains("Looked at then and not again (W1, from 10.0.4.77 to 10.0.4.1), 1 ports: TCP 10")
                .contains("Looked at now and not then (W2, from 10.0.4.77 to 10.0.4.1), 1 ports: TCP 11");
        assertThat(beside.isWorse())
                .as("TCP 8 and TCP 11 contradict the plan now")
                .isTrue();
    }

    @Test
    void aLookThatWasNotMadeAgainIsSaid() {
        DriftBeside beside = between(new FirewallLines()
                .run("R1", Map.of())
                .add(look(0, open(7), open(8)))
                .run("R2", Map.of()));
        assertThat(said(beside))
                .contains("Looked at then and not again (W1, from 10.0.4.77 to 10.0.4.1), 2 ports: TCP 7, TCP 8");
        assertThat(beside.isWorse()).isFalse();
    }

    @Test
    void aLookOfACopyThatWasMadeBeforeTheLaterRunBelongsToTheEarlierOne() {
        Look look = LookSample.look("Holm", Instant.parse("2026-11-22T13:00:00Z"), List.of(open(7)));
        DriftBeside beside = between(
                new FirewallLines().run("R1", Map.of()).run("R2", Map.of()).add(new Entry.Witnessed(look, "ab", 3, 2)));
        assertThat(beside.looks().orElseThrow().items())
                .extracting(LookDrift.Item::kind)
                .containsExactly(LookDrift.Kind.NOT_AGAIN);
    }
}
