package punchlist.check.smbios;

import java.util.Optional;
import punchlist.check.smbios.Smbios.Structure;

/**
 * Type 0, BIOS Information (DMTF DSP0134 7.1).
 *
 * @param vendor who made the firmware
 * @param version its version
 * @param released its day, as the firmware writes it (mm/dd/yyyy)
 * @param uefi whether it says that it supports UEFI; empty in records before version 2.4
 * @param virtual whether it says that the table describes a virtual machine; empty in records before version 2.4. Not
 *     saying so proves nothing
 */
public record FirmwareInfo(
        Optional<String> vendor,
        Optional<String> version,
        Optional<String> released,
        Optional<Boolean> uefi,
        Optional<Boolean> virtual) {

    private static final int TYPE = 0;
    private static final int SECOND_EXTENSION = 0x13;
    private static final int UEFI = 1 << 3;
    private static final int VIRTUAL = 1 << 4;

    /** The firmware's record, where the table has one. */
    public static Optional<FirmwareInfo> in(Smbios smbios) {
        return smbios.first(TYPE).map(FirmwareInfo::of);
    }

    private static FirmwareInfo of(Structure record) {
        Optional<Integer> extension = record.at(SECOND_EXTENSION);
        return new FirmwareInfo(
                record.text(0x04),
                record.text(0x05),
                record.text(0x08),
                extension.map(bits -> (bits & UEFI) != 0),
                extension.map(bits -> (bits & VIRTUAL) != 0));
    }
}
