package punchlist.session;

import java.util.Optional;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.Setters;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.scope.Scope;

/**
 * A machine that was opened for looking.
 *
 * @param machine asks afresh each time
 * @param setters how it is changed
 * @param ownScope the scope recorded with it
 * @param recorded the recorded machine it is, empty for this Windows
 * @param source where its snapshot lies; empty for this Windows and the demo
 */
public record OpenMachine(
        Machine machine,
        Setters setters,
        Optional<Scope> ownScope,
        Optional<RecordedMachine> recorded,
        Optional<String> source) {

    /** Which computer it is. */
    public MachineId id() {
        return machine.id();
    }

    /** Whether it is a recording, on which every change is simulated. */
    public boolean isRecorded() {
        return recorded.isPresent();
    }
}
