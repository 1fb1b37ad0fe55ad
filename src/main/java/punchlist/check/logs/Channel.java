package punchlist.check.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel;
import punchlist.machine.logs.EventChannel.Property;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/**
 * A setting of an event log as it counts: the policy for the four logs that have one
 * ({@code HKLM\SOFTWARE\Policies\Microsoft\Windows\EventLog}), else the channel's own; where the event log's service was
 * not asked (an export, a disk), what the registry keeps for it.
 *
 * @param at the setting
 */
public record Channel(EventChannel at) {

    private static final List<String> WITH_POLICY = List.of("Application", "Security", "System", "Setup");
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\Windows\\EventLog\\";
    private static final String CLASSIC = "SYSTEM\\CurrentControlSet\\Services\\EventLog\\";
    private static final String CHANNELS = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WINEVT\\Channels\\";
    private static final long KIB = 1024;

    /** A setting of a channel. */
    public static Channel of(String channel, Property property) {
        return new Channel(new EventChannel(channel, property));
    }

    private boolean isClassic() {
        return WITH_POLICY.stream().anyMatch(at.channel()::equalsIgnoreCase);
    }

    /** Where a policy would set it. */
    public Optional<RegistryValue> policy() {
        return isClassic()
                ? policyName().map(name -> RegistryValue.hklm(POLICY + at.channel(), name))
                : Optional.empty();
    }

    private Optional<String> policyName() {
        return switch (at.property()) {
            case ENABLED -> Optional.empty();
            case ACCESS -> Optional.of("ChannelAccess");
            case RETENTION -> Optional.of("Retention");
            case AUTO_BACKUP -> Optional.of("AutoBackupLogFiles");
            case MAX_SIZE -> Optional.of("MaxSize");
        };
    }

    private RegistryValue kept() {
        String name =
                switch (at.property()) {
                    case ENABLED -> "Enabled";
                    case ACCESS -> isClassic() ? "CustomSD" : "ChannelAccess";
                    case RETENTION -> "Retention";
                    case AUTO_BACKUP -> isClassic() ? "AutoBackupLogFiles" : "AutoBackup";
                    case MAX_SIZE -> "MaxSize";
                };
        return RegistryValue.hklm((isClassic() ? CLASSIC : CHANNELS) + at.channel(), name);
    }

    /** What must be asked: the registry's own copy only where the service did not answer. */
    public List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(at));
        policy().ifPresent(all::add);
        boolean silent =
                soFar.find(at).filter(reading -> !reading.answer().wasRead()).isPresent();
        if (silent) {
            all.add(kept());
        }
        return all;
    }

    /** What counts. */
    public Seen<ChannelSetting> seen(Readings readings) {
        Optional<Reading<RegistryData>> policy = policy().map(readings::get);
        if (policy.isPresent() && !(policy.get().answer() instanceof Answer.Absent)) {
            return registry(policy.get(), policy.get(), at.property() == Property.MAX_SIZE ? KIB : 1);
        }
        Reading<ChannelSetting> own = readings.get(at);
        return switch (own.answer()) {
            case Answer.Known<ChannelSetting>(ChannelSetting setting) -> new Seen.Value<>(setting, own);
            case Answer.Absent<ChannelSetting> absent -> Seen.odd(own, "no channel " + at.channel());
            case Answer.Unread<ChannelSetting> unread ->
                registry(readings.find(kept()).<Reading<?>>map(r -> r).orElse(own), own, 1);
        };
    }

    /** What a registry value means for the setting; where it was not read either, the service's reason counts. */
    private Seen<ChannelSetting> registry(Reading<?> reading, Reading<?> otherwise, long unit) {
        return switch (reading.answer()) {
            case Answer.Known<?>(RegistryData data) ->
                meaning(data, unit)
                        .<Seen<ChannelSetting>>map(setting -> new Seen.Value<>(setting, reading))
                        .orElseGet(() -> Seen.odd(reading, data.type().name() + " " + data.shown()));
            case Answer.Absent<?> absent ->
                ChannelDefaults.of(at)
                        .<Seen<ChannelSetting>>map(setting -> new Seen.Value<>(setting, reading))
                        .orElseGet(() -> unread(otherwise));
            default -> unread(otherwise);
        };
    }

    private static Seen<ChannelSetting> unread(Reading<?> reading) {
        return reading.answer() instanceof Answer.Unread<?>(Why why)
                ? Seen.unread(reading, why)
                : Seen.odd(reading, reading.answer().toString());
    }

    private Optional<ChannelSetting> meaning(RegistryData data, long unit) {
        return switch (at.property()) {
            case ACCESS ->
                data instanceof RegistryData.Text(var type, String sddl)
                        ? Optional.of(new ChannelSetting.Access(sddl))
                        : Optional.empty();
            case MAX_SIZE ->
                data.number().stream()
                        .<ChannelSetting>mapToObj(number -> new ChannelSetting.Size(number * unit))
                        .findFirst();
            case ENABLED, RETENTION, AUTO_BACKUP -> flag(data);
        };
    }

    /** A policy writes them as text, the log's own key as numbers. */
    private static Optional<ChannelSetting> flag(RegistryData data) {
        if (data instanceof RegistryData.Text(var type, String text)) {
            return switch (text.strip()) {
                case "0" -> Optional.of(new ChannelSetting.Flag(false));
                case "1" -> Optional.of(new ChannelSetting.Flag(true));
                default -> Optional.empty();
            };
        }
        return data.number().stream()
                .<ChannelSetting>mapToObj(number -> new ChannelSetting.Flag(number != 0))
                .findFirst();
    }
}
