package punchlist.machine.recorded;

import java.util.Optional;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.RegistryValue;
import punchlist.machine.Setter;
import punchlist.machine.Setters;
import punchlist.reading.Settable;

/** The setters of a recorded machine: each lays the new value over what was recorded. */
public final class RecordedSetters {

    private RecordedSetters() {}

    /** Setters for everything settable on a computer. */
    public static Setters on(RecordedMachine machine) {
        return Setters.none().with(RegistryValue.class, laying(machine)).with(FolderDescriptors.class, laying(machine));
    }

    /** A setter that lays answers over {@code machine}, for any kind of settable thing. */
    public static <Q extends Settable<T>, T> Setter<Q, T> laying(RecordedMachine machine) {
        return (at, value) -> {
            machine.lay(at, value);
            return Optional.empty();
        };
    }
}
