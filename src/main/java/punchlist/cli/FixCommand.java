package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.check.BoundControl;
import punchlist.remedy.Hazard;
import punchlist.session.Commissioning;
import punchlist.session.Looking;
import punchlist.session.OpenMachine;
import punchlist.session.Viewing;

/** {@code punchlist fix}: plan, confirm, apply, look again. */
@Command(name = "fix")
final class FixCommand extends Task {

    @Parameters(arity = "1..*", paramLabel = "CONTROL")
    private List<String> controls = List.of();

    @Option(names = "--record", paramLabel = "FILE")
    private @Nullable Path record;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--yes")
    private boolean yes;

    @Option(names = "--accept-hazard", paramLabel = "NAME")
    private List<Hazard> accepted = List.of();

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException {
        List<BoundControl> selected = desk.select(List.of(), controls);
        OpenMachine opened = desk.machine();
        Optional<Path> file = Optional.ofNullable(record);
        if (!dryRun && file.isEmpty()) {
            throw new Usage("fix needs --record FILE, where intent and outcome are kept");
        }
        Fixing fixing = new Fixing(desk, format, yes, accepted);
        Viewing viewing = Viewing.of(desk.product(), opened, file, desk.givenScope());
        if (dryRun || file.isEmpty()) {
            viewing.state().ifPresent(state -> Unfinished.pending(desk.out(), state));
            return fixing.dryRun(opened, new Looking(desk.product(), opened, viewing.scope()), selected);
        }
        Fixing.mustBeAllowed(opened, viewing.scope());
        try (Commissioning session =
                Commissioning.open(desk.product(), opened, file.get(), desk.givenScope(), desk.keeping())) {
            Unfinished.say(desk.out(), session);
            return fixing.fix(session, selected);
        }
    }
}
