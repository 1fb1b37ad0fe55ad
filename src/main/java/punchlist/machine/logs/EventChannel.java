package punchlist.machine.logs;

import java.util.Locale;
import punchlist.reading.Settable;

/**
 * One setting of an event log's channel (learn.microsoft.com/windows/win32/api/winevt, EVT_CHANNEL_CONFIG_PROPERTY_ID).
 * Absent: this Windows has no such channel. A policy or the log's own key in the registry may say otherwise; those are
 * questions of their own.
 *
 * @param channel its name, the same in every language
 * @param property which setting
 */
public record EventChannel(String channel, Property property) implements Settable<ChannelSetting> {

    /** The settings that are looked at, with their number and their name in a snapshot. */
    public enum Property {
        /** Whether anything is written to it. */
        ENABLED("enabled", 0),
        /** Who may read, write and clear it. */
        ACCESS("access", 5),
        /** Whether a full log keeps what it has and drops what comes. */
        RETENTION("retention", 6),
        /** Whether a full log is saved and begun anew. */
        AUTO_BACKUP("autoBackup", 7),
        /** The most bytes it holds. */
        MAX_SIZE("maxSize", 8);

        private final String key;
        private final int number;

        Property(String key, int number) {
            this.key = key;
            this.number = number;
        }

        /** The member of a snapshot. */
        public String key() {
            return key;
        }

        /** EVT_CHANNEL_CONFIG_PROPERTY_ID. */
        public int number() {
            return number;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventChannel(String c, Property p) && property == p && channel.equalsIgnoreCase(c);
    }

    @Override
    public int hashCode() {
        return channel.toLowerCase(Locale.ROOT).hashCode() * 31 + property.hashCode();
    }
}
