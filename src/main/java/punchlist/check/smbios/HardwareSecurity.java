package punchlist.check.smbios;

import java.util.List;

/**
 * Type 24, Hardware Security (DMTF DSP0134 7.25): what the firmware says of its passwords.
 *
 * @param powerOn the power-on password
 * @param keyboard the keyboard password
 * @param administrator the administrator (setup) password
 * @param frontPanelReset the front panel's reset button
 */
public record HardwareSecurity(Status powerOn, Status keyboard, Status administrator, Status frontPanelReset) {

    /** The state of one of them, in the order of the specification's numbers. */
    public enum Status {
        DISABLED,
        ENABLED,
        NOT_IMPLEMENTED,
        UNKNOWN;

        static Status of(int bits) {
            return switch (bits & 3) {
                case 0 -> DISABLED;
                case 1 -> ENABLED;
                case 2 -> NOT_IMPLEMENTED;
                default -> UNKNOWN;
            };
        }
    }

    private static final int TYPE = 24;
    private static final int SETTINGS = 4;

    /** What each such record says; most tables have none. */
    public static List<HardwareSecurity> in(Smbios smbios) {
        return smbios.ofType(TYPE).stream()
                .flatMap(record -> record.at(SETTINGS).stream())
                .map(HardwareSecurity::of)
                .toList();
    }

    /** The four states in one settings byte. */
    public static HardwareSecurity of(int settings) {
        return new HardwareSecurity(
                Status.of(settings >> 6), Status.of(settings >> 4), Status.of(settings >> 2), Status.of(settings));
    }
}
