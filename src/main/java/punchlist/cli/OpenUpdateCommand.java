package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import punchlist.machine.Outcome;
import punchlist.reading.Readings;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.session.Commissioning;
import punchlist.session.Looking;
import punchlist.session.OpenMachine;
import punchlist.session.UpdateWay;
import punchlist.session.changes.ApplyReport;
import punchlist.session.changes.Applying;
import punchlist.session.guard.Guard;
import punchlist.text.Phrase;

/**
 * {@code punchlist open-update}: lets the update program of IGSS call out for a time; a guard closes that again, after a crash
 * or a restart too.
 */
@Command(name = "open-update")
final class OpenUpdateCommand extends Task {

    private static final int USUAL = 60;

    @Option(names = "--record", paramLabel = "FILE", required = true)
    private @Nullable Path record;

    @Option(names = "--minutes", paramLabel = "N")
    private int minutes = USUAL;

    @Option(names = "--program", paramLabel = "PATH")
    private @Nullable String program;

    @Option(names = "--yes")
    private boolean yes;

    @Override
    int run(Desk desk) throws IOException {
        if (minutes < UpdateWay.SHORTEST || minutes > UpdateWay.LONGEST) {
            throw new Usage("--minutes: " + UpdateWay.SHORTEST + " to " + UpdateWay.LONGEST);
        }
        Path file = Optional.ofNullable(record).orElseThrow(() -> new Usage("--record is missing"));
        OpenMachine opened = desk.machine();
        try (Commissioning session =
                Commissioning.open(desk.product(), opened, file, desk.givenScope(), desk.keeping())) {
            Fixing.mustBeAllowed(opened, session.looking().scope());
            Unfinished.say(desk.out(), session);
            return open(desk, session, proposal(desk, session.looking()));
        }
    }

    private Proposal proposal(Desk desk, Looking looking) {
        return new UpdateWay(desk.product(), looking)
                .propose(Optional.ofNullable(program))
                .proposal();
    }

    private int open(Desk desk, Commissioning session, Proposal proposal) throws IOException {
        return switch (proposal) {
            case Proposal.AlreadyRight right -> {
                desk.out().line(desk.out().texts().get("cli.openUpdate.open"));
                yield 0;
            }
            case Proposal.NotFixable(Phrase because) -> {
                desk.out().line(desk.out().texts().render(because));
                yield 1;
            }
            case Proposal.Mend(Plan plan) -> open(desk, session, plan);
        };
    }

    private int open(Desk desk, Commissioning session, Plan plan) throws IOException {
        FixPlan asked = new FixPlan(List.of(plan), List.of(), Readings.none());
        if (!yes && !Confirmation.given(desk.out(), new FixView(desk, session.machine(), Format.TEXT), asked)) {
            return ERROR;
        }
        ApplyReport report = session.applyForATime(plan, Duration.ofMinutes(minutes), asked(desk));
        report.applied().forEach(one -> desk.out()
                .line(one.id() + " "
                        + desk.out().texts().get("outcome." + one.outcome().code())));
        report.stopped().ifPresent(why -> desk.out().line(desk.out().texts().render(why)));
        boolean done =
                report.isWhole() && report.applied().stream().allMatch(one -> one.outcome() instanceof Outcome.Done);
        if (done) {
            String key = session.machine().isRecorded() ? "cli.openUpdate.recorded" : "cli.openUpdate.done";
            desk.out().line(desk.out().texts().get(key, minutes));
        }
        session.recheck(desk.select(List.of(), List.of(UpdateWay.CONTROL.text())), report.ids());
        return done ? 0 : 1;
    }

    private static Applying.Asked asked(Desk desk) {
        return new Applying.Asked(
                System.getProperty("user.name", "unknown"), one -> {}, () -> false, guard -> said(desk, guard));
    }

    private static void said(Desk desk, Guard guard) {
        desk.out().say("cli.openUpdate.guarded", guard.task());
    }
}
