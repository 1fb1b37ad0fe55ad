package punchlist.check.smbios;

import java.util.List;
import java.util.Optional;
import punchlist.check.smbios.Smbios.Structure;

/**
 * Type 3, System Enclosure or Chassis (DMTF DSP0134 7.4).
 *
 * @param maker who made the chassis
 * @param kind the specification's number of its shape (3 desktop, 7 tower, 23 rack mount …)
 * @param lock whether it says that it has a lock; no claim that the lock is closed
 * @param serial its serial number
 * @param security what it says of its keyboard lock and outer interfaces
 */
public record ChassisInfo(
        Optional<String> maker,
        Optional<Integer> kind,
        Optional<Boolean> lock,
        Optional<String> serial,
        Optional<Security> security) {

    /** Security status, in the order of the specification's numbers from 1. */
    public enum Security {
        OTHER,
        UNKNOWN,
        NONE,
        EXTERNAL_INTERFACE_LOCKED_OUT,
        EXTERNAL_INTERFACE_ENABLED
    }

    private static final int TYPE = 3;
    private static final int LOCK = 0x80;

    /** The computer's chassis; one of blades or modules may have several. */
    public static List<ChassisInfo> in(Smbios smbios) {
        return smbios.ofType(TYPE).stream().map(ChassisInfo::of).toList();
    }

    private static ChassisInfo of(Structure record) {
        Optional<Integer> shape = record.at(0x05);
        return new ChassisInfo(
                record.text(0x04),
                shape.map(bits -> bits & ~LOCK),
                shape.map(bits -> (bits & LOCK) != 0),
                record.text(0x07),
                record.at(0x0C)
                        .filter(n -> n >= 1 && n <= Security.values().length)
                        .map(n -> Security.values()[n - 1]));
    }
}
