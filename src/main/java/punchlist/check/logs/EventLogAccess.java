package punchlist.check.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel.Property;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Viewing the event logs is limited (Kepware guide 3.2). Security is for administrators and Event Log Readers, and nobody
 * else clears a log. That whoever is logged on reads Application and System is Windows' default: weaker than the guide's
 * advice, and taking it away may stop programs that read their own entries, so it is attention.
 */
public final class EventLogAccess implements Check<EventLogAccess.Parameter> {

    /** The log that holds log-ons. */
    private static final String SECURITY = "Security";

    /**
     * Which logs are looked at.
     *
     * @param logs the settings that hold their descriptors
     */
    public record Parameter(List<Channel> logs) {

        /** Copies the list. */
        public Parameter {
            logs = List.copyOf(logs);
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "event-log-access",
                p -> new Parameter(p.texts("logs").stream()
                        .map(log -> Channel.of(log, Property.ACCESS))
                        .toList()),
                new EventLogAccess());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(LogReaders.questions(scope, soFar));
        parameter.logs().forEach(log -> all.addAll(log.questions(soFar)));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Stream<Finding> logs = parameter.logs().stream()
                .map(log -> new Finding(
                        control, Subject.of(Subject.Kind.LOG, log.at().channel()), verdict(log, readings)));
        return Stream.concat(
                        logs,
                        Stream.of(new Finding(control, LogReaders.subject(), LogReaders.verdict(scope, readings))))
                .toList();
    }

    private static Verdict verdict(Channel log, Readings readings) {
        Summing sum = new Summing();
        boolean secret = isSecret(log);
        Seen<ChannelSetting> seen = understood(log.seen(readings));
        sum.look(seen, setting -> rights(setting).ifPresent(rights -> judge(sum, rights, secret)));
        return sum.verdict(Phrase.of(secret ? "check.remote.access.security" : "check.remote.access.expected"));
    }

    /** Whether nobody but administrators and Event Log Readers may read it. */
    public static boolean isSecret(Channel log) {
        return log.at().channel().equalsIgnoreCase(SECURITY);
    }

    private static Seen<ChannelSetting> understood(Seen<ChannelSetting> seen) {
        return seen instanceof Seen.Value<ChannelSetting>(ChannelSetting setting, var from)
                        && rights(setting).map(LogRights::isOdd).orElse(true)
                ? Seen.odd(from, setting instanceof ChannelSetting.Access(String sddl) ? sddl : setting.toString())
                : seen;
    }

    private static Optional<LogRights> rights(ChannelSetting setting) {
        return setting instanceof ChannelSetting.Access(String sddl) ? LogRights.of(sddl) : Optional.empty();
    }

    private static void judge(Summing sum, LogRights rights, boolean secret) {
        if (!rights.hasList()) {
            sum.wrong(Phrase.of("check.remote.access.open"), Phrase.of("check.remote.access.why.open"));
            return;
        }
        List<Trustee> clearing = rights.having(LogRights.CLEAR);
        List<Trustee> reading = rights.having(LogRights.READ);
        if (!clearing.isEmpty()) {
            sum.wrong(
                    Phrase.of("check.remote.access.clear", names(clearing)),
                    Phrase.of("check.remote.access.why.clear"));
        }
        if (reading.isEmpty()) {
            sum.seen(Phrase.of("check.remote.access.limited"));
        } else if (secret) {
            sum.wrong(
                    Phrase.of("check.remote.access.read", names(reading)), Phrase.of("check.remote.access.why.secret"));
        } else {
            sum.weak(Phrase.of("check.remote.access.read", names(reading)), Phrase.of("check.remote.access.why.read"));
        }
    }

    private static Phrase names(List<Trustee> trustees) {
        return Phrase.list(trustees.stream()
                .map(trustee -> Phrase.of("check.remote.who." + LogRights.key(trustee)))
                .toList());
    }
}
