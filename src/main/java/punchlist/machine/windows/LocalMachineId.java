package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;
import java.util.UUID;
import punchlist.machine.MachineId;
import punchlist.machine.SmbiosTable;
import punchlist.reading.Bytes;

/**
 * Which computer this is: by the firmware's UUID; where that is unset, by the GUID Windows made for itself at set-up. The
 * name is the NetBIOS name.
 */
public final class LocalMachineId {

    private static final String CRYPTOGRAPHY = "SOFTWARE\\Microsoft\\Cryptography";
    private static final int LONGEST_NAME = 256;

    private LocalMachineId() {}

    /**
     * The identity of this Windows.
     *
     * @throws IllegalStateException when Windows gives neither UUID nor GUID
     */
    public static MachineId read() {
        String id = firmwareUuid()
                .map(UUID::toString)
                .or(LocalMachineId::machineGuid)
                .orElseThrow(
                        () -> new IllegalStateException("neither SMBIOS nor " + CRYPTOGRAPHY + " names this computer"));
        return new MachineId(MachineId.Kind.LOCAL, id, computerName());
    }

    private static Optional<UUID> firmwareUuid() {
        return new Guarded<>("GetSystemFirmwareTable", Firmware::smbios)
                .answer(new SmbiosTable())
                .answer()
                .toOptional()
                .map(Bytes::toArray)
                .flatMap(SystemUuid::in);
    }

    private static Optional<String> machineGuid() {
        return RegistryText.read(CRYPTOGRAPHY, "MachineGuid");
    }

    /** The computer's NetBIOS name; empty where Windows does not say it. */
    static String computerName() {
        char[] name = new char[LONGEST_NAME];
        int physicalNetBios = WinBase.COMPUTER_NAME_FORMAT.ComputerNamePhysicalNetBIOS;
        return KernelCalls.CALLS.GetComputerNameEx(physicalNetBios, name, new IntByReference(name.length))
                ? Native.toString(name)
                : "";
    }
}
