package punchlist.remedy.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.logs.LogonAudit;
import punchlist.check.logs.RemoteDesktop;
import punchlist.check.logs.SecurityLog;
import punchlist.check.logs.Seen;
import punchlist.check.logs.Ssh;
import punchlist.check.logs.WinRm;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.RegistryData;
import punchlist.machine.Reversal;
import punchlist.machine.logs.AuditSetting;
import punchlist.machine.logs.ChannelSetting;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Has remote access logged, finding by finding: the audit policy, the Security log, Remote Desktop with its own log,
 * WinRM, SSH. Only widens what is audited; what others audit stays.
 */
public final class LogRemoteAccess implements Remedy<LogRemoteAccess.Parameter> {

    /** No parameters. */
    public record Parameter() {}

    private static final Set<Hazard> CUTS = Set.of(Hazard.CUTS_REMOTE);

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>("log-remote-access", p -> new Parameter(), new LogRemoteAccess());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>();
        Stream.of(RemoteDesktop.NLA, RemoteDesktop.LAYER, RemoteDesktop.LEVEL, WinRm.BASIC, WinRm.PLAIN)
                .forEach(value -> all.addAll(value.questions()));
        all.addAll(Steps.keys(
                Stream.of(RemoteDesktop.NLA, RemoteDesktop.LAYER, RemoteDesktop.LEVEL, WinRm.BASIC, WinRm.PLAIN)
                        .map(value -> value.own()),
                soFar));
        return all;
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        return switch (finding.subject().kind()) {
            case SERVER -> audit(finding, readings);
            case LOG -> log(finding, readings);
            case SERVICE -> door(finding, readings);
            case ACCOUNT, ENDPOINT, RULE, PATH, ADAPTER, PORT, POLICY ->
                new Proposal.NotFixable(Phrase.of("remedy.remote.ownLog"));
        };
    }

    private static Proposal audit(Finding finding, Readings readings) {
        Steps steps = new Steps();
        if (readings.answer(LogonAudit.OLD_CATEGORIES) instanceof Answer.Known<RegistryData>(RegistryData old)
                && old.number().orElse(0) == 0) {
            steps.set(LogonAudit.OLD_CATEGORIES, RegistryData.dword(1), readings);
        }
        for (LogonAudit.Wanted wanted : LogonAudit.WANTED) {
            if (readings.answer(wanted.at()) instanceof Answer.Known<AuditSetting>(AuditSetting found)
                    && !found.covers(wanted.least())) {
                steps.add(new Change<>(
                        wanted.at(),
                        Answer.known(found),
                        Answer.known(found.and(wanted.least())),
                        Effective.NOW,
                        new Reversal.Exact()));
            }
        }
        return proposal(finding, steps, Set.of(), "remedy.remote.audit.notices");
    }

    private static Proposal log(Finding finding, Readings readings) {
        Steps steps = new Steps();
        if (SecurityLog.SIZE.seen(readings) instanceof Seen.Value<ChannelSetting> size
                && size.value() instanceof ChannelSetting.Size(long bytes)
                && bytes < SecurityLog.LEAST) {
            steps.set(
                    SecurityLog.SIZE,
                    new ChannelSetting.Size(SecurityLog.LEAST),
                    Long.toString(SecurityLog.LEAST / 1024),
                    readings);
        }
        steps.set(SecurityLog.RETENTION, new ChannelSetting.Flag(false), "0", readings);
        return proposal(finding, steps, Set.of(), "remedy.remote.log.notices");
    }

    private static Proposal door(Finding finding, Readings readings) {
        Steps steps = new Steps();
        if (is(finding, RemoteDesktop.SERVICE)) {
            steps.set(RemoteDesktop.SESSIONS, new ChannelSetting.Flag(true), "1", readings);
            steps.set(RemoteDesktop.NLA, 1, readings);
            raise(steps, readings);
            return proposal(finding, steps, CUTS, "remedy.remote.rdp.notices");
        }
        if (is(finding, WinRm.SERVICE)) {
            steps.set(WinRm.BASIC, 0, readings);
            steps.set(WinRm.PLAIN, 0, readings);
            return proposal(finding, steps, CUTS, "remedy.remote.winrm.notices");
        }
        if (is(finding, Ssh.SERVICE)) {
            steps.set(Ssh.LOG, new ChannelSetting.Flag(true), "1", readings);
            return proposal(finding, steps, Set.of(), "remedy.remote.log.notices");
        }
        return new Proposal.NotFixable(Phrase.of("remedy.remote.ownLog"));
    }

    private static void raise(Steps steps, Readings readings) {
        if (RemoteDesktop.isBelow(RemoteDesktop.LAYER, RemoteDesktop.TLS, readings)) {
            steps.set(RemoteDesktop.LAYER, RemoteDesktop.TLS, readings);
            if (RemoteDesktop.isBelow(RemoteDesktop.LEVEL, RemoteDesktop.HIGH, readings)) {
                steps.set(RemoteDesktop.LEVEL, RemoteDesktop.HIGH, readings);
            }
        }
    }

    private static boolean is(Finding finding, String service) {
        return finding.subject().isSameAs(Subject.of(Subject.Kind.SERVICE, service));
    }

    private static Proposal proposal(Finding finding, Steps steps, Set<Hazard> hazards, String notices) {
        if (steps.refusal().isPresent()) {
            return new Proposal.NotFixable(steps.refusal().get());
        }
        return steps.changes().isEmpty()
                ? new Proposal.AlreadyRight()
                : new Proposal.Mend(new Plan(finding, steps.changes(), hazards, List.of(Phrase.of(notices))));
    }
}
