package punchlist.check.system;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import punchlist.check.Phrases;
import punchlist.machine.system.UpdateAgent;
import punchlist.machine.system.UpdateState;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * When an update was last installed: by the list of installed updates, which leaves definitions of anti-malware out; else
 * by what the Windows Update Agent remembers, which does not.
 */
final class LastInstallation {

    private static final WmiInstances FIXES = new WmiInstances("root\\cimv2", "Win32_QuickFixEngineering");
    private static final UpdateAgent AGENT = new UpdateAgent();
    private static final String INSTALLED_ON = "InstalledOn";

    private LastInstallation() {}

    /** What must be asked. */
    static List<Question<?>> questions() {
        return List.of(FIXES, AGENT);
    }

    /** The day, or why it is not known. */
    static Look<LocalDate> in(Readings readings) {
        Reading<WmiTable> fixes = readings.get(FIXES);
        Reading<UpdateState> agent = readings.get(AGENT);
        Optional<LocalDate> listed = listed(fixes);
        if (listed.isPresent()) {
            return new Look.Seen<>(listed.get(), List.of(fixes));
        }
        Optional<LocalDate> remembered = remembered(agent);
        if (remembered.isPresent()) {
            return new Look.Seen<>(remembered.get(), List.of(agent));
        }
        return new Look.NotSeen<>(List.of(fixes, agent), because(fixes, agent));
    }

    private static Optional<LocalDate> listed(Reading<WmiTable> fixes) {
        LocalDate today = day(fixes.at());
        return texts(fixes).stream()
                .flatMap(text -> InstalledOn.day(text, today).stream())
                .max(Comparator.naturalOrder());
    }

    private static List<String> texts(Reading<WmiTable> fixes) {
        return fixes.answer() instanceof Answer.Known<WmiTable>(WmiTable table)
                ? table.all().stream()
                        .flatMap(fix -> fix.text(INSTALLED_ON).stream())
                        .filter(text -> !text.isBlank())
                        .toList()
                : List.of();
    }

    private static Optional<LocalDate> remembered(Reading<UpdateState> agent) {
        return agent.answer() instanceof Answer.Known<UpdateState>(UpdateState state)
                ? state.lastInstallation().map(LastInstallation::day)
                : Optional.empty();
    }

    /** When the Windows Update Agent last looked for updates. */
    static Optional<LocalDate> lastSearch(Readings readings) {
        return readings.answer(AGENT) instanceof Answer.Known<UpdateState>(UpdateState state)
                ? state.lastSearch().map(LastInstallation::day)
                : Optional.empty();
    }

    private static Phrase because(Reading<WmiTable> fixes, Reading<UpdateState> agent) {
        List<String> raw = texts(fixes);
        if (!raw.isEmpty()) {
            return Phrase.of("check.patches.ambiguous", raw.getLast());
        }
        if (agent.answer() instanceof Answer.Unread<UpdateState>(Why why)) {
            return Phrases.why(why);
        }
        return Phrase.of("check.patches.noInstallation");
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
