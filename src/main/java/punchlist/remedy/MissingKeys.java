package punchlist.remedy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Presence;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;

/** The keys that are missing on the way to a registry value: changes of their own, so that taking back leaves none. */
public final class MissingKeys {

    private MissingKeys() {}

    /** What must be asked to set a value: it, and the keys above it where it is not there. */
    public static List<Question<?>> questions(RegistryValue at, Readings soFar) {
        boolean missing = soFar.find(at)
                .filter(reading -> reading.answer() instanceof Answer.Absent)
                .isPresent();
        List<Question<?>> all = new ArrayList<>(List.of(at));
        if (missing) {
            all.addAll(RegistryKeyPresence.above(at));
        }
        return all;
    }

    /** The changes that make the keys a value needs, the outermost first. */
    public static Stream<Change<?>> changes(RegistryValue at, Readings readings) {
        return RegistryKeyPresence.above(at).stream()
                .filter(key -> readings.find(key)
                        .filter(reading -> reading.answer() instanceof Answer.Absent)
                        .isPresent())
                .map(key -> new Change<>(
                        key, Answer.absent(), Answer.known(Presence.THERE), Effective.NOW, new Reversal.Exact()));
    }
}
