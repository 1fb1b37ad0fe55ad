package punchlist.check.system;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Policies beyond this catalogue, weighed with the customer (IGSS guide, "Server OS configuration"; IGSS-OS-18): shows
 * what the local policy sets besides the catalogue's values and which objects a domain applies; a person says what was
 * decided.
 */
public final class PoliciesBeyond implements Check<PoliciesBeyond.Parameter> {

    /**
     * What it leaves out.
     *
     * @param known the catalogue's own values
     */
    public record Parameter(PolicyValues known) {}

    private static final int MOST_SHOWN = 12;
    private static final List<PolicyFile> FILES =
            List.of(new PolicyFile(PolicyScope.MACHINE), new PolicyFile(PolicyScope.USER));

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "policies-beyond",
                p -> new Parameter(PolicyValues.of(p.table(PolicyValues.TABLE))),
                new PoliciesBeyond());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(FILES);
        all.addAll(Joined.questions(soFar));
        all.addAll(GpoList.questions(soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, parameter, readings)));
    }

    private static Verdict verdict(ControlId control, Parameter parameter, Readings readings) {
        List<Reading<PolicyTable>> files = FILES.stream().map(readings::get).toList();
        List<Phrase> seen = new ArrayList<>();
        List<Reading<?>> evidence = new ArrayList<>(files);
        if (GpoList.applied(readings) instanceof Look.Seen<List<String>>(List<String> names, List<Reading<?>> rests)
                && !names.isEmpty()) {
            seen.add(Phrase.of("check.beyond.objects", String.join(", ", names)));
            evidence.addAll(rests);
        }
        if (seen.isEmpty() && files.stream().noneMatch(file -> file.answer().wasRead())) {
            return new Verdict.CouldNotCheck(
                    evidence, Phrase.of("check.beyond.expected"), Phrases.why(files.getFirst()));
        }
        for (Reading<PolicyTable> file : files) {
            seen.add(shown(file, parameter.known()));
        }
        return Assisted.asks(control, Phrase.list(seen), evidence);
    }

    private static Phrase shown(Reading<PolicyTable> file, PolicyValues known) {
        boolean forMachine =
                file.question() instanceof PolicyFile(PolicyScope scope) && scope.equals(PolicyScope.MACHINE);
        Phrase who = Phrase.of(forMachine ? "check.beyond.machine" : "check.beyond.users");
        return switch (file.answer()) {
            case Answer.Unread<PolicyTable> unread -> Phrase.of("check.beyond.unread", who, Phrases.why(file));
            case Answer.Absent<PolicyTable> absent -> Phrase.of("check.beyond.nothing", who);
            case Answer.Known<PolicyTable>(PolicyTable table) -> {
                Set<String> names = new LinkedHashSet<>();
                table.all().stream()
                        .filter(entry -> !entry.isDirective() && !known.names(entry.key(), entry.name()))
                        .forEach(entry -> names.add(entry.name().isBlank() ? entry.key() : entry.name()));
                yield names.isEmpty() ? Phrase.of("check.beyond.nothing", who) : list(who, List.copyOf(names));
            }
        };
    }

    private static Phrase list(Phrase who, List<String> names) {
        String count = Integer.toString(names.size());
        if (names.size() <= MOST_SHOWN) {
            return Phrase.of("check.beyond.values", who, count, String.join(", ", names));
        }
        String first = String.join(", ", names.subList(0, MOST_SHOWN));
        return Phrase.of("check.beyond.more", who, count, first, Integer.toString(names.size() - MOST_SHOWN));
    }
}
