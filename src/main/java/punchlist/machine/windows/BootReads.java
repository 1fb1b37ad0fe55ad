package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import punchlist.machine.Boot;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/**
 * Which start of Windows this is, by what nobody can set and every user can read: when Windows' own first processes were
 * begun, and their numbers. They are begun once per start, and Windows ends with them; the time of a process is that of
 * its beginning and does not follow the clock. Two of them, because a computer without a clock battery begins each start
 * at the same time.
 */
final class BootReads {

    private static final int SYSTEM_PROCESS_INFORMATION = 5;
    private static final int STATUS_INFO_LENGTH_MISMATCH = 0xC000_0004;
    private static final int FIRST_SIZE = 512 * 1024;
    private static final int LARGEST_SIZE = 64 * 1024 * 1024;

    private BootReads() {}

    static Reply<String> ask(Boot question) throws CallFailed {
        List<ProcessTable.Row> all = processes();
        String services = first("services.exe", all)
                .orElseThrow(() -> CallFailed.saying("NtQuerySystemInformation", "no services.exe"));
        return Reply.of(Answer.known(
                first("wininit.exe", all).map(w -> w + "-" + services).orElse(services)));
    }

    /**
     * Windows' own is in session 0, where no user's program runs, and was begun before anybody could begin another there.
     */
    private static Optional<String> first(String name, List<ProcessTable.Row> all) {
        return all.stream()
                .filter(row -> row.name().equalsIgnoreCase(name) && row.created() != 0)
                .min(Comparator.comparingInt(ProcessTable.Row::session))
                .map(row -> row.created() + "." + row.pid());
    }

    private static List<ProcessTable.Row> processes() throws CallFailed {
        for (int size = FIRST_SIZE; size <= LARGEST_SIZE; size *= 2) {
            try (Memory room = new Memory(size)) {
                int status = NtCalls.CALLS.NtQuerySystemInformation(
                        SYSTEM_PROCESS_INFORMATION, room, size, new IntByReference());
                if (status == 0) {
                    return ProcessTable.rows(room.getByteArray(0, size), Pointer.nativeValue(room));
                }
                if (status != STATUS_INFO_LENGTH_MISMATCH) {
                    throw CallFailed.saying("NtQuerySystemInformation", "0x" + Integer.toHexString(status));
                }
            }
        }
        throw CallFailed.saying("NtQuerySystemInformation", "more than " + LARGEST_SIZE + " bytes");
    }
}
