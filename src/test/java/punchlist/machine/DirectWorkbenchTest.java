package punchlist.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Answer;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Why;

/** Compare, set, read back. */
class DirectWorkbenchTest {

    private static final RegistryValue VALUE = RegistryValue.hklm("SOFTWARE\\A", "B");
    private static final Why DENIED = new Why.Denied("administrator");

    private final Map<RegistryValue, Answer<RegistryData>> registry = new HashMap<>();

    @Test
    void whatReadsBackAsWantedIsDone() {
        assertThat(apply(setting(), change(Effective.NOW))).isEqualTo(new Outcome.Done(number(2)));
    }

    @Test
    void whatCountsLaterIsWaiting() {
        assertThat(apply(setting(), change(Effective.REBOOT)))
                .isEqualTo(new Outcome.Waiting(Effective.REBOOT, number(2)));
    }

    @Test
    void whatHasChangedMeanwhileIsNotTouched() {
        registry.put(VALUE, number(7));
        assertThat(apply(setting(), change(Effective.NOW))).isEqualTo(new Outcome.Moved(number(7)));
        assertThat(registry).containsEntry(VALUE, number(7));
    }

    @Test
    void whatCannotBeReadIsNotTouched() {
        registry.put(VALUE, Answer.unread(DENIED));
        assertThat(apply(setting(), change(Effective.NOW))).isEqualTo(new Outcome.Refused(DENIED));
        assertThat(registry).containsEntry(VALUE, Answer.unread(DENIED));
    }

    @Test
    void whatReadsBackAsSomethingElseIsPartlyDone() {
        Setters wrong = Setters.none().with(RegistryValue.class, (RegistryValue at, Answer<RegistryData> value) -> {
            registry.put(at, number(9));
            return Optional.empty();
        });
        assertThat(apply(wrong, change(Effective.NOW)))
                .isEqualTo(new Outcome.Partly(number(9), new Why.Failed("read back", "not as set")));
    }

    @Test
    void whatIsDeniedAndUntouchedIsRefused() {
        Setters denying = Setters.none()
                .with(RegistryValue.class, (RegistryValue at, Answer<RegistryData> v) -> Optional.of(DENIED));
        assertThat(apply(denying, change(Effective.NOW))).isEqualTo(new Outcome.Refused(DENIED));
    }

    @Test
    void whatFailsHalfWayIsPartlyDoneWithItsReason() {
        Setters failing = Setters.none().with(RegistryValue.class, (RegistryValue at, Answer<RegistryData> value) -> {
            registry.put(at, Answer.absent());
            return Optional.of(DENIED);
        });
        assertThat(apply(failing, change(Effective.NOW))).isEqualTo(new Outcome.Partly(Answer.absent(), DENIED));
    }

    @Test
    void whatNobodyCanSetIsRefused() {
        assertThat(apply(Setters.none(), change(Effective.NOW))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theChangeTurnedRoundTakesItBack() {
        Change<RegistryData> change = change(Effective.NOW);
        apply(setting(), change);
        assertThat(workbench(setting()).apply(change.turnedRound())).isEqualTo(new Outcome.Done(number(1)));
        assertThat(change.turnedRound().turnedRound()).isEqualTo(change);
    }

    private Outcome apply(Setters setters, Change<RegistryData> change) {
        registry.putIfAbsent(VALUE, number(1));
        return workbench(setters).apply(change);
    }

    private Workbench workbench(Setters setters) {
        Machine machine = CoreTest.machine(q -> registry.getOrDefault(q, Answer.absent()));
        return new DirectWorkbench(machine, setters, new QuestionKinds(MachineKinds.all()));
    }

    private Setters setting() {
        return Setters.none().with(RegistryValue.class, (RegistryValue at, Answer<RegistryData> value) -> {
            registry.put(at, value);
            return Optional.empty();
        });
    }

    private static Change<RegistryData> change(Effective effective) {
        return new Change<>(VALUE, number(1), number(2), effective, new Reversal.Exact());
    }

    private static Answer<RegistryData> number(int number) {
        return Answer.known(RegistryData.dword(number));
    }
}
