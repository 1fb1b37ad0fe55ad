package punchlist.check.logs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel;

/**
 * What Windows does where the registry keeps nothing for an event log: a full log is overwritten and not saved, and the
 * three classic logs have the descriptors of their isolation
 * (learn.microsoft.com/windows/win32/wes/eventmanifestschema-channeltype-complextype, channel access). Sizes differ by
 * version and are not guessed.
 */
final class ChannelDefaults {

    private static final Map<String, String> ACCESS = Map.of(
            "application",
            "O:BAG:SYD:(A;;0xf0007;;;SY)(A;;0x7;;;BA)(A;;0x7;;;SO)(A;;0x3;;;IU)(A;;0x3;;;SU)(A;;0x3;;;S-1-5-3)"
                    + "(A;;0x3;;;S-1-5-33)(A;;0x1;;;S-1-5-32-573)",
            "system",
            "O:BAG:SYD:(A;;0xf0007;;;SY)(A;;0x7;;;BA)(A;;0x3;;;BO)(A;;0x5;;;SO)(A;;0x1;;;IU)(A;;0x3;;;SU)"
                    + "(A;;0x1;;;S-1-5-3)(A;;0x2;;;S-1-5-33)(A;;0x1;;;S-1-5-32-573)",
            "security",
            "O:BAG:SYD:(A;;0xf0005;;;SY)(A;;0x5;;;BA)(A;;0x1;;;S-1-5-32-573)");

    private ChannelDefaults() {}

    /** The default of a setting, where there is one for every supported Windows. */
    static Optional<ChannelSetting> of(EventChannel at) {
        return switch (at.property()) {
            case RETENTION, AUTO_BACKUP -> Optional.of(new ChannelSetting.Flag(false));
            case ACCESS ->
                Optional.ofNullable(ACCESS.get(at.channel().toLowerCase(Locale.ROOT)))
                        .map(ChannelSetting.Access::new);
            case ENABLED, MAX_SIZE -> Optional.empty();
        };
    }
}
