package punchlist.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import punchlist.record.Damage;
import punchlist.record.RecordFile;
import punchlist.record.RecordProblem;
import punchlist.record.RecordState;
import punchlist.scope.Scope;
import punchlist.session.changes.Replay;

/**
 * A server seen as its record left it, without writing: nothing is begun, locked or appended.
 *
 * @param scope the scope that would hold: the given one, else the record's, else the one recorded with the machine
 * @param state what the record adds up to; empty where there is none yet
 */
public record Viewing(Scope scope, Optional<RecordState> state) {

    /**
     * Views a server.
     *
     * @param record the record's file; it need not exist
     * @throws RecordProblem when it is damaged or of another machine
     * @throws IOException when it cannot be read
     */
    public static Viewing of(Product product, OpenMachine opened, Optional<Path> record, Optional<Scope> given)
            throws IOException {
        Optional<RecordState> state = Optional.empty();
        if (record.isPresent() && Files.exists(record.get())) {
            state = read(record.get());
        }
        if (state.isPresent()) {
            state.get().mustBeOf(opened.id(), record.get());
            Replay.onto(opened.recorded(), state.get(), product.kinds());
        }
        Optional<Scope> held = state.flatMap(RecordState::scope);
        return new Viewing(given.or(() -> held).or(opened::ownScope).orElseGet(Scope::unsaid), state);
    }

    private static Optional<RecordState> read(Path path) throws IOException {
        RecordFile file = RecordFile.read(path);
        if (file.holdsNothing()) {
            return Optional.empty();
        }
        if (file.damage().isPresent()) {
            Damage damage = file.damage().get();
            throw new RecordProblem(path + ": entry " + damage.entry() + " is damaged (" + damage.why() + ")");
        }
        return Optional.of(RecordState.of(file.lines()));
    }
}
