package punchlist.machine.network;

import java.util.Optional;

/**
 * A device on an own link (MIB_IPNET_ROW2).
 *
 * @param address its IPv4 or IPv6 address as text
 * @param mac its link address, as {@code 00-1B-1B-AA-00-01}; empty where it never answered
 * @param adapter GUID of the adapter with braces; empty where Windows named none
 * @param state what Windows knows of it
 */
public record Neighbour(String address, Optional<String> mac, String adapter, State state) {

    /** What Windows knows of a neighbour (NL_NEIGHBOR_STATE). */
    public enum State {
        UNREACHABLE,
        INCOMPLETE,
        PROBE,
        DELAY,
        STALE,
        REACHABLE,
        PERMANENT,
        UNKNOWN
    }

    /** Whether it answered once: neither unreachable nor never heard of, nor an entry that Windows made itself. */
    public boolean answered() {
        return mac.isPresent()
                && switch (state) {
                    case PROBE, DELAY, STALE, REACHABLE -> true;
                    case UNREACHABLE, INCOMPLETE, PERMANENT, UNKNOWN -> false;
                };
    }
}
