package punchlist.check.system;

import java.util.ArrayList;
import java.util.List;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.system.UpdateAgent;
import punchlist.machine.system.UpdateState;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** Whether an installation waits for a restart: its files count only after it. */
final class PendingRestart {

    private static final RegistryKeyPresence UPDATES =
            key("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\Auto Update\\RebootRequired");
    private static final RegistryKeyPresence COMPONENTS =
            key("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\RebootPending");
    private static final RegistryValue RENAMES =
            RegistryValue.hklm("SYSTEM\\CurrentControlSet\\Control\\Session Manager", "PendingFileRenameOperations");

    private PendingRestart() {}

    private static RegistryKeyPresence key(String key) {
        return new RegistryKeyPresence(Hive.HKLM, key, RegistryView.VIEW_64);
    }

    /** What must be asked. */
    static List<Question<?>> questions() {
        return List.of(UPDATES, COMPONENTS, RENAMES, new UpdateAgent());
    }

    /** What waits, and by which readings; nothing where nothing is known to wait. */
    static Look.Seen<List<Phrase>> in(Readings readings) {
        List<Phrase> what = new ArrayList<>();
        List<Reading<?>> seen = new ArrayList<>();
        boolean agent = readings.answer(new UpdateAgent()) instanceof Answer.Known<UpdateState>(UpdateState state)
                && state.restartRequired();
        note(
                agent || readings.answer(UPDATES) instanceof Answer.Known,
                agent ? readings.get(new UpdateAgent()) : readings.get(UPDATES),
                Phrase.of("check.patches.pending.update"),
                what,
                seen);
        note(
                readings.answer(COMPONENTS) instanceof Answer.Known,
                readings.get(COMPONENTS),
                Phrase.of("check.patches.pending.components"),
                what,
                seen);
        boolean renames = readings.answer(RENAMES) instanceof Answer.Known<RegistryData>(RegistryData data)
                && !data.shown().isBlank();
        note(renames, readings.get(RENAMES), Phrase.of("check.patches.pending.files"), what, seen);
        return new Look.Seen<>(what, seen);
    }

    private static void note(
            boolean waits, Reading<?> reading, Phrase phrase, List<Phrase> what, List<Reading<?>> seen) {
        if (waits) {
            what.add(phrase);
        }
        if (reading.answer().wasRead()) {
            seen.add(reading);
        }
    }
}
