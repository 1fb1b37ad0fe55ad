package punchlist.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.Boot;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.Setters;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Settable;
import punchlist.scope.Scope;
import punchlist.session.OpenMachine;

/**
 * A recorded server that keeps its settings when the program ends, as this Windows does: what was set is on its medium
 * when the call returns. Everything settable on a recording is settable here, so that later kinds come by themselves.
 */
final class DurableMachine implements First {

    private final Server server;
    private final QuestionKinds kinds;
    private final Map<Settable<?>, Answer<?>> held = new LinkedHashMap<>();
    private int starts = 1;

    DurableMachine(Server server, QuestionKinds kinds) {
        this.server = server;
        this.kinds = kinds;
    }

    /** Another such machine in the same state. */
    DurableMachine copy() {
        DurableMachine copy = new DurableMachine(server, kinds);
        copy.held.putAll(held);
        copy.starts = starts;
        return copy;
    }

    /** The computer is started again. */
    DurableMachine restarted() {
        DurableMachine copy = copy();
        copy.starts++;
        return copy;
    }

    Server server() {
        return server;
    }

    /** What was ever set, and how it is now. */
    Map<Settable<?>, Answer<?>> held() {
        return new LinkedHashMap<>(held);
    }

    /** All that makes it different from another of the same server. */
    List<Object> state() {
        return List.of(starts, held());
    }

    /** How it is now. */
    <T> Answer<T> now(Question<T> question) {
        return recorded().ask(question).answer();
    }

    @Override
    public <T> Answer<T> first(Question<T> question) {
        return new RecordedMachine(server.snapshot(), kinds).ask(question).answer();
    }

    /** The places that are not exactly as they were before anything was set. */
    List<String> changed() {
        return held.keySet().stream()
                .filter(at -> !now(at).equals(first(at)))
                .map(at -> at + " is " + now(at) + ", was " + first(at))
                .toList();
    }

    /** Opens it for one start of the program; whatever is set passes the points of this trouble. */
    OpenMachine open(Setting setting) {
        RecordedMachine machine = recorded();
        Machine asked = new WithStart(machine, "start-" + starts);
        Setters setters = Setters.none();
        Setters plain = RecordedSetters.on(machine);
        for (QuestionKind<?, ?> kind : kinds.all()) {
            if (Settable.class.isAssignableFrom(kind.type())) {
                setters = setter(setters, kind.type(), setting, plain, machine);
            }
        }
        Optional<Scope> scope = Optional.of(server.scope());
        return new OpenMachine(
                asked, given -> asked, setters, scope, Optional.empty(), Optional.empty(), Duration.ZERO);
    }

    @SuppressWarnings("unchecked") // a kind whose type is a Settable sets answers of its own type
    private <Q extends Settable<T>, T> Setters setter(
            Setters to, Class<?> type, Setting setting, Setters plain, RecordedMachine machine) {
        return to.with(
                (Class<Q>) type,
                (at, value) -> setting.set(at, machine.ask(at).answer(), value, one -> {
                    var problem = plain.set(at, one);
                    held.put(at, machine.ask(at).answer());
                    return problem;
                }));
    }

    private RecordedMachine recorded() {
        RecordedMachine machine = new RecordedMachine(server.snapshot(), kinds);
        held.keySet().forEach(at -> lay(machine, at));
        return machine;
    }

    @SuppressWarnings("unchecked") // held under a place is an answer of its own type
    private <T> void lay(RecordedMachine machine, Settable<T> at) {
        Answer<?> answer = held.get(at);
        if (answer != null) {
            machine.lay(at, (Answer<T>) answer);
        }
    }

    private record WithStart(RecordedMachine machine, String start) implements Machine {

        @Override
        public MachineId id() {
            return machine.id();
        }

        @Override
        public Instant now() {
            return machine.now();
        }

        @Override
        public <T> Reading<T> ask(Question<T> question) {
            Reading<T> reading = machine.ask(question);
            return question instanceof Boot ? started(reading) : reading;
        }

        @SuppressWarnings("unchecked") // a Boot is answered by a text
        private <T> Reading<T> started(Reading<T> reading) {
            Answer<T> answer = (Answer<T>) Answer.known(start);
            return new Reading<>(
                    reading.question(), reading.source(), reading.at(), reading.took(), reading.origin(), answer);
        }
    }
}
