package punchlist.check.system;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * How this server gets its updates, by policy (learn.microsoft.com/windows/deployment/update/waas-wu-settings).
 */
final class UpdatePolicy {

    private static final String KEY = "SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final RegistryValue SERVER = RegistryValue.hklm(KEY, "WUServer");
    private static final RegistryValue RELEASE = RegistryValue.hklm(KEY, "TargetReleaseVersionInfo");
    private static final RegistryValue USE_SERVER = RegistryValue.hklm(KEY + "\\AU", "UseWUServer");
    private static final RegistryValue OFF = RegistryValue.hklm(KEY + "\\AU", "NoAutoUpdate");
    private static final RegistryValue OPTIONS = RegistryValue.hklm(KEY + "\\AU", "AUOptions");
    private static final List<RegistryValue> ALL = List.of(SERVER, RELEASE, USE_SERVER, OFF, OPTIONS);

    private UpdatePolicy() {}

    /** What must be asked. */
    static List<Question<?>> questions() {
        return List.copyOf(ALL);
    }

    /** The readings that were read. */
    static List<Reading<?>> seen(Readings readings) {
        return ALL.stream()
                .<Reading<?>>map(readings::get)
                .filter(reading -> reading.answer().wasRead())
                .toList();
    }

    /** In words; says so where it could not be read. */
    static Phrase shown(Readings readings) {
        if (ALL.stream().anyMatch(value -> !readings.answer(value).wasRead())) {
            return Phrase.of("check.patches.policy.unread");
        }
        Phrase way = way(readings);
        boolean ownServer = number(USE_SERVER, readings).orElse(0) == 1;
        Optional<String> server = text(SERVER, readings);
        return ownServer && server.isPresent() ? Phrase.of("check.patches.policy.server", way, server.get()) : way;
    }

    private static Phrase way(Readings readings) {
        if (number(OFF, readings).orElse(0) == 1) {
            return Phrase.of("check.patches.policy.off");
        }
        OptionalLong option = number(OPTIONS, readings);
        if (option.isEmpty()) {
            return Phrase.of("check.patches.policy.none");
        }
        return switch ((int) option.getAsLong()) {
            case 2 -> Phrase.of("check.patches.policy.notify");
            case 3 -> Phrase.of("check.patches.policy.download");
            case 4 -> Phrase.of("check.patches.policy.install");
            case 5 -> Phrase.of("check.patches.policy.local");
            case 7 -> Phrase.of("check.patches.policy.notifyInstall");
            default -> Phrase.of("check.patches.policy.other", Long.toString(option.getAsLong()));
        };
    }

    private static OptionalLong number(RegistryValue value, Readings readings) {
        return readings.answer(value) instanceof Answer.Known<RegistryData>(RegistryData data)
                ? data.number()
                : OptionalLong.empty();
    }

    private static Optional<String> text(RegistryValue value, Readings readings) {
        return readings.answer(value) instanceof Answer.Known<RegistryData>(RegistryData.Text(var t, String text))
                        && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }
}
