package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinDef.DWORD;
import com.sun.jna.platform.win32.WinError;
import java.util.List;
import punchlist.machine.CommandLine;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * Starts a program that outlives this one (learn.microsoft.com/windows/win32/procthread/process-creation-flags): with a
 * console of its own that nobody sees and nobody can close, in no process group and, where Windows allows it, in no job of
 * ours, with none of our handles. (Without any console, the launcher's Java would open one on the screen.) To be touched on
 * Windows only.
 */
public final class DetachedProcess {

    private static final int FLAGS = WinBase.CREATE_NO_WINDOW
            | WinBase.CREATE_NEW_PROCESS_GROUP
            | WinBase.CREATE_UNICODE_ENVIRONMENT
            | WinBase.CREATE_DEFAULT_ERROR_MODE;

    private DetachedProcess() {}

    /**
     * Starts a program.
     *
     * @param command its full path, then its arguments
     * @return its number, or why it was not started
     */
    public static Answer<Long> start(List<String> command) {
        int code = WinError.ERROR_SUCCESS;
        for (int job : new int[] {WinBase.CREATE_BREAKAWAY_FROM_JOB, 0}) {
            WinBase.PROCESS_INFORMATION started = new WinBase.PROCESS_INFORMATION();
            if (start(command, FLAGS | job, started)) {
                KernelCalls.CALLS.CloseHandle(started.hThread);
                KernelCalls.CALLS.CloseHandle(started.hProcess);
                return Answer.known(started.dwProcessId.longValue());
            }
            code = Native.getLastError();
            if (code != WinError.ERROR_ACCESS_DENIED) { // what a job answers that lets nobody out
                break;
            }
        }
        return Answer.unread(new Why.Failed("CreateProcess", Integer.toString(code)));
    }

    private static boolean start(List<String> command, int flags, WinBase.PROCESS_INFORMATION started) {
        return KernelCalls.CALLS.CreateProcess(
                command.getFirst(),
                CommandLine.of(command),
                null,
                null,
                false,
                new DWORD(flags),
                null,
                SystemLibrary.systemFolder().toString(),
                withoutStreams(),
                started);
    }

    /** None of our streams either, which Wine hands on without being asked: who reads ours would wait for that program's end. */
    private static WinBase.STARTUPINFO withoutStreams() {
        WinBase.STARTUPINFO info = new WinBase.STARTUPINFO();
        info.dwFlags = WinBase.STARTF_USESTDHANDLES;
        return info;
    }
}
