package punchlist.machine.windows;

import com.sun.jna.Library;
import com.sun.jna.Pointer;

/** tbs.dll, TPM Base Services. */
interface TpmCalls extends Library {

    TpmCalls CALLS = SystemLibrary.load("tbs.dll", TpmCalls.class);

    /** learn.microsoft.com/windows/win32/api/tbs/nf-tbs-tbsi_getdeviceinfo */
    int Tbsi_GetDeviceInfo(int size, Pointer info);
}
