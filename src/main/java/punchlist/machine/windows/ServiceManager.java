package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.ENUM_SERVICE_STATUS_PROCESS;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Why;

/** The service control manager, opened to look (learn.microsoft.com/windows/win32/api/winsvc). */
final class ServiceManager implements AutoCloseable {

    private static final int ROOM = 256 * 1024; // the most EnumServicesStatusEx takes at once
    private static final int LARGEST_CONFIG = 8 * 1024; // the most QueryServiceConfig needs

    private static final int TRIES = 3;

    private final SC_HANDLE manager;

    private ServiceManager(SC_HANDLE manager) {
        this.manager = manager;
    }

    /** A service as it is listed, with the process that runs it (0 when none does). */
    record Listed(String name, String displayName, int state, long pid) {}

    /** What a service is set to. */
    record Config(int start, Optional<String> account, Optional<String> image) {}

    /** Reads something from the service control manager. */
    @FunctionalInterface
    interface Reading<T> {
        /** Reads it all; may be asked again from the beginning. */
        T from(ServiceManager manager) throws CallFailed;
    }

    /**
     * Reads with a connection of its own. Where the handle just opened is said to be none (Wine's manager loses one now and
     * then, when several are opened and closed at once), it is opened anew, a few times at most.
     */
    static <T> T read(Reading<T> reading) throws CallFailed {
        for (int left = TRIES; ; left--) {
            try (ServiceManager manager = open()) {
                return reading.from(manager);
            } catch (CallFailed e) {
                if (left == 1 || !isLost(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean isLost(CallFailed failed) {
        return failed.why() instanceof Why.Failed(String call, String code)
                && code.equals(Integer.toString(WinError.ERROR_INVALID_HANDLE));
    }

    /** Connects with the right to list, which every user has. */
    private static ServiceManager open() throws CallFailed {
        SC_HANDLE handle = SecurityCalls.CALLS.OpenSCManager(
                null, null, Winsvc.SC_MANAGER_CONNECT | Winsvc.SC_MANAGER_ENUMERATE_SERVICE);
        if (handle == null) {
            throw CallFailed.of("OpenSCManager", Native.getLastError());
        }
        return new ServiceManager(handle);
    }

    /** Every service of user mode, running or not (EnumServicesStatusExW). */
    List<Listed> list() throws CallFailed {
        return list(WinNT.SERVICE_WIN32);
    }

    /** Every service of these types (SERVICE_WIN32, SERVICE_DRIVER, …), running or not. */
    List<Listed> list(int types) throws CallFailed {
        List<Listed> all = new ArrayList<>();
        IntByReference resume = new IntByReference();
        try (Memory room = new Memory(ROOM)) {
            while (true) {
                IntByReference more = new IntByReference();
                IntByReference count = new IntByReference();
                boolean done = SecurityCalls.CALLS.EnumServicesStatusEx(
                        manager,
                        Winsvc.SC_ENUM_PROCESS_INFO,
                        types,
                        Winsvc.SERVICE_STATE_ALL,
                        room,
                        ROOM,
                        more,
                        count,
                        resume,
                        null);
                int code = done ? WinError.ERROR_SUCCESS : Native.getLastError();
                if (!done && code != WinError.ERROR_MORE_DATA) {
                    throw CallFailed.of("EnumServicesStatusEx", code);
                }
                all.addAll(listed(room, count.getValue()));
                if (done) {
                    return all;
                }
            }
        }
    }

    private static List<Listed> listed(Memory room, int count) {
        if (count == 0) {
            return List.of();
        }
        ENUM_SERVICE_STATUS_PROCESS first = Structure.newInstance(ENUM_SERVICE_STATUS_PROCESS.class, room);
        first.read();
        return Arrays.stream((ENUM_SERVICE_STATUS_PROCESS[]) first.toArray(count))
                .map(s -> new Listed(
                        s.lpServiceName,
                        s.lpDisplayName,
                        s.ServiceStatusProcess.dwCurrentState,
                        Integer.toUnsignedLong(s.ServiceStatusProcess.dwProcessId)))
                .toList();
    }

    /** What a service is set to (QueryServiceConfigW); empty where it may not be read or is gone. */
    Optional<Config> config(String name) throws CallFailed {
        SC_HANDLE service = SecurityCalls.CALLS.OpenService(manager, name, Winsvc.SERVICE_QUERY_CONFIG);
        if (service == null) {
            int code = Native.getLastError();
            if (code == WinError.ERROR_INVALID_HANDLE) { // says nothing of the service
                throw CallFailed.of("OpenService", code);
            }
            return Optional.empty();
        }
        try (Memory room = new Memory(LARGEST_CONFIG)) {
            IntByReference needed = new IntByReference();
            if (!SecurityCalls.CALLS.QueryServiceConfig(service, room, LARGEST_CONFIG, needed)) {
                return Optional.empty();
            }
            SecurityCalls.ServiceConfig config = new SecurityCalls.ServiceConfig(room);
            return Optional.of(
                    new Config(config.startType, text(config.serviceStartName), text(config.binaryPathName)));
        } finally {
            SecurityCalls.CALLS.CloseServiceHandle(service);
        }
    }

    private static Optional<String> text(Pointer at) {
        return Optional.ofNullable(at).map(p -> p.getWideString(0)).filter(s -> !s.isEmpty());
    }

    @Override
    public void close() {
        SecurityCalls.CALLS.CloseServiceHandle(manager);
    }
}
