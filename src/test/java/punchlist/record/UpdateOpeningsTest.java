package punchlist.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.StoredRule;
import punchlist.reading.Answer;
import punchlist.record.UpdateOpenings.Closed;
import punchlist.record.UpdateOpenings.How;
import punchlist.record.UpdateOpenings.Opening;
import punchlist.remedy.firewall.UpdateOpening;

/** Whether an opening for an update was closed again is told by the record, or is not told at all. */
class UpdateOpeningsTest {

    private static final StoredRule TEXT =
            UpdateOpening.RULE.calling("Protocol=6|RPort=443|App=C:\\IGSSupdateservice.exe|");
    private static final Instant UNTIL = Instant.parse("2026-11-22T13:00:00Z");

    private static FirewallLines opened(String outcome) {
        return new FirewallLines().change("C1", UpdateOpening.RULE, Answer.absent(), Answer.known(TEXT), outcome);
    }

    private static FirewallLines timed() {
        return new FirewallLines()
                .add(new Entry.Guard(List.of("C1"), "timed", UNTIL, "holm"))
                .change("C1", UpdateOpening.RULE, Answer.absent(), Answer.known(TEXT), "done");
    }

    private static Opening only(FirewallLines lines) {
        List<Opening> all = UpdateOpenings.of(lines.state());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void anOpeningTellsWhenByWhomAndUntilWhen() {
        Opening opening = only(timed());
        assertThat(opening)
                .isEqualTo(new Opening("C1", FirewallLines.at(3), "holm", Optional.of(UNTIL), Optional.empty()));
        assertThat(UpdateOpenings.open(timed().state())).containsExactly(opening);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "done", "partly", "waiting", "unclear"})
    void whatMayStandIsOpen(String outcome) {
        assertThat(UpdateOpenings.open(opened(outcome).state())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "moved", "not-begun"})
    void whatWasNeverMadeIsNone(String outcome) {
        assertThat(UpdateOpenings.of(opened(outcome).state())).isEmpty();
    }

    @Test
    void theGuardClosesIt() {
        Opening opening = only(timed().back("C1", "guard", "done", Optional.of("guard")));
        assertThat(opening.closed()).contains(new Closed(How.GUARD, FirewallLines.at(6), "guard"));
    }

    @Test
    void aPersonClosesIt() {
        Opening opening = only(timed().back("C1", "vester", "done", Optional.empty()));
        assertThat(opening.closed()).contains(new Closed(How.PERSON, FirewallLines.at(6), "vester"));
    }

    @Test
    void removingTheRuleClosesIt() {
        FirewallLines lines =
                opened("done").change("C2", UpdateOpening.RULE, Answer.known(TEXT), Answer.absent(), "done");
        assertThat(only(lines).closed()).contains(new Closed(How.PERSON, FirewallLines.at(4), "holm"));
    }

    @Test
    void removingItInVainDoesNot() {
        FirewallLines lines =
                opened("done").change("C2", UpdateOpening.RULE, Answer.known(TEXT), Answer.absent(), "refused");
        assertThat(only(lines).closed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "partly", "moved"})
    void takingBackThatDidNotSucceedDoesNotCloseIt(String outcome) {
        assertThat(only(timed().back("C1", "guard", outcome, Optional.of("guard")))
                        .closed())
                .isEmpty();
    }

    @Test
    void aLaterLookThatNoLongerSeesTheRuleShowsThatItIsClosedAndNotByWhom() {
        FirewallLines lines = opened("done").recheck("C1", Map.of("{1}", TEXT.text()));
        assertThat(only(lines).closed()).isEmpty();
        lines.run("R1", Map.of("x", "v2.10|Action=Allow|Dir=In|Name=x|"));
        assertThat(only(lines).closed()).contains(new Closed(How.SEEN_GONE, FirewallLines.at(5), ""));
    }

    @Test
    void anotherRuleOfOursIsNoOpening() {
        OwnFirewallRule other = new OwnFirewallRule("Punchlist: other");
        FirewallLines lines = new FirewallLines()
                .change("C1", other, Answer.absent(), Answer.known(other.allowing("Protocol=6|LPort=1|")), "done");
        assertThat(UpdateOpenings.of(lines.state())).isEmpty();
    }
}
