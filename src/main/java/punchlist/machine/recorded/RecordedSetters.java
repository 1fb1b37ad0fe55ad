package punchlist.machine.recorded;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.RegistryValue;
import punchlist.machine.Setter;
import punchlist.machine.Setters;
import punchlist.reading.Answer;
import punchlist.reading.Settable;

/** The setters of a recorded machine: each lays the new value over what was recorded. */
public final class RecordedSetters {

    private RecordedSetters() {}

    /** Setters for everything settable on a computer. */
    public static Setters on(RecordedMachine machine) {
        return Setters.none().with(RegistryValue.class, laying(machine)).with(FolderDescriptors.class, (at, value) -> {
            machine.lay(at, onto(machine.ask(at).answer(), value));
            return Optional.empty();
        });
    }

    /** As on Windows: objects that came later stay as they are, objects that have gone are not made again. */
    private static Answer<Descriptors> onto(Answer<Descriptors> found, Answer<Descriptors> wanted) {
        if (!(found instanceof Answer.Known<Descriptors>(Descriptors here))
                || !(wanted instanceof Answer.Known<Descriptors>(Descriptors there))) {
            return wanted;
        }
        Map<String, String> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        merged.putAll(here.byPath());
        merged.replaceAll(
                (path, sddl) -> Optional.ofNullable(there.byPath().get(path)).orElse(sddl));
        return Answer.known(new Descriptors(merged));
    }

    /** A setter that lays answers over {@code machine}, for any kind of settable thing. */
    public static <Q extends Settable<T>, T> Setter<Q, T> laying(RecordedMachine machine) {
        return (at, value) -> {
            machine.lay(at, value);
            return Optional.empty();
        };
    }
}
