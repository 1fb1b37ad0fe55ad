package punchlist.machine.system;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.reading.Why;

/**
 * The tasks of the Task Scheduler.
 *
 * @param all those that were read
 * @param unread tasks and folders that were seen but not read, by path
 * @param missingRight the right without which Windows leaves other accounts' tasks out of the list; empty when it was
 *     asked with it
 */
public record TaskTable(List<ScheduledTask> all, Map<String, Why> unread, Optional<String> missingRight) {

    /** Copies the collections. */
    public TaskTable {
        all = List.copyOf(all);
        unread = Collections.unmodifiableMap(new TreeMap<>(unread));
    }

    /** Whether every task of this computer was read. */
    public boolean isWhole() {
        return unread.isEmpty() && missingRight.isEmpty();
    }

    /** Why not every task was read; empty where it was. */
    public Optional<Why> whyNotWhole() {
        return missingRight.<Why>map(Why.Denied::new).or(() -> unread.values().stream()
                .findFirst());
    }
}
