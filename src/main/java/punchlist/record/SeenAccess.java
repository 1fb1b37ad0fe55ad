package punchlist.record;

import java.util.List;
import java.util.Optional;
import punchlist.check.Check;
import punchlist.check.folders.AccessMatrix;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/** Who can do what in the folders, by the last run of a record and the looks after it. */
public final class SeenAccess {

    private static final String KIND = FolderDescriptors.class.getSimpleName();
    private static final String SECTION = "descriptors/";

    private SeenAccess() {}

    /** Whether a look saw the descriptors of some folder. */
    public static boolean isThere(RecordState state) {
        return LastLooks.since(state).stream()
                .anyMatch(reading -> reading.kind().equals(KIND));
    }

    /** The table; empty where no look saw a folder. */
    public static Optional<AccessMatrix> last(RecordState state) {
        List<StoredReading> stored = LastLooks.since(state);
        Store store = new Store(new QuestionKinds(MachineKinds.all()));
        Scope scope = state.scope().orElseGet(Scope::unsaid);
        List<Question<?>> folders = stored.stream()
                .filter(reading -> reading.kind().equals(KIND))
                .<Question<?>>map(reading -> new FolderDescriptors(reading.key().substring(SECTION.length())))
                .distinct()
                .toList();
        Readings readings = LastLooks.found(folders, Readings.none(), store, stored);
        for (int round = 0; round < Check.ROUNDS; round++) {
            readings = LastLooks.found(AccessMatrix.needs(scope, readings), readings, store, stored);
        }
        AccessMatrix matrix = AccessMatrix.of(scope, readings);
        return matrix.places().isEmpty() ? Optional.empty() : Optional.of(matrix);
    }
}
