package punchlist.check.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import punchlist.catalog.ControlId;
import punchlist.check.AsOf;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.health.RemoteTools;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Every way in from afar is logged (Kepware guide 3.3): Windows' own audit of log-ons, a Security log that keeps them,
 * and each door that was found: Remote Desktop, WinRM, SSH, and the remote-support tools of the table, whose own logs
 * nobody but a person can judge.
 */
public final class RemoteAccessLogged implements Check<RemoteTools> {

    /** Under this name in the catalogue. */
    public static CheckKind<RemoteTools> kind() {
        return new CheckKind<>(
                "remote-access-logged", p -> RemoteTools.of(p.table(RemoteTools.TABLE)), new RemoteAccessLogged());
    }

    @Override
    public List<Question<?>> needs(RemoteTools tools, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(new Services(), new Listeners()));
        all.addAll(LogonAudit.questions());
        all.addAll(SecurityLog.questions(soFar));
        all.addAll(RemoteDesktop.questions(soFar));
        all.addAll(WinRm.questions());
        all.addAll(Ssh.questions(soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, RemoteTools tools, Scope scope, Readings readings) {
        List<Finding> all = new ArrayList<>();
        all.add(new Finding(control, LogonAudit.subject(), LogonAudit.verdict(readings)));
        all.add(new Finding(control, SecurityLog.subject(), SecurityLog.verdict(readings)));
        all.add(new Finding(control, RemoteDesktop.subject(), RemoteDesktop.verdict(readings)));
        Reading<ServiceTable> services = readings.get(new Services());
        switch (services.answer()) {
            case Answer.Known<ServiceTable>(ServiceTable table) -> byService(control, tools, table, readings, all);
            case Answer.Absent<ServiceTable> absent -> all.add(unknown(control, services, Phrases.why(services)));
            case Answer.Unread<ServiceTable>(Why why) -> all.add(unknown(control, services, Phrases.why(why)));
        }
        return all;
    }

    private static Finding unknown(ControlId control, Reading<?> services, Phrase because) {
        return new Finding(
                control,
                WinRm.subject(),
                new Verdict.CouldNotCheck(List.of(services), Phrase.of("check.remote.tool.expected"), because));
    }

    private static void byService(
            ControlId control, RemoteTools tools, ServiceTable table, Readings readings, List<Finding> all) {
        Reading<ServiceTable> services = readings.get(new Services());
        Set<String> told = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Service service : table.all()) {
            if (service.state() != Service.State.RUNNING && service.start() != Service.Start.AUTOMATIC) {
                continue;
            }
            if (service.name().equalsIgnoreCase(WinRm.SERVICE)) {
                all.add(new Finding(control, WinRm.subject(), WinRm.verdict(readings)));
            } else if (service.name().equalsIgnoreCase(Ssh.SERVICE)) {
                all.add(new Finding(control, Ssh.subject(), Ssh.verdict(readings)));
            } else {
                tools.of(service).filter(tool -> !tool.isOfWindows()).ifPresent(tool -> {
                    told.add(tool.name());
                    Subject subject = new Subject(Subject.Kind.SERVICE, service.name(), tool.name());
                    all.add(new Finding(control, subject, byHand(tools, tool, services)));
                });
            }
        }
        byProgram(control, tools, told, readings.get(new Listeners()), all);
    }

    /** Tools that listen without a service of their own. */
    private static void byProgram(
            ControlId control, RemoteTools tools, Set<String> told, Reading<ListenerTable> reading, List<Finding> all) {
        if (!(reading.answer() instanceof Answer.Known<ListenerTable>(ListenerTable table))) {
            return;
        }
        for (Listener listener : table.all()) {
            listener.process()
                    .flatMap(tools::ofProgram)
                    .filter(tool -> !tool.isOfWindows() && told.add(tool.name()))
                    .ifPresent(tool -> {
                        String id = listener.protocol().name().toLowerCase(Locale.ROOT) + "/" + listener.port();
                        all.add(new Finding(
                                control,
                                new Subject(Subject.Kind.PORT, id, tool.name()),
                                byHand(tools, tool, reading)));
                    });
        }
    }

    private static Verdict byHand(RemoteTools tools, RemoteTools.Tool tool, Reading<?> reading) {
        Phrase where = tool.log()
                .map(log -> Phrase.of("check.remote.tool.log", tool.name(), log))
                .orElseGet(() -> Phrase.of("check.remote.tool.look", tool.name()));
        return new Verdict.CouldNotCheck(
                List.of(reading),
                Phrase.of("check.remote.tool.expected"),
                Phrase.list(List.of(where, AsOf.of(tools.table(), reading.at()))));
    }
}
