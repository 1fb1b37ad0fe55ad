package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.Winevt.EVT_HANDLE;
import com.sun.jna.platform.win32.Winevt.EVT_QUERY_FLAGS;
import com.sun.jna.platform.win32.Winevt.EVT_RENDER_FLAGS;
import com.sun.jna.ptr.IntByReference;
import java.time.Duration;
import punchlist.machine.logs.EventXml;
import punchlist.machine.logs.LogonSummary;
import punchlist.machine.logs.LogonTally;
import punchlist.machine.logs.RemoteLogons;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/** Log-ons from event logs, the newest first; each event is rendered without its localised text. */
final class EventQuery {

    private static final String RIGHT = "administrator, or member of Event Log Readers (S-1-5-32-573)";
    private static final int BATCH = 64;
    private static final int PATIENCE = 5_000; // milliseconds
    private static final int LARGEST = 512 * 1024; // bytes of one event

    private EventQuery() {}

    static Reply<LogonSummary> ask(RemoteLogons question) throws CallFailed {
        int flags = EVT_QUERY_FLAGS.EvtQueryChannelPath | EVT_QUERY_FLAGS.EvtQueryReverseDirection;
        try (EventHandle results = EventHandle.of(
                        "EvtQuery",
                        EventCalls.CALLS.EvtQuery(null, question.log().channel(), query(question), flags),
                        RIGHT);
                Memory room = new Memory(LARGEST)) {
            return Reply.of(Answer.known(tally(results, room)));
        } catch (NotThere e) {
            return Reply.of(Answer.absent());
        }
    }

    /** XPath of the event log (learn.microsoft.com/windows/win32/wes/consuming-events): log-ons by network and desktop. */
    private static String query(RemoteLogons question) {
        String since = "TimeCreated[timediff(@SystemTime) <= %d]"
                .formatted(Duration.ofDays(question.days()).toMillis());
        return switch (question.log()) {
            case SECURITY ->
                "*[System[Provider[@Name='Microsoft-Windows-Security-Auditing'] and (EventID=4624 or EventID=4625) and "
                        + since
                        + "] and (EventData[Data[@Name='LogonType']='3'] or EventData[Data[@Name='LogonType']='10'])]";
            case SESSIONS -> "*[System[(EventID=21 or EventID=24 or EventID=25) and " + since + "]]";
        };
    }

    private static LogonSummary tally(EventHandle results, Memory room) throws CallFailed {
        LogonTally tally = new LogonTally();
        EVT_HANDLE[] batch = new EVT_HANDLE[BATCH];
        IntByReference got = new IntByReference();
        int count = 0;
        while (EventCalls.CALLS.EvtNext(results.handle(), BATCH, batch, PATIENCE, 0, got)) {
            count += got.getValue();
            count(tally, batch, got.getValue(), room);
            if (count >= RemoteLogons.BUDGET) {
                tally.cut();
                return tally.summary();
            }
        }
        int code = Native.getLastError();
        if (code != WinError.ERROR_NO_MORE_ITEMS) {
            throw CallFailed.of("EvtNext", code, RIGHT);
        }
        return tally.summary();
    }

    private static void count(LogonTally tally, EVT_HANDLE[] batch, int count, Memory room) throws CallFailed {
        try {
            for (int i = 0; i < count; i++) {
                tally.count(EventXml.parse(xml(batch[i], room)));
            }
        } catch (IllegalArgumentException e) {
            throw new CallFailed(new Why.NotUnderstood(String.valueOf(e.getMessage())));
        } finally {
            for (int i = 0; i < count; i++) {
                EventCalls.CALLS.EvtClose(batch[i]);
            }
        }
    }

    private static String xml(EVT_HANDLE event, Memory room) throws CallFailed {
        IntByReference used = new IntByReference();
        if (!EventCalls.CALLS.EvtRender(
                null, event, EVT_RENDER_FLAGS.EvtRenderEventXml, LARGEST, room, used, new IntByReference())) {
            throw EventHandle.failed("EvtRender", RIGHT);
        }
        return room.getWideString(0);
    }
}
