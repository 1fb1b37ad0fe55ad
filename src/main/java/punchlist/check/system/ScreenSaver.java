package punchlist.check.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * The screen saver of an account, in its hive: it locks where it is on, asks for the password, has a program and
 * starts in time. What a policy sets counts before what the account set itself. All four are texts, numbers among them.
 *
 * @param sid the account
 */
record ScreenSaver(String sid) {

    private static final String POLICY = "\\Software\\Policies\\Microsoft\\Windows\\Control Panel\\Desktop";
    private static final String OWN = "\\Control Panel\\Desktop";
    private static final String ACTIVE = "ScreenSaveActive";
    private static final String SECURE = "ScreenSaverIsSecure";
    private static final String TIMEOUT = "ScreenSaveTimeOut";
    private static final String PROGRAM = "SCRNSAVE.EXE";
    private static final List<String> NAMES = List.of(ACTIVE, SECURE, TIMEOUT, PROGRAM);

    /** What must be asked. */
    List<Question<?>> questions() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(value(POLICY, name), value(OWN, name)))
                .<Question<?>>map(value -> value)
                .toList();
    }

    private RegistryValue value(String below, String name) {
        return new RegistryValue(Hive.HKU, sid + below, name, RegistryView.VIEW_64);
    }

    /**
     * What keeps it from locking in time (nothing: it locks), or why that is not known.
     *
     * @param least the shortest good time, in seconds
     * @param most the longest good time, in seconds
     */
    Look<List<Phrase>> lacks(long least, long most, Readings readings) {
        List<Reading<?>> seen = new ArrayList<>();
        List<Phrase> lacks = new ArrayList<>();
        for (String name : NAMES) {
            Reading<RegistryData> policy = readings.get(value(POLICY, name));
            Reading<RegistryData> own = readings.get(value(OWN, name));
            Reading<RegistryData> counts = policy.answer() instanceof Answer.Absent ? own : policy;
            if (!counts.answer().wasRead()) {
                return new Look.NotSeen<>(List.of(counts), Phrases.why(counts));
            }
            seen.add(counts);
            String text = text(counts).orElse("");
            if (!isGood(name, text, least, most)) {
                lacks.add(
                        text.isBlank()
                                ? Phrase.of("check.lock.saver.missing", name)
                                : Phrase.of("check.lock.saver.wrong", name, text));
            }
        }
        return new Look.Seen<>(List.copyOf(lacks), seen);
    }

    private static boolean isGood(String name, String text, long least, long most) {
        return switch (name) {
            case TIMEOUT -> text.matches("\\d{1,9}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
            case PROGRAM -> !text.isBlank();
            default -> text.equals("1");
        };
    }

    private static Optional<String> text(Reading<RegistryData> reading) {
        return reading.answer() instanceof Answer.Known<RegistryData>(RegistryData.Text(var type, String text))
                ? Optional.of(text.strip())
                : Optional.empty();
    }
}
