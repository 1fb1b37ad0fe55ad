package punchlist.remedy.desktop;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.machine.Hive;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryListing;
import punchlist.machine.RegistryTable;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;

/**
 * The programs that Explorer starts whenever somebody logs on, as administrators set it up for the computer: the Run keys
 * of HKLM (learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys).
 *
 * @param names their file names, in lower case
 * @param wasRead whether both keys were read
 */
record AtLogon(Set<String> names, boolean wasRead) {

    private static final String RUN = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final Pattern PROGRAM = Pattern.compile("(?i)([^\\\\/:*?\"<>|]{1,200}?\\.exe)(?=[\"\\s]|$)");

    AtLogon {
        names = Set.copyOf(names);
    }

    private static List<RegistryListing> keys() {
        return Stream.of(RegistryView.VIEW_64, RegistryView.VIEW_32)
                .map(view -> new RegistryListing(Hive.HKLM, RUN, view))
                .toList();
    }

    static List<Question<?>> questions() {
        return List.copyOf(keys());
    }

    static AtLogon of(Readings readings) {
        Set<String> names = new TreeSet<>();
        boolean read = true;
        for (RegistryListing key : keys()) {
            Answer<RegistryTable> answer =
                    readings.find(key).map(reading -> reading.answer()).orElseGet(Answer::absent);
            read &= readings.has(key) && answer.wasRead();
            answer.toOptional().ifPresent(table -> table.byName().values().stream()
                    .filter(RegistryData.Text.class::isInstance)
                    .flatMap(command -> program(command.shown()))
                    .forEach(names::add));
        }
        return new AtLogon(names, read);
    }

    /** The name of the program that a command starts: the first that ends as one. */
    static Stream<String> program(String command) {
        Matcher matcher = PROGRAM.matcher(command);
        return matcher.find() ? Stream.of(matcher.group(1).strip().toLowerCase(Locale.ROOT)) : Stream.empty();
    }
}
