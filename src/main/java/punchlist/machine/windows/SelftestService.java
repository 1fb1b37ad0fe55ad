package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import java.util.ArrayList;
import java.util.List;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Reversal;
import punchlist.machine.Service;
import punchlist.machine.ServiceStart;
import punchlist.machine.StartSetting;
import punchlist.machine.Workbench;
import punchlist.reading.Answer;

/** Sets the start type of a scratch service that is made disabled, is never started, and is deleted at the end. */
final class SelftestService {

    private static final String NAME = "PunchlistSelftest";
    private static final int DELETE = 0x0001_0000;

    private final Workbench workbench;

    SelftestService(Workbench workbench) {
        this.workbench = workbench;
    }

    List<Selftest.Result> all() {
        SC_HANDLE manager = SecurityCalls.CALLS.OpenSCManager(
                null, null, Winsvc.SC_MANAGER_CONNECT | Winsvc.SC_MANAGER_CREATE_SERVICE);
        if (manager == null) {
            return List.of(failed("OpenSCManager", Native.getLastError()));
        }
        try {
            String image = SystemLibrary.systemFolder().resolve("svchost.exe") + " -k " + NAME;
            SC_HANDLE service = SecurityCalls.CALLS.CreateService(
                    manager,
                    NAME,
                    NAME,
                    Winsvc.SERVICE_QUERY_CONFIG | DELETE,
                    WinNT.SERVICE_WIN32_OWN_PROCESS,
                    WinNT.SERVICE_DISABLED,
                    WinNT.SERVICE_ERROR_NORMAL,
                    image,
                    null,
                    null,
                    null,
                    null,
                    null);
            if (service == null) {
                return List.of(failed("CreateService", Native.getLastError()));
            }
            try {
                return set();
            } finally {
                SecurityCalls.CALLS.DeleteService(service);
                SecurityCalls.CALLS.CloseServiceHandle(service);
            }
        } finally {
            SecurityCalls.CALLS.CloseServiceHandle(manager);
        }
    }

    private List<Selftest.Result> set() {
        List<Selftest.Result> results = new ArrayList<>();
        for (StartSetting wanted :
                List.of(StartSetting.of(Service.Start.MANUAL), new StartSetting(Service.Start.AUTOMATIC, true))) {
            Change<StartSetting> change = new Change<>(
                    new ServiceStart(NAME),
                    Answer.known(StartSetting.of(Service.Start.DISABLED)),
                    Answer.known(wanted),
                    Effective.NOW,
                    new Reversal.Exact());
            String call = "ChangeServiceConfig: " + wanted.type() + (wanted.delayed() ? ", delayed" : "");
            results.add(SelftestRegistry.result(call, workbench.apply(change)));
            results.add(SelftestRegistry.result(call + ", taken back", workbench.apply(change.turnedRound())));
        }
        return results;
    }

    private static Selftest.Result failed(String call, int code) {
        CallFailed failure = CallFailed.of(call, code);
        return new Selftest.Result(
                call + ": scratch service",
                Selftest.state(failure.why()),
                failure.why().toString());
    }
}
