package punchlist.machine.logs;

import punchlist.reading.Question;

/**
 * Who logged on, or tried to, from other computers in the last days, by one of the logs that tell. What came from this
 * computer itself is left out, and so are the computers' own accounts.
 *
 * @param log which log is read
 * @param days how far back
 */
public record RemoteLogons(Log log, int days) implements Question<LogonSummary> {

    /** The most events that are read, the newest first. */
    public static final int BUDGET = 20_000;

    /** Where log-ons are told. */
    public enum Log {
        /** Security: accepted (4624) and refused (4625) log-ons; administrators and Event Log Readers may read it. */
        SECURITY("security", "Security"),
        /** Remote Desktop's own: sessions begun (21), ended (24) and taken up again (25). */
        SESSIONS("sessions", "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational");

        private final String key;
        private final String channel;

        Log(String key, String channel) {
            this.key = key;
            this.channel = channel;
        }

        /** The member of a snapshot. */
        public String key() {
            return key;
        }

        /** The channel's name. */
        public String channel() {
            return channel;
        }
    }

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException when they are not between 1 and 366
     */
    public RemoteLogons {
        if (days < 1 || days > 366) {
            throw new IllegalArgumentException(days + " days are not between 1 and 366");
        }
    }
}
