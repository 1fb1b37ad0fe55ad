package punchlist.machine.windows;

import java.util.ArrayList;
import java.util.List;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Hive;
import punchlist.machine.Outcome;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryType;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.Reversal;
import punchlist.machine.Workbench;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;

/** Sets and takes back a value of every type under a scratch key, in both views. */
final class SelftestRegistry {

    /** The scratch key. */
    private static final String KEY = "SOFTWARE\\Punchlist\\Selftest";

    private static final List<RegistryData> SAMPLES = List.of(
            RegistryData.text("æøå"),
            new RegistryData.Text(RegistryType.REG_EXPAND_SZ, "%SystemRoot%"),
            RegistryData.dword(0xFFFF_FFFFL),
            new RegistryData.Whole(RegistryType.REG_QWORD, -1),
            new RegistryData.Texts(List.of("one", "two")),
            new RegistryData.Texts(List.of()),
            new RegistryData.Raw(3, Bytes.of(new byte[] {1, 2, 3})),
            new RegistryData.Raw(4, Bytes.of(new byte[] {1, 2, 3})));

    private final Workbench workbench;

    SelftestRegistry(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Selftest.Result> all() {
        List<Selftest.Result> results = new ArrayList<>();
        for (RegistryView view : RegistryView.values()) {
            List<Change<?>> keys = keys(new RegistryValue(Hive.HKLM, KEY, "", view));
            keys.forEach(key -> results.add(result("RegCreateKeyEx: view " + view.key(), workbench.apply(key))));
            for (int i = 0; i < SAMPLES.size(); i++) {
                RegistryValue at = new RegistryValue(Hive.HKLM, KEY, "sample" + i, view);
                results.addAll(thereAndBack(at, SAMPLES.get(i)));
            }
            keys.reversed()
                    .forEach(key -> results.add(
                            result("RegDeleteKeyEx: view " + view.key(), workbench.apply(key.turnedRound()))));
        }
        return results;
    }

    private List<Change<?>> keys(RegistryValue below) {
        List<Change<?>> missing = new ArrayList<>();
        for (RegistryKeyPresence key : RegistryKeyPresence.above(below)) {
            if (workbench.ask(key).answer() instanceof Answer.Absent) {
                missing.add(new Change<>(
                        key, Answer.absent(), Answer.known(Presence.THERE), Effective.NOW, new Reversal.Exact()));
            }
        }
        return missing;
    }

    private List<Selftest.Result> thereAndBack(RegistryValue at, RegistryData sample) {
        Change<RegistryData> change =
                new Change<>(at, Answer.absent(), Answer.known(sample), Effective.NOW, new Reversal.Exact());
        String what = sample.type() + " in view " + at.view().key();
        return List.of(
                result("RegSetValueEx: " + what, workbench.apply(change)),
                result("RegDeleteValue: " + what, workbench.apply(change.turnedRound())));
    }

    /** What an outcome says of the calls. */
    static Selftest.Result result(String call, Outcome outcome) {
        Selftest.State state =
                switch (outcome) {
                    case Outcome.Done done -> Selftest.State.OK;
                    case Outcome.Refused refused -> Selftest.state(refused.why());
                    default -> Selftest.State.FAILED;
                };
        return new Selftest.Result(call, state, outcome.toString());
    }
}
