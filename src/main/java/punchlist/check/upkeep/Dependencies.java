package punchlist.check.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.AsOf;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.InstalledEntries;
import punchlist.machine.Services;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * What Kepware depends on is watched and current (Kepware guide 8.3.1): Java, .NET, Visual C++, SQL Server and brokers that are
 * installed. One whose maker has stopped mending it fails; of the others the engineer says whether they are current and who
 * watches.
 */
public final class Dependencies implements Check<Dependencies.Parameter> {

    /**
     * What is known.
     *
     * @param lifecycles until when versions are mended
     * @param dotNets how .NET is found
     */
    public record Parameter(Lifecycles lifecycles, DotNets dotNets) {

        static Parameter of(Parameters parameters) {
            return new Parameter(
                    Lifecycles.of(parameters.table("runtime-lifecycle")),
                    DotNets.of(parameters.table("dotnet-releases")));
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("dependencies", Parameter::of, new Dependencies());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return Stream.of(
                        InstalledEntries.needs(soFar),
                        parameter.dotNets().needs(soFar),
                        SqlServers.needs(soFar),
                        Brokers.needs(soFar))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<Component> all = Stream.of(
                        Programs.in(InstalledEntries.all(readings)),
                        parameter.dotNets().in(readings),
                        SqlServers.in(readings),
                        Brokers.in(readings))
                .flatMap(List::stream)
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<Component> others = new ArrayList<>();
        for (Component component : all) {
            Optional<Verdict> over = over(parameter, component);
            over.ifPresentOrElse(
                    verdict -> findings.add(new Finding(control, component.subject(), verdict)),
                    () -> others.add(component));
        }
        findings.add(new Finding(control, Subject.server(), rest(control, parameter, others, readings)));
        return findings;
    }

    private static Phrase expected() {
        return Phrase.of("check.upkeep.dependency.expected");
    }

    private static Optional<Verdict> over(Parameter parameter, Component component) {
        if (component.readings().isEmpty()) {
            return Optional.empty();
        }
        Instant now = component.readings().getFirst().at();
        return parameter
                .lifecycles()
                .of(component.product(), component.version())
                .filter(life -> life.isOverAt(now))
                .map(life -> new Verdict.Fail(
                        new Proof(component.readings()),
                        expected(),
                        Phrase.of("check.upkeep.dependency.found", component.name(), component.version()),
                        Phrase.of(
                                "check.upkeep.dependency.over",
                                life.label(),
                                life.ends().toString(),
                                AsOf.of(parameter.lifecycles().table(), now))));
    }

    /** Those of which a person says more; could not check where some could not be seen. */
    private static Verdict rest(ControlId control, Parameter parameter, List<Component> others, Readings readings) {
        List<Reading<?>> unread = deciding(readings).stream()
                .filter(reading -> !reading.answer().wasRead())
                .toList();
        if (!unread.isEmpty()) {
            return new Verdict.CouldNotCheck(unread, expected(), Phrases.why(unread.getFirst()));
        }
        List<Reading<?>> evidence = others.stream()
                .flatMap(component -> component.readings().stream())
                .distinct()
                .toList();
        if (others.isEmpty()) {
            return Assisted.asks(control, Phrase.of("check.upkeep.dependency.none"), deciding(readings));
        }
        Instant now = deciding(readings).getFirst().at();
        Phrase seen = Phrase.of(
                "check.upkeep.dependency.seen",
                others.stream().map(c -> line(parameter, c)).collect(Collectors.joining("; ")),
                AsOf.of(parameter.lifecycles().table(), now));
        return Assisted.asks(control, seen, evidence);
    }

    private static String line(Parameter parameter, Component component) {
        String ends = parameter
                .lifecycles()
                .of(component.product(), component.version())
                .map(life -> " (" + life.ends() + ")")
                .orElse("");
        return (component.name() + " " + component.version()).strip() + ends;
    }

    private static List<Reading<?>> deciding(Readings readings) {
        List<Question<?>> questions = new ArrayList<>(DotNets.deciding());
        questions.addAll(SqlServers.deciding());
        questions.add(new Services());
        return Stream.concat(
                        InstalledEntries.lists(readings).stream(),
                        questions.stream().<Reading<?>>flatMap(question -> readings.find(question).stream()))
                .toList();
    }
}
