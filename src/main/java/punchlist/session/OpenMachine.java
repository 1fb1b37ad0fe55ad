package punchlist.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.Setters;
import punchlist.machine.Trace;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.scope.Scope;

/**
 * A machine that was opened for looking.
 *
 * @param machine asks the computer, afresh each time
 * @param network the same machine with the endpoints that a scope consents to; a recording answers from its file
 * @param setters how it is changed
 * @param ownScope the scope recorded with it
 * @param recorded the recorded machine it is, empty for this Windows
 * @param source where its snapshot lies; empty for this Windows and the demo
 * @param settling how long its services and clients are given to come back after a change, between two looks; zero for a
 *     recording, which does not move
 */
public record OpenMachine(
        Machine machine,
        Function<Scope, Machine> network,
        Setters setters,
        Optional<Scope> ownScope,
        Optional<RecordedMachine> recorded,
        Optional<String> source,
        Duration settling) {

    /** This machine, telling {@code listener} of every reading; see {@link Trace}. */
    public OpenMachine traced(Consumer<Reading<?>> listener) {
        return new OpenMachine(
                new Trace(machine, listener),
                scope -> new Trace(network.apply(scope), listener),
                setters,
                ownScope,
                recorded,
                source,
                settling);
    }

    /** Which computer it is. */
    public MachineId id() {
        return machine.id();
    }

    /** Parts of its snapshot that no question of this version reads. */
    public List<String> unknownSections(QuestionKinds kinds) {
        return recorded.map(machine -> machine.unknownSections(kinds)).orElse(List.of());
    }

    /** Whether it is a recording, on which every change is simulated. */
    public boolean isRecorded() {
        return recorded.isPresent();
    }
}
