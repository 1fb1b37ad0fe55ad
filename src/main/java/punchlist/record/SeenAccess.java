package punchlist.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.check.Check;
import punchlist.check.folders.AccessMatrix;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/** Who can do what in the folders, by the last run of a record and the looks after it. */
public final class SeenAccess {

    private static final String KIND = FolderDescriptors.class.getSimpleName();
    private static final String SECTION = "descriptors/";

    private SeenAccess() {}

    /** Whether a look saw the descriptors of some folder. */
    public static boolean isThere(RecordState state) {
        return stored(state).stream().anyMatch(reading -> reading.kind().equals(KIND));
    }

    /** The table; empty where no look saw a folder. */
    public static Optional<AccessMatrix> last(RecordState state) {
        List<StoredReading> stored = stored(state);
        Store store = new Store(new QuestionKinds(MachineKinds.all()));
        Scope scope = state.scope().orElseGet(Scope::unsaid);
        List<Question<?>> folders = stored.stream()
                .filter(reading -> reading.kind().equals(KIND))
                .<Question<?>>map(reading -> new FolderDescriptors(reading.key().substring(SECTION.length())))
                .distinct()
                .toList();
        Readings readings = found(folders, Readings.none(), store, stored);
        for (int round = 0; round < Check.ROUNDS; round++) {
            readings = found(AccessMatrix.needs(scope, readings), readings, store, stored);
        }
        AccessMatrix matrix = AccessMatrix.of(scope, readings);
        return matrix.places().isEmpty() ? Optional.empty() : Optional.of(matrix);
    }

    private static Readings found(
            List<Question<?>> questions, Readings soFar, Store store, List<StoredReading> stored) {
        List<Reading<?>> more = new ArrayList<>();
        for (Question<?> question : questions) {
            if (!soFar.has(question)) {
                store.find(question, stored).ifPresent(more::add);
            }
        }
        return soFar.with(more);
    }

    /** The newest readings first, back to the last run. */
    private static List<StoredReading> stored(RecordState state) {
        List<StoredReading> all = new ArrayList<>();
        for (var line : state.lines().reversed()) {
            if (line.entry() instanceof Entry.Recheck recheck) {
                all.addAll(recheck.readings());
            } else if (line.entry() instanceof Entry.Run run) {
                all.addAll(run.readings());
                return all;
            }
        }
        return all;
    }
}
