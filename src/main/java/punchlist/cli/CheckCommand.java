package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import punchlist.catalog.ControlId;
import punchlist.catalog.Method;
import punchlist.catalog.Step;
import punchlist.check.BoundControl;
import punchlist.check.Judged;
import punchlist.check.VerdictKind;
import punchlist.record.Looks;
import punchlist.record.RunKind;
import punchlist.remedy.Proposal;
import punchlist.report.JUnitXml;
import punchlist.scope.Scope;
import punchlist.session.CheckRun;
import punchlist.session.Checking;
import punchlist.session.Commissioning;
import punchlist.session.Looking;
import punchlist.session.OpenMachine;
import punchlist.session.Progress;
import tools.jackson.databind.node.ObjectNode;

/** {@code punchlist check}: one run. */
@Command(name = "check")
final class CheckCommand extends Task {

    @Option(names = "--record", paramLabel = "FILE")
    private @Nullable Path record;

    @Option(names = "--step", paramLabel = "STEP")
    private List<String> steps = List.of();

    @Option(names = "--control", paramLabel = "ID")
    private List<String> controls = List.of();

    @Option(names = "--run", paramLabel = "commissioning|handover|maintenance")
    private RunKind kind = RunKind.COMMISSIONING;

    @Option(names = "--format", paramLabel = "text|json|junit")
    private RunFormat format = RunFormat.TEXT;

    @Option(names = "--try-empty-password")
    private boolean tryEmptyPasswords;

    /** How a run is printed. */
    enum RunFormat {
        TEXT,
        JSON,
        JUNIT
    }

    @Override
    int run(Desk desk) throws IOException {
        List<BoundControl> selected = desk.select(steps, controls);
        OpenMachine opened = tryEmptyPasswords ? desk.machineWithAttempts() : desk.machine();
        Optional<Path> file = Optional.ofNullable(record);
        if (file.isEmpty()) {
            Scope scope = desk.scope(opened);
            Looking looking = new Looking(desk.product(), opened, scope);
            CheckRun run = looking.check(selected, Checking.Comparing.NOTHING, Progress.NONE, () -> false);
            print(desk, run, opened, scope, () -> looking.propose(run), List.of());
            return exitCode(run);
        }
        try (Commissioning session =
                Commissioning.open(desk.product(), opened, file.get(), desk.givenScope(), desk.keeping())) {
            Unfinished.say(desk.out(), session);
            CheckRun run = session.check(selected, kind, Progress.NONE, () -> false);
            List<Looks.Said> witnessed = Witnessed.ofControls(session.state(), run);
            print(desk, run, opened, session.scope(), () -> session.looking().propose(run), witnessed);
            return Witnessed.isContradicted(session.state(), run) ? 1 : exitCode(run);
        }
    }

    private void print(
            Desk desk,
            CheckRun run,
            OpenMachine opened,
            Scope scope,
            Supplier<Map<ControlId, List<Proposal>>> fixes,
            List<Looks.Said> witnessed) {
        switch (format) {
            case JSON -> {
                ObjectNode json =
                        new RunJson(desk.product(), desk.english()).write(run, opened.id(), scope, fixes.get());
                json.set("witnessed", Witnessed.json(witnessed));
                desk.out().json(json);
            }
            case TEXT -> {
                new RunText(desk.out()).print(run, opened.id());
                Witnessed.text(witnessed, desk.out());
            }
            case JUNIT ->
                desk.out()
                        .raw(JUnitXml.write(
                                desk.product().store().controls(run.judged()),
                                desk.product().catalog(),
                                desk.english()));
        }
    }

    /**
     * 0 when nothing is open; 1 when something fails, needs attention or could not be checked, or nothing at all was
     * looked at although a selected control could be.
     */
    static int exitCode(CheckRun run) {
        List<Judged> guide = run.judged().stream()
                .filter(j -> j.control().step() != Step.BEYOND)
                .toList();
        Map<VerdictKind, Long> counts = new EnumMap<>(VerdictKind.class);
        guide.forEach(j -> counts.merge(j.verdict(), 1L, Long::sum));
        boolean open = counts.keySet().stream().anyMatch(VerdictKind::isOpen);
        boolean couldLook = guide.stream()
                .anyMatch(j -> j.control().method() != Method.BY_HAND && j.verdict() != VerdictKind.NOT_APPLICABLE);
        boolean looked = run.readings().all().stream().anyMatch(r -> r.answer().wasRead());
        return open || (couldLook && !looked) ? 1 : 0;
    }
}
