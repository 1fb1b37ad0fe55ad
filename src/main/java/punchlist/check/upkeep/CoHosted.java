package punchlist.check.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * What else lives on Kepware's machine (Kepware guide 3.1; KEP-3.1-8): installed programs and the roles of Windows Server are
 * shown beside the question. Which of them are applications in their own right, a person says.
 */
public final class CoHosted implements Check<CoHosted.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final WmiInstances ROLES = new WmiInstances("root\\cimv2", "Win32_ServerFeature");
    private static final int LISTED = 25;

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("co-hosted", p -> new Parameter(), new CoHosted());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(InstalledEntries.needs(soFar));
        all.add(ROLES);
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, readings)));
    }

    private static Verdict verdict(ControlId control, Readings readings) {
        List<InstalledEntries.Entry> entries = InstalledEntries.all(readings);
        List<Reading<?>> evidence = new ArrayList<>(InstalledEntries.lists(readings));
        evidence.add(readings.get(ROLES));
        Optional<Why> unread = InstalledEntries.unread(readings);
        if (entries.isEmpty() && unread.isPresent()) {
            return new Verdict.CouldNotCheck(
                    evidence, Phrase.of("control." + control.text() + ".expected"), Phrases.why(unread.get()));
        }
        List<String> names = entries.stream()
                .map(InstalledEntries.Entry::name)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        Phrase programs = names.isEmpty()
                ? Phrase.of("check.upkeep.coHosted.noPrograms")
                : Phrase.of("check.upkeep.coHosted.programs", names.size(), listed(names));
        return Assisted.asks(control, Phrase.list(List.of(programs, roles(readings.get(ROLES)))), evidence);
    }

    private static Phrase roles(Reading<WmiTable> reading) {
        return switch (reading.answer()) {
            case Answer.Unread<WmiTable>(Why why) -> Phrase.of("check.upkeep.coHosted.rolesUnread", Phrases.why(why));
            case Answer.Absent<WmiTable> absent -> Phrase.of("check.upkeep.coHosted.noRoles");
            case Answer.Known<WmiTable>(WmiTable table) -> {
                List<String> names = table.all().stream()
                        .map(role -> role.text("Name").or(() -> role.text("ID")).orElse("?"))
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList();
                yield names.isEmpty()
                        ? Phrase.of("check.upkeep.coHosted.noRoles")
                        : Phrase.of("check.upkeep.coHosted.roles", names.size(), listed(names));
            }
        };
    }

    private static String listed(List<String> names) {
        String first = names.stream().limit(LISTED).collect(Collectors.joining(", "));
        return names.size() > LISTED ? first + ", …" : first;
    }
}
