package punchlist.machine.storage;

import java.util.Arrays;
import punchlist.reading.Settable;

/**
 * A setting of Microsoft Defender Antivirus, as a number
 * (learn.microsoft.com/previous-versions/windows/desktop/defender/windows-defender-wmiv2-apis-portal). Absent: Defender
 * is not there.
 *
 * @param which the setting
 */
public record DefenderSetting(Which which) implements Settable<Long> {

    /** The WMI namespace of Defender. */
    public static final String NAMESPACE = "root\\microsoft\\windows\\defender";

    /** The settings; each names the WMI class and property it is read from, and the preference that sets it. */
    public enum Which {
        /** Whether files are looked at as they are opened, as Defender itself says: 1 or 0. */
        REAL_TIME("MSFT_MpComputerStatus", "RealTimeProtectionEnabled", "DisableRealtimeMonitoring"),
        /** When the scheduled scan runs: 0 every day, 1 to 7 Sunday to Saturday, 8 never. */
        SCAN_DAY("MSFT_MpPreference", "ScanScheduleDay", "ScanScheduleDay");

        private final String readFrom;
        private final String property;
        private final String preference;

        Which(String readFrom, String property, String preference) {
            this.readFrom = readFrom;
            this.property = property;
            this.preference = preference;
        }

        /** The WMI class it is read from. */
        public String readFrom() {
            return readFrom;
        }

        /** The property it is read from. */
        public String property() {
            return property;
        }

        /** The parameter of MSFT_MpPreference's method Set. */
        public String preference() {
            return preference;
        }

        /**
         * The setting of this name.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Which of(String name) {
            return Arrays.stream(values())
                    .filter(w -> w.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no setting of Defender"));
        }
    }
}
