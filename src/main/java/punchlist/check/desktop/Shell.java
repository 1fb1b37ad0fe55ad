package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.check.Phrases;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Sid;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/**
 * The program that an account gets as its desktop. The policy for the account counts first, then its own Winlogon value,
 * then the computer's; without any it is Explorer.
 */
sealed interface Shell {

    /** Below the account's root and below HKLM. */
    String WINLOGON = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon";

    /** The value's name. */
    String NAME = "Shell";

    /** Windows' own desktop. */
    record Explorer(List<Reading<?>> by) implements Shell {}

    /** Another program. */
    record Own(Phrase found, List<Reading<?>> by) implements Shell {}

    /** Explorer by the registry, and a kiosk mode is set up that gives it another desktop where it is in force. */
    record Kiosks(Phrase found, List<Reading<?>> by) implements Shell {}

    /** It could not be seen. */
    record NotSeen(Phrase because, List<Reading<?>> by) implements Shell {}

    /** What must be asked. */
    static List<Question<?>> questions(Sid sid) {
        List<Question<?>> all = new ArrayList<>(List.of(
                AccountView.question(sid, AccountView.SYSTEM, NAME),
                AccountView.question(sid, WINLOGON, NAME),
                RegistryValue.hklm(WINLOGON, NAME)));
        all.addAll(Kiosk.questions());
        return all;
    }

    /** The shell of the account of this view. */
    static Shell of(AccountView view) {
        List<Seen<RegistryData>> places =
                List.of(view.value(AccountView.SYSTEM, NAME), view.value(WINLOGON, NAME), view.machine(WINLOGON, NAME));
        List<Reading<?>> by = new ArrayList<>();
        for (Seen<RegistryData> place : places) {
            if (!place.wasRead()) {
                return new NotSeen(Phrases.why(place.by()), List.of(place.by()));
            }
            by.add(place.by());
            Optional<String> program = Seen.text(place).filter(text -> !text.isBlank());
            if (program.isPresent()) {
                return isExplorer(program.get())
                        ? explorer(view, by)
                        : new Own(Phrase.of("check.desktop.shell.own", program.get()), by);
            }
        }
        return explorer(view, by);
    }

    private static Shell explorer(AccountView view, List<Reading<?>> by) {
        Kiosk kiosk = Kiosk.of(view);
        return kiosk.found().isEmpty()
                ? new Explorer(by)
                : new Kiosks(Phrase.list(kiosk.found()), Blocked.joined(by, kiosk.by()));
    }

    /** Whether a shell is Windows' own. */
    static boolean isExplorer(String program) {
        String name = program.strip().toLowerCase(Locale.ROOT).replace("\"", "");
        return name.equals("explorer.exe") || name.equals("explorer") || name.endsWith("\\explorer.exe");
    }
}
