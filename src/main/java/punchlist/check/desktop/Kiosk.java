package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryView;
import punchlist.machine.Sid;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * A kiosk mode that is set up for an account: Shell Launcher gives it another shell by its SID or a group's
 * (learn.microsoft.com/windows/configuration/shell-launcher/wesl-usersetting), or assigned access keeps a configuration
 * for it. That one is set up does not tell that it is in force: whether Shell Launcher is switched on is told by a method
 * and not by the instances, and how assigned access keeps its configuration is not documented.
 *
 * @param found what is set up
 * @param by the readings
 */
record Kiosk(List<Phrase> found, List<Reading<?>> by) {

    private static final WmiInstances LAUNCHER = new WmiInstances("root\\standardcimv2\\embedded", "WESL_UserSetting");
    private static final RegistrySubkeys ASSIGNED = new RegistrySubkeys(
            Hive.HKLM, "SOFTWARE\\Microsoft\\Windows\\AssignedAccessConfiguration\\Configs", RegistryView.VIEW_64);

    /** Copies the lists. */
    Kiosk {
        found = List.copyOf(found);
        by = List.copyOf(by);
    }

    /** What must be asked. */
    static List<Question<?>> questions() {
        return List.of(LAUNCHER, ASSIGNED);
    }

    /** What is set up for this account; nothing where that could not be seen, which says nothing of the account. */
    static Kiosk of(AccountView view) {
        List<Phrase> found = new ArrayList<>();
        List<Reading<?>> by = new ArrayList<>();
        Readings readings = view.readings();
        Set<String> sids = Stream.concat(Stream.of(view.sid().text()), ShutdownRight.EVERYBODY.stream())
                .collect(Collectors.toSet());
        readings.find(LAUNCHER).ifPresent(reading -> shell(reading, sids).ifPresent(shell -> {
            found.add(Phrase.of("check.desktop.kiosk.launcher", shell));
            by.add(reading);
        }));
        readings.find(ASSIGNED).ifPresent(reading -> {
            boolean named = reading.answer().toOptional().map(Names::all).orElse(List.of()).stream()
                    .map(name -> name.toUpperCase(Locale.ROOT))
                    .anyMatch(sids::contains);
            if (named) {
                found.add(Phrase.of("check.desktop.kiosk.assigned"));
                by.add(reading);
            }
        });
        return new Kiosk(found, by);
    }

    /** The shell that Shell Launcher has for one of these, where it is not Explorer. */
    private static Optional<String> shell(Reading<WmiTable> reading, Set<String> sids) {
        return reading.answer().toOptional().map(WmiTable::all).orElse(List.of()).stream()
                .filter(setting -> setting.text("Sid")
                        .filter(Sid::looksLikeOne)
                        .map(text -> new Sid(text).text())
                        .filter(sids::contains)
                        .isPresent())
                .flatMap((WmiObject setting) -> setting.text("Shell").stream())
                .filter(shell -> !shell.isBlank() && !Shell.isExplorer(shell))
                .findFirst();
    }
}
