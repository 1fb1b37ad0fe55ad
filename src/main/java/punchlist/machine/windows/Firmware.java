package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import punchlist.machine.SmbiosTable;
import punchlist.machine.UefiVariable;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/** What the firmware tells Windows, raw. */
final class Firmware {

    private static final int RSMB = 0x52534D42;
    private static final int LARGEST_VARIABLE = 64 * 1024;

    private Firmware() {}

    /**
     * The SMBIOS table behind its 8-byte header
     * (learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getsystemfirmwaretable).
     */
    static Reply<Bytes> smbios(SmbiosTable question) throws CallFailed {
        int size = KernelCalls.CALLS.GetSystemFirmwareTable(RSMB, 0, null, 0);
        if (size == 0) {
            throw CallFailed.of("GetSystemFirmwareTable", Native.getLastError());
        }
        try (Memory room = new Memory(size)) {
            int written = KernelCalls.CALLS.GetSystemFirmwareTable(RSMB, 0, room, size);
            if (written == 0 || written > size) {
                throw CallFailed.of("GetSystemFirmwareTable", Native.getLastError());
            }
            return Reply.of(Answer.known(Bytes.of(room.getByteArray(0, written))));
        }
    }

    /**
     * A UEFI variable
     * (learn.microsoft.com/windows/win32/api/winbase/nf-winbase-getfirmwareenvironmentvariableexw).
     */
    static Reply<Bytes> variable(UefiVariable question) throws CallFailed {
        try (Advapi32Util.Privilege privilege = new Advapi32Util.Privilege(WinNT.SE_SYSTEM_ENVIRONMENT_NAME);
                Memory room = new Memory(LARGEST_VARIABLE)) {
            privilege.enable();
            int size = KernelCalls.CALLS.GetFirmwareEnvironmentVariableEx(
                    question.name(), "{" + question.guid() + "}", room, LARGEST_VARIABLE, null);
            return size > 0
                    ? Reply.of(Answer.known(Bytes.of(room.getByteArray(0, size))))
                    : withoutValue(Native.getLastError());
        }
    }

    private static Reply<Bytes> withoutValue(int code) throws CallFailed {
        return switch (code) {
            case WinError.ERROR_ENVVAR_NOT_FOUND -> Reply.of(Answer.absent());
            case WinError.ERROR_INVALID_FUNCTION -> throw new CallFailed(new Why.Unsupported(UefiVariable.LEGACY));
            default -> throw CallFailed.of("GetFirmwareEnvironmentVariableEx", code, WinNT.SE_SYSTEM_ENVIRONMENT_NAME);
        };
    }
}
