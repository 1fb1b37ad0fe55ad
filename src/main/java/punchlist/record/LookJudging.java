package punchlist.record;

import java.util.regex.Pattern;
import punchlist.machine.Listener;
import punchlist.probe.Door;
import punchlist.probe.UdpReply;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * What came back to a look from outside, and what it means against the plan. Whoever tells of a look tells this, computed from
 * the look's stored readings, and never the words that a line of a record holds beside them.
 */
public final class LookJudging {

    /** EHOSTUNREACH and ENETUNREACH, WSAEHOSTUNREACH and WSAENETUNREACH, as the JDK words them. */
    private static final Pattern UNREACHABLE =
            Pattern.compile("no route to host|unreachable", Pattern.CASE_INSENSITIVE);

    private LookJudging() {}

    /** What a TCP connect showed. */
    public static Look.Seen tcp(Answer<Door> answer) {
        return switch (answer) {
            case Answer.Known<Door>(Door door) ->
                switch (door) {
                    case OPEN -> Look.Seen.OPEN;
                    case DROPPED -> Look.Seen.DROPPED;
                    case CLOSED -> Look.Seen.REFUSED;
                    case FILTERED -> Look.Seen.SILENT;
                };
            case Answer.Absent<Door> absent -> Look.Seen.NOT_TOLD;
            case Answer.Unread<Door>(Why why) -> untold(why);
        };
    }

    /** What a datagram showed. */
    public static Look.Seen udp(Answer<UdpReply> answer) {
        return switch (answer) {
            case Answer.Known<UdpReply>(UdpReply reply) ->
                switch (reply) {
                    case ANSWERED -> Look.Seen.ANSWERED;
                    case REFUSED -> Look.Seen.REFUSED;
                    case SILENT -> Look.Seen.SILENT;
                };
            case Answer.Absent<UdpReply> absent -> Look.Seen.NOT_TOLD;
            case Answer.Unread<UdpReply>(Why why) -> untold(why);
        };
    }

    /** A connect that fails with a message of the network is told by it; a fault of the own computer tells nothing. */
    private static Look.Seen untold(Why why) {
        boolean message = why instanceof Why.Failed(String call, String code)
                && UNREACHABLE.matcher(code).find();
        return message ? Look.Seen.UNREACHABLE : Look.Seen.NOT_TOLD;
    }

    /**
     * What it means.
     *
     * @param there whether anything at all came back from the computer: else silence may only mean that it is not there
     * @param own whether it is the looking computer's own address
     */
    public static Look.Outcome outcome(
            Listener.Protocol protocol, Look.Planned planned, Look.Seen seen, boolean there, boolean own) {
        boolean told = seen.isAnswer()
                || (there
                        && (seen == Look.Seen.UNREACHABLE
                                || (seen == Look.Seen.SILENT && protocol == Listener.Protocol.TCP)));
        if ((own && planned != Look.Planned.NO_PLAN) || seen == Look.Seen.NOT_TOLD) {
            return Look.Outcome.COULD_NOT_TELL;
        }
        return switch (planned) {
            case NO_PLAN -> told ? Look.Outcome.NOT_JUDGED : untold(protocol, seen, there);
            case UNSAID -> Look.Outcome.COULD_NOT_TELL;
            case REACHED, MAY, NOT_REACHED ->
                told ? told(planned, seen.isReached()) : needed(planned, protocol, seen, there);
        };
    }

    private static Look.Outcome needed(
            Look.Planned planned, Listener.Protocol protocol, Look.Seen seen, boolean there) {
        return planned == Look.Planned.REACHED ? Look.Outcome.COULD_NOT_TELL : untold(protocol, seen, there);
    }

    /** Silence over UDP from a computer that is there is what a closed port gives, and proves nothing. */
    private static Look.Outcome untold(Listener.Protocol protocol, Look.Seen seen, boolean there) {
        boolean silent = protocol == Listener.Protocol.UDP && seen == Look.Seen.SILENT && there;
        return silent ? Look.Outcome.UNPROVEN : Look.Outcome.COULD_NOT_TELL;
    }

    private static Look.Outcome told(Look.Planned planned, boolean reached) {
        return switch (planned) {
            case REACHED -> reached ? Look.Outcome.OPEN_AS_PLANNED : Look.Outcome.NOT_REACHED_AGAINST_PLAN;
            case MAY -> reached ? Look.Outcome.OPEN_AS_PLANNED : Look.Outcome.NOT_NEEDED;
            case NOT_REACHED -> reached ? Look.Outcome.REACHED_AGAINST_PLAN : Look.Outcome.CLOSED_AS_PLANNED;
            case UNSAID, NO_PLAN -> Look.Outcome.NOT_JUDGED;
        };
    }
}
