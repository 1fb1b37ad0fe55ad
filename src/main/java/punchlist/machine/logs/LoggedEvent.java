package punchlist.machine.logs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An event as a log holds it, without the localised text.
 *
 * @param id the event's number within its provider
 * @param at when it was written
 * @param data its fields by name
 */
public record LoggedEvent(int id, Instant at, Map<String, String> data) {

    /** Copies the map. */
    public LoggedEvent {
        data = Map.copyOf(data);
    }

    /** A field; empty where it is missing or holds only the dash that Windows writes for nothing. */
    public Optional<String> field(String name) {
        return Optional.ofNullable(data.get(name)).map(String::strip).filter(v -> !v.isEmpty() && !v.equals("-"));
    }
}
