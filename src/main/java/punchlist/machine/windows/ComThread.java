package punchlist.machine.windows;

import com.sun.jna.platform.win32.COM.COMUtils;
import com.sun.jna.platform.win32.Ole32;

/** COM, begun on this thread for as long as it is open; a thread on which somebody began it otherwise is left as it is. */
final class ComThread implements AutoCloseable {

    private static final int BEGUN_OTHERWISE = 0x8001_0106; // RPC_E_CHANGED_MODE

    private final boolean ours;

    private ComThread(boolean ours) {
        this.ours = ours;
    }

    static ComThread begin() throws CallFailed {
        int result =
                Ole32.INSTANCE.CoInitializeEx(null, Ole32.COINIT_MULTITHREADED).intValue();
        if (COMUtils.FAILED(result) && result != BEGUN_OTHERWISE) {
            throw CallFailed.saying("CoInitializeEx", "0x" + Integer.toHexString(result));
        }
        return new ComThread(result != BEGUN_OTHERWISE);
    }

    @Override
    public void close() {
        if (ours) {
            Ole32.INSTANCE.CoUninitialize();
        }
    }
}
