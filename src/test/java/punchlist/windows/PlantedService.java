package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;

/**
 * A service that a test puts into this Windows and takes out again.
 *
 * @param name its key name
 */
record PlantedService(String name) {
    private static final int DELETE = 0x0001_0000;

    /** Made, not started. */
    void plant(String displayName, String image, int start) {
        SC_HANDLE manager = manager();
        SC_HANDLE service = Advapi32.INSTANCE.CreateService(
                manager,
                name,
                displayName,
                Winsvc.SERVICE_QUERY_CONFIG,
                WinNT.SERVICE_WIN32_OWN_PROCESS,
                start,
                WinNT.SERVICE_ERROR_NORMAL,
                image,
                null,
                null,
                null,
                null,
                null);
        assertThat(service).as("the service was made").isNotNull();
        Advapi32.INSTANCE.CloseServiceHandle(service);
        Advapi32.INSTANCE.CloseServiceHandle(manager);
    }

    /** Started. */
    void start() {
        SC_HANDLE manager = manager();
        SC_HANDLE service = Advapi32.INSTANCE.OpenService(manager, name, Winsvc.SERVICE_START);
        assertThat(Advapi32.INSTANCE.StartService(service, 0, null)).isTrue();
        Advapi32.INSTANCE.CloseServiceHandle(service);
        Advapi32.INSTANCE.CloseServiceHandle(manager);
    }

    /** Stopped and gone, if it was there. */
    void remove() {
        SC_HANDLE manager = manager();
        SC_HANDLE service = Advapi32.INSTANCE.OpenService(manager, name, DELETE | Winsvc.SERVICE_STOP);
        if (service != null) {
            Advapi32.INSTANCE.ControlService(service, Winsvc.SERVICE_CONTROL_STOP, new Winsvc.SERVICE_STATUS());
            Advapi32.INSTANCE.DeleteService(service);
            Advapi32.INSTANCE.CloseServiceHandle(service);
        }
        Advapi32.INSTANCE.CloseServiceHandle(manager);
    }

    private static SC_HANDLE manager() {
        return Advapi32.INSTANCE.OpenSCManager(
                null, null, Winsvc.SC_MANAGER_CONNECT | Winsvc.SC_MANAGER_CREATE_SERVICE);
    }
}
