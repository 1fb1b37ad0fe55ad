package punchlist.check.attested;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.InstalledEntries;
import punchlist.check.advisory.Version;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryView;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * What is known of the installed IGSS beside a question about its passwords. Of the passwords nothing can be read: users stand in
 * the project's database, which is not opened. From version {@value #ENFORCES} on IGSS holds new accounts to the rule, and projects
 * converted from older versions keep their passwords (IGSS guide, password policy); so traces of older versions are shown.
 */
public final class IgssBeside implements Check<IgssBeside.Parameter> {

    private static final int ENFORCES = 17;
    private static final String NAME = "igss";
    private static final Pattern KEY = Pattern.compile("V(\\d{1,3})\\..*", Pattern.CASE_INSENSITIVE);

    /** Inferred from V9's place: a missing key says nothing. */
    private static final RegistrySubkeys KEYS =
            new RegistrySubkeys(Hive.HKLM, "SOFTWARE\\Schneider Electric\\IGSS32", RegistryView.VIEW_32);

    /** No parameters. */
    public record Parameter() {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("igss-version-beside", p -> new Parameter(), new IgssBeside());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(InstalledEntries.needs(soFar));
        all.add(KEYS);
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, scope, readings)));
    }

    private static Verdict verdict(ControlId control, Scope scope, Readings readings) {
        List<InstalledEntries.Entry> entries = InstalledEntries.all(readings).stream()
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).contains(NAME))
                .toList();
        var unread = InstalledEntries.unread(readings);
        if (entries.isEmpty() && unread.isPresent()) {
            return new Verdict.CouldNotCheck(
                    InstalledEntries.lists(readings),
                    Phrase.of("check.secret.igss.expected"),
                    Phrases.why(unread.get()));
        }
        List<Reading<?>> seen = new ArrayList<>(InstalledEntries.lists(readings));
        entries.forEach(entry -> seen.addAll(entry.readings()));
        readings.find(KEYS).filter(r -> r.answer().wasRead()).ifPresent(seen::add);
        return Assisted.asks(control, said(entries, scope, readings), seen);
    }

    private static Phrase said(List<InstalledEntries.Entry> entries, Scope scope, Readings readings) {
        Set<Long> majors = new TreeSet<>();
        entries.forEach(entry ->
                entry.version().flatMap(Version::find).map(Version::major).ifPresent(majors::add));
        boolean listed = !majors.isEmpty();
        scope.igss().version().filter(v -> !listed).ifPresent(v -> majors.add(v.longValue()));
        List<Phrase> parts = new ArrayList<>();
        if (entries.isEmpty()) {
            parts.add(
                    majors.isEmpty()
                            ? Phrase.of("check.secret.igss.none")
                            : Phrase.of(
                                    "check.secret.igss.onlySaid",
                                    majors.iterator().next()));
        } else {
            parts.add(Phrase.of(
                    "check.secret.igss.installed",
                    entries.stream()
                            .map(e -> (e.name() + " " + e.version().orElse("")).strip())
                            .distinct()
                            .collect(Collectors.joining(", "))));
        }
        majors.stream().max(Long::compare).ifPresent(newest -> {
            parts.add(
                    Phrase.of(newest >= ENFORCES ? "check.secret.igss.enforces" : "check.secret.igss.enforcesNothing"));
            if (newest >= ENFORCES) {
                older(majors, readings).ifPresent(parts::add);
            }
        });
        return Phrase.list(parts);
    }

    private static Optional<Phrase> older(Set<Long> installed, Readings readings) {
        Set<Long> traces = new TreeSet<>(installed);
        readings.find(KEYS)
                .map(Reading::answer)
                .filter(Answer.Known.class::isInstance)
                .flatMap(Answer::toOptional)
                .map(Names::all)
                .orElse(List.of())
                .forEach(key -> {
                    Matcher version = KEY.matcher(key);
                    if (version.matches()) {
                        traces.add(Long.valueOf(version.group(1)));
                    }
                });
        traces.removeIf(major -> major >= ENFORCES);
        return traces.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of(
                        "check.secret.igss.older",
                        traces.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }
}
