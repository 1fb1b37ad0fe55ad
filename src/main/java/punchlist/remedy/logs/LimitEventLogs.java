package punchlist.remedy.logs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.logs.Channel;
import punchlist.check.logs.EventLogAccess;
import punchlist.check.logs.LogRights;
import punchlist.check.logs.Seen;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel.Property;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Takes the right to read and to clear an event log from the many; everybody else's entries stay as they are. Programs
 * that read their own entries under an ordinary account may fail on it, so it has a tick of its own.
 */
public final class LimitEventLogs implements Remedy<LimitEventLogs.Parameter> {

    /** No parameters. */
    public record Parameter() {}

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>("limit-event-logs", p -> new Parameter(), new LimitEventLogs());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return Readers.questions(scope, soFar);
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        if (finding.subject().kind() != Subject.Kind.LOG) {
            return Readers.propose(finding, scope, readings);
        }
        Channel log = Channel.of(finding.subject().id(), Property.ACCESS);
        Optional<String> wanted = wanted(log, readings);
        if (wanted.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        Steps steps = new Steps();
        steps.set(log, new ChannelSetting.Access(wanted.get()), wanted.get(), readings);
        if (steps.refusal().isPresent()) {
            return new Proposal.NotFixable(steps.refusal().get());
        }
        Set<Hazard> hazards = EventLogAccess.isSecret(log) ? Set.of() : Set.of(Hazard.STOPS_DATA);
        return new Proposal.Mend(
                new Plan(finding, steps.changes(), hazards, List.of(Phrase.of("remedy.remote.access.notices"))));
    }

    /** Without the rights; where there is no list of entries at all, somebody must write one. */
    private static Optional<String> wanted(Channel log, Readings readings) {
        return log.seen(readings) instanceof Seen.Value<ChannelSetting>(ChannelSetting setting, Reading<?> from)
                        && setting instanceof ChannelSetting.Access(String sddl)
                ? LogRights.of(sddl)
                        .filter(LogRights::hasList)
                        .map(rights -> rights.without(LogRights.READ | LogRights.CLEAR))
                : Optional.empty();
    }
}
