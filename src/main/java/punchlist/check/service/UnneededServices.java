package punchlist.check.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.AsOf;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.ServiceTraits;
import punchlist.machine.Services;
import punchlist.machine.StartSetting;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Unused services are off (Kepware guide 3.1; KEP-3.1-7). A service that nothing on such a server needs and that runs, or
 * starts with Windows, is a fail; one that many need is a question, and so is all that no table knows. Services are known
 * by key name, never by the name that people see.
 */
public final class UnneededServices implements Check<UnneededServices.Parameter> {

    private static final Services SERVICES = new Services();
    private static final Phrase EXPECTED = Phrase.of("check.service.expected");

    /**
     * What is looked for.
     *
     * @param table the services that are seldom needed
     */
    public record Parameter(UnneededTable table) {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "unneeded-services",
                p -> new Parameter(UnneededTable.of(p.table(UnneededTable.NAME))),
                new UnneededServices());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return Standing.needs(parameter.table(), soFar);
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Reading<ServiceTable> reading = readings.get(SERVICES);
        return switch (reading.answer()) {
            case Answer.Unread<ServiceTable>(Why why) -> List.of(couldNot(control, reading, Phrases.why(why)));
            case Answer.Absent<ServiceTable> absent -> List.of(couldNot(control, reading, Phrase.of("why.absent")));
            case Answer.Known<ServiceTable>(ServiceTable services) ->
                judge(control, parameter.table(), scope, readings, services.all());
        };
    }

    private static Finding couldNot(ControlId control, Reading<?> reading, Phrase because) {
        return new Finding(control, Subject.server(), new Verdict.CouldNotCheck(List.of(reading), EXPECTED, because));
    }

    private static List<Finding> judge(
            ControlId control, UnneededTable table, Scope scope, Readings readings, List<Service> services) {
        List<Finding> findings = new ArrayList<>();
        for (Standing standing : Standing.of(table, readings)) {
            if (standing.isOn()) {
                Service listed = standing.listed();
                Subject subject = new Subject(Subject.Kind.SERVICE, listed.name(), listed.displayName());
                findings.add(new Finding(control, subject, verdict(table, scope, readings, standing)));
            }
        }
        findings.sort(Comparator.comparing(finding -> finding.subject().id()));
        long running = services.stream()
                .filter(s -> s.state() == Service.State.RUNNING)
                .count();
        long unknown = services.stream()
                .filter(s -> s.state() == Service.State.UNKNOWN && s.start() == Service.Start.MANUAL)
                .count();
        Phrase seen = unknown == 0
                ? Phrase.of(
                        "check.service.seen.all",
                        services.size(),
                        running,
                        findings.size(),
                        table.all().size())
                : Phrase.of(
                        "check.service.seen.unknown",
                        services.size(),
                        findings.size(),
                        table.all().size(),
                        unknown);
        findings.add(
                new Finding(control, Subject.server(), Assisted.asks(control, seen, List.of(readings.get(SERVICES)))));
        return findings;
    }

    private static Verdict verdict(UnneededTable table, Scope scope, Readings readings, Standing standing) {
        Unneeded about = standing.about();
        Phrase found = found(standing);
        Reading<?> reading = readings.get(SERVICES);
        Phrase why = Phrase.of("check.service.why", about.why(), about.keep(), AsOf.of(table.data(), reading.at()));
        List<String> keptBy = standing.keptBy(table, readings);
        if (!keptBy.isEmpty()) {
            return asks(found, Phrase.of("check.service.needed.by", String.join(", ", keptBy)), standing);
        }
        Optional<String> component = about.neededIn(scope);
        if (component.isPresent()) {
            return asks(found, Phrase.of("check.service.needed.component", component.get()), standing);
        }
        return switch (about.advice()) {
            case ASK -> asks(found, why, standing);
            case DISABLE, REMOVE_FEATURE, REMOVE_APPLICATION ->
                new Verdict.Fail(new Proof(standing.readings()), EXPECTED, found, why);
        };
    }

    private static Verdict asks(Phrase found, Phrase why, Standing standing) {
        return new Verdict.ByHand(Phrase.of("check.service.ask", found, why), standing.readings());
    }

    private static Phrase found(Standing standing) {
        Phrase name = Phrase.of(
                "check.service.name",
                standing.about().label(),
                standing.listed().name());
        Phrase start = Phrase.of("check.service.start." + word(standing.start()));
        String how = standing.runs() || standing.instanceRuns()
                ? "running"
                : standing.state() == Service.State.UNKNOWN ? "unknown" : "stopped";
        Phrase found = Phrase.of("check.service.found." + how, name, start);
        boolean triggers = standing.traits().map(ServiceTraits::triggers).orElse(false);
        return triggers ? Phrase.of("check.service.triggers", found) : found;
    }

    private static String word(StartSetting start) {
        return start.delayed() ? "DELAYED" : start.type().name();
    }
}
