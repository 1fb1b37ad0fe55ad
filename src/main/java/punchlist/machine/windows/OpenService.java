package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Structure;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.ENUM_SERVICE_STATUS;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.platform.win32.Winsvc.SERVICE_STATUS_PROCESS;
import com.sun.jna.ptr.IntByReference;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Why;

/**
 * One service, opened with certain rights (learn.microsoft.com/windows/win32/api/winsvc). What its own descriptor keeps
 * even from administrators is denied, and named so.
 */
final class OpenService implements AutoCloseable {

    private static final int ROOM = 8 * 1024; // the most QueryServiceConfig and QueryServiceConfig2 need
    private static final int MOST = 256 * 1024; // the most EnumDependentServices takes at once
    private static final int NO_CHANGE = 0xFFFF_FFFF; // SERVICE_NO_CHANGE
    private static final int DELAYED = 3; // SERVICE_CONFIG_DELAYED_AUTO_START_INFO
    private static final int TRIGGERS = 8; // SERVICE_CONFIG_TRIGGER_INFO
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int STEP = 100; // milliseconds

    private final SC_HANDLE service;

    private OpenService(SC_HANDLE service) {
        this.service = service;
    }

    /** Type and start type, by their numbers in QUERY_SERVICE_CONFIGW. */
    record Config(int type, int startType) {}

    /** Opens a service; empty when there is none of this name. */
    static Optional<OpenService> open(String name, int rights) throws CallFailed {
        SC_HANDLE manager = SecurityCalls.CALLS.OpenSCManager(null, null, Winsvc.SC_MANAGER_CONNECT);
        if (manager == null) {
            throw CallFailed.of("OpenSCManager", Native.getLastError());
        }
        try {
            SC_HANDLE service = SecurityCalls.CALLS.OpenService(manager, name, rights);
            if (service != null) {
                return Optional.of(new OpenService(service));
            }
            int code = Native.getLastError();
            if (code == WinError.ERROR_SERVICE_DOES_NOT_EXIST) {
                return Optional.empty();
            }
            throw failed("OpenService", code);
        } finally {
            SecurityCalls.CALLS.CloseServiceHandle(manager);
        }
    }

    private static CallFailed failed(String call, int code) {
        String right = Elevation.isElevated() ? "a right that this service gives to Windows only" : "administrator";
        return CallFailed.of(call, code, right);
    }

    private static void check(String call, boolean done) throws CallFailed {
        if (!done) {
            throw failed(call, Native.getLastError());
        }
    }

    Config config() throws CallFailed {
        try (Memory room = new Memory(ROOM)) {
            check(
                    "QueryServiceConfig",
                    SecurityCalls.CALLS.QueryServiceConfig(service, room, ROOM, new IntByReference()));
            SecurityCalls.ServiceConfig config = new SecurityCalls.ServiceConfig(room);
            return new Config(config.serviceType, config.startType);
        }
    }

    /** Whether an automatic start waits for the others (SERVICE_DELAYED_AUTO_START_INFO). */
    boolean isDelayed() throws CallFailed {
        return first(DELAYED) != 0;
    }

    /** How many triggers start or stop it (SERVICE_TRIGGER_INFO). */
    int triggers() throws CallFailed {
        return first(TRIGGERS);
    }

    private int first(int what) throws CallFailed {
        try (Memory room = new Memory(ROOM)) {
            room.clear();
            boolean done = SecurityCalls.CALLS.QueryServiceConfig2(service, what, room, ROOM, new IntByReference());
            int code = done ? WinError.ERROR_SUCCESS : Native.getLastError();
            if (code == WinError.ERROR_INVALID_LEVEL) {
                return 0; // what this Windows does not know no service of it has
            }
            check("QueryServiceConfig2", done || code == WinError.ERROR_SUCCESS);
            return room.getInt(0);
        }
    }

    int state() throws CallFailed {
        SERVICE_STATUS_PROCESS status = new SERVICE_STATUS_PROCESS();
        check(
                "QueryServiceStatusEx",
                SecurityCalls.CALLS.QueryServiceStatusEx(
                        service,
                        Winsvc.SC_STATUS_TYPE.SC_STATUS_PROCESS_INFO,
                        status,
                        status.size(),
                        new IntByReference()));
        return status.dwCurrentState;
    }

    /** Those that need it, directly or through others, running or not (EnumDependentServicesW). */
    List<String> dependents() throws CallFailed {
        try (Memory room = new Memory(MOST)) {
            IntByReference count = new IntByReference();
            check(
                    "EnumDependentServices",
                    SecurityCalls.CALLS.EnumDependentServices(
                            service, Winsvc.SERVICE_STATE_ALL, room, MOST, new IntByReference(), count));
            if (count.getValue() == 0) {
                return List.of();
            }
            ENUM_SERVICE_STATUS first = Structure.newInstance(ENUM_SERVICE_STATUS.class, room);
            first.read();
            return Arrays.stream((ENUM_SERVICE_STATUS[]) first.toArray(count.getValue()))
                    .map(s -> s.lpServiceName)
                    .toList();
        }
    }

    void startType(int start) throws CallFailed {
        check(
                "ChangeServiceConfig",
                SecurityCalls.CALLS.ChangeServiceConfig(
                        service, NO_CHANGE, start, NO_CHANGE, null, null, null, null, null, null, null));
    }

    void delayed(boolean delayed) throws CallFailed {
        try (Memory info = new Memory(Integer.BYTES)) {
            info.setInt(0, delayed ? 1 : 0); // SERVICE_DELAYED_AUTO_START_INFO
            check("ChangeServiceConfig2", SecurityCalls.CALLS.ChangeServiceConfig2(service, DELAYED, info));
        }
    }

    /** Starts it and waits until it runs; one that runs is as wanted. */
    void start() throws CallFailed {
        boolean done = SecurityCalls.CALLS.StartService(service, 0, null);
        int code = done ? WinError.ERROR_SUCCESS : Native.getLastError();
        if (code != WinError.ERROR_SUCCESS && code != WinError.ERROR_SERVICE_ALREADY_RUNNING) {
            throw failed("StartService", code);
        }
        await(Winsvc.SERVICE_RUNNING, Winsvc.SERVICE_STOPPED);
    }

    /** Stops it and waits until it has stopped; one that is stopped is as wanted. */
    void stop() throws CallFailed {
        boolean done =
                SecurityCalls.CALLS.ControlService(service, Winsvc.SERVICE_CONTROL_STOP, new Winsvc.SERVICE_STATUS());
        int code = done ? WinError.ERROR_SUCCESS : Native.getLastError();
        if (code != WinError.ERROR_SUCCESS && code != WinError.ERROR_SERVICE_NOT_ACTIVE) {
            throw failed("ControlService", code);
        }
        await(Winsvc.SERVICE_STOPPED, -1);
    }

    private void await(int wanted, int given) throws CallFailed {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            int state = state();
            if (state == wanted) {
                return;
            }
            if (state == given) {
                throw CallFailed.saying("StartService", "the service ended at once");
            }
            if (System.nanoTime() - end > 0) {
                throw new CallFailed(new Why.TimedOut(LONGEST));
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw CallFailed.saying("ControlService", "interrupted");
            }
        }
    }

    @Override
    public void close() {
        SecurityCalls.CALLS.CloseServiceHandle(service);
    }
}
