package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.Above;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.ObjectDescriptor;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.files.TextFile;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * A policy fixes the default browser (IGSS guide, "Web Browsing restrictions"; IGSS-OS-9): DefaultAssociationsConfiguration
 * names a file, and the file names one program for http and https. Windows lays it over each account when it logs on. The
 * browsers that are set up here are told beside it: another browser does not keep the restrictions of this one.
 */
public final class DefaultBrowser implements Check<DefaultBrowser.Parameter> {

    /** Nothing is set. */
    public record Parameter() {}

    /** The policy (ADMX "Set a default associations configuration file"). */
    public static final RegistryValue POLICY =
            RegistryValue.hklm("SOFTWARE\\Policies\\Microsoft\\Windows\\System", "DefaultAssociationsConfiguration");

    /** Where Windows lies. */
    public static final RegistryValue WINDOWS =
            RegistryValue.hklm("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "SystemRoot");

    private static final String CLIENTS = "SOFTWARE\\Clients\\StartMenuInternet";
    private static final Phrase EXPECTED = Phrase.of("check.browser.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("default-browser", p -> new Parameter(), new DefaultBrowser());
    }

    /** The browsers set up for everybody, in both views. */
    public static List<RegistrySubkeys> browsers() {
        return Stream.of(RegistryView.VIEW_64, RegistryView.VIEW_32)
                .map(view -> new RegistrySubkeys(Hive.HKLM, CLIENTS, view))
                .toList();
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(POLICY, WINDOWS));
        all.addAll(browsers());
        file(soFar).ifPresent(file -> {
            all.add(file);
            if (!isKept(file.path(), windows(soFar))) {
                all.add(new ObjectDescriptor(file.path()));
                all.addAll(Above.needs(file.path()));
            }
        });
        return List.copyOf(all);
    }

    /** The file that the policy names, if it names one on a local drive. */
    private static Optional<TextFile> file(Readings readings) {
        return readings.find(POLICY)
                .flatMap(reading -> reading.answer().toOptional())
                .flatMap(data -> path(data, windows(readings)))
                .filter(path -> path.matches("(?i)[a-z]:\\\\.+"))
                .map(TextFile::new);
    }

    private static Optional<String> path(RegistryData data, String windows) {
        return data instanceof RegistryData.Text(var type, String text)
                ? Optional.of(text.strip())
                        .map(t -> t.replaceFirst("(?i)^%(systemroot|windir)%", windows.replace("\\", "\\\\")))
                : Optional.empty();
    }

    /** Where Windows lies, as it says itself; where it does not, the usual place. */
    public static String windows(Readings readings) {
        return readings.find(WINDOWS)
                .flatMap(reading -> reading.answer().toOptional())
                .flatMap(data -> data instanceof RegistryData.Text(var type, String text) && !text.isBlank()
                        ? Optional.of(text)
                        : Optional.<String>empty())
                .orElse("C:\\Windows");
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(readings)));
    }

    private static Verdict verdict(Readings readings) {
        Reading<RegistryData> policy = readings.get(POLICY);
        return switch (policy.answer()) {
            case Answer.Unread<RegistryData>(Why why) ->
                new Verdict.CouldNotCheck(List.of(policy), EXPECTED, Phrases.why(policy));
            case Answer.Absent<RegistryData> absent -> fails(List.of(policy), "none", "", readings);
            case Answer.Known<RegistryData>(RegistryData data) ->
                file(readings)
                        .map(file -> named(file, policy, readings))
                        .orElseGet(() -> fails(List.of(policy), "unusable", shown(data), readings));
        };
    }

    private static String shown(RegistryData data) {
        return data instanceof RegistryData.Text(var type, String text) ? text : data.toString();
    }

    private static Verdict named(TextFile file, Reading<RegistryData> policy, Readings readings) {
        Reading<String> content = readings.get(file);
        List<Reading<?>> both = List.of(policy, content);
        return switch (content.answer()) {
            case Answer.Unread<String>(Why why) -> new Verdict.CouldNotCheck(both, EXPECTED, Phrases.why(content));
            case Answer.Absent<String> absent -> fails(both, "missing", file.path(), readings);
            case Answer.Known<String>(String text) -> content(file, text, both, readings);
        };
    }

    private static Verdict content(TextFile file, String text, List<Reading<?>> both, Readings readings) {
        Associations all;
        try {
            all = Associations.parse(text);
        } catch (IllegalArgumentException e) {
            return fails(both, "notUnderstood", file.path(), readings);
        }
        Optional<String> http = all.program("http");
        Optional<String> https = all.program("https");
        if (http.isEmpty() || https.isEmpty()) {
            return fails(both, "incomplete", file.path(), readings);
        }
        Phrase found = found("set", file.path() + " → " + https.get(), readings);
        Proof proof = new Proof(both);
        if (!http.equals(https)) {
            return new Verdict.Attention(proof, EXPECTED, found, Phrase.of("check.browser.why.two"));
        }
        return isKept(file.path(), windows(readings))
                ? new Verdict.Pass(proof, EXPECTED, found)
                : new FileKept(file.path(), readings).verdict(proof, EXPECTED, found);
    }

    /** Whether it lies below Windows or the program folders, which ordinary users do not write. */
    private static boolean isKept(String path, String windows) {
        String lower = path.toLowerCase(Locale.ROOT);
        return Stream.of(
                        windows,
                        windows.substring(0, 2) + "\\Program Files",
                        windows.substring(0, 2) + "\\Program Files (x86)")
                .anyMatch(folder -> lower.startsWith(folder.toLowerCase(Locale.ROOT) + "\\"));
    }

    private static Verdict fails(List<Reading<?>> read, String what, String shown, Readings readings) {
        return new Verdict.Fail(
                new Proof(read), EXPECTED, found(what, shown, readings), Phrase.of("check.browser.why.open"));
    }

    private static Phrase found(String what, String shown, Readings readings) {
        List<String> names = browsers().stream()
                .flatMap(question -> readings.find(question).stream())
                .flatMap(reading -> reading.answer().toOptional().stream())
                .map(Names::all)
                .flatMap(List::stream)
                .map(name -> name.equalsIgnoreCase("IEXPLORE.EXE") ? "Internet Explorer" : name)
                .distinct()
                .sorted()
                .toList();
        Phrase state = Phrase.of("check.browser." + what, shown);
        return names.isEmpty()
                ? state
                : Phrase.list(List.of(state, Phrase.of("check.browser.installed", String.join(", ", names))));
    }
}
