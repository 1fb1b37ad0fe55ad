package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.Outcome;
import punchlist.machine.Presence;
import punchlist.machine.Sid;
import punchlist.machine.system.RightAssignment;
import punchlist.machine.system.RightHolders;
import punchlist.machine.system.UserRight;
import punchlist.reading.Answer;
import punchlist.reading.Why;

@Tag("windows")
class RightsOnWindowsTest {

    private static final RightAssignment SCRATCH = new RightAssignment(
            "SeTimeZonePrivilege", new Sid("S-1-5-80-1215215559-1404325241-2563469514-3460015410-3606993261"));

    @Test
    void theHoldersOfARightAreKnownOrThereIsAReason() {
        Answer<RightHolders> holders = ThisWindows.ask(UserRight.SHUTDOWN);
        Answer<Presence> administrators =
                ThisWindows.ask(new RightAssignment(UserRight.SHUTDOWN.name(), Sid.ADMINISTRATORS));

        if (Wine.isHere()) {
            assertThat(holders).isInstanceOf(Answer.Unread.class); // it would say that nobody may do anything
            assertThat(administrators).isInstanceOf(Answer.Unread.class);
        } else {
            assertThat(administrators.wasRead()).isEqualTo(holders.wasRead());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wineSetsNoRightAndSaysSo(boolean there) {
        Assumptions.assumeTrue(Wine.isHere());
        Answer<Presence> wanted = there ? Answer.known(Presence.THERE) : Answer.absent();

        assertThat(WindowsSetters.all().set(SCRATCH, wanted)).isEqualTo(Optional.of(new Why.Unsupported("Wine")));
    }

    @Test
    void aRightIsAssignedAndTakenAwayExactly() {
        Assumptions.assumeFalse(Wine.isHere());
        Assumptions.assumeTrue(Elevation.isElevated());
        var change = ThisWindows.change(SCRATCH, Answer.absent(), Answer.known(Presence.THERE));

        List<Outcome> outcomes = List.of(
                ThisWindows.workbench().apply(change), ThisWindows.workbench().apply(change.turnedRound()));

        assertThat(outcomes).allMatch(Outcome.Done.class::isInstance);
        assertThat(ThisWindows.ask(SCRATCH)).isEqualTo(Answer.absent());
    }
}
