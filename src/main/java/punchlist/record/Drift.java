package punchlist.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.check.Subject;
import punchlist.check.VerdictKind;

/**
 * The difference between two runs. Verdict, subject and typed found are compared, never texts.
 *
 * @param from the earlier run
 * @param to the later run
 * @param items what each subject was and is
 */
public record Drift(String from, String to, List<Item> items) {

    /** Copies the list. */
    public Drift {
        items = List.copyOf(items);
    }

    /** The groups of a drift. */
    public enum Group {
        /** Worse than before, or could not be checked now. */
        WORSE,
        BETTER,
        /** The same verdict on something different. */
        DIFFERENT,
        /** Did not concern the server before. */
        NEWLY_APPLICABLE,
        SAME
    }

    /**
     * One subject of one control.
     *
     * @param was what was said before; empty when nothing was said of this subject
     * @param is what is said now; empty when nothing is said of it any more
     */
    public record Item(
            Group group, String control, Subject subject, Optional<StoredFinding> was, Optional<StoredFinding> is) {}

    /** Compares the controls that both runs looked at. */
    public static Drift between(String from, List<StoredControl> before, String to, List<StoredControl> after) {
        Map<String, StoredControl> earlier = new TreeMap<>();
        before.forEach(control -> earlier.put(control.control(), control));
        List<Item> items = new ArrayList<>();
        for (StoredControl now : after) {
            StoredControl then = earlier.get(now.control());
            if (then != null) {
                items.addAll(compare(then, now));
            }
        }
        return new Drift(from, to, items);
    }

    /** The items of a group. */
    public List<Item> of(Group group) {
        return items.stream().filter(item -> item.group() == group).toList();
    }

    private static List<Item> compare(StoredControl then, StoredControl now) {
        List<Item> items = new ArrayList<>();
        for (StoredFinding is : now.findings()) {
            Optional<StoredFinding> was = find(then, is.subject());
            Group group = was.map(w -> group(w, is)).orElseGet(() -> appeared(then, is));
            items.add(new Item(group, now.control(), is.subject(), was, Optional.of(is)));
        }
        for (StoredFinding was : then.findings()) {
            if (find(now, was.subject()).isEmpty()) {
                items.add(new Item(gone(was, now), now.control(), was.subject(), Optional.of(was), Optional.empty()));
            }
        }
        return items;
    }

    private static Optional<StoredFinding> find(StoredControl control, Subject subject) {
        return control.findings().stream()
                .filter(f -> f.subject().isSameAs(subject))
                .findFirst();
    }

    private static Group group(StoredFinding was, StoredFinding is) {
        if (was.verdict() == is.verdict()) {
            return was.found().equals(is.found()) ? Group.SAME : Group.DIFFERENT;
        }
        if (was.verdict() == VerdictKind.NOT_APPLICABLE) {
            return Group.NEWLY_APPLICABLE;
        }
        if (is.verdict() == VerdictKind.COULD_NOT_CHECK) {
            return Group.WORSE;
        }
        if (is.verdict() == VerdictKind.NOT_APPLICABLE) {
            return Group.DIFFERENT;
        }
        return is.verdict().compareTo(was.verdict()) < 0 ? Group.WORSE : Group.BETTER;
    }

    private static Group appeared(StoredControl then, StoredFinding is) {
        if (then.verdict() == VerdictKind.NOT_APPLICABLE) {
            return Group.NEWLY_APPLICABLE;
        }
        if (is.verdict().isOpen()) {
            return Group.WORSE;
        }
        return then.verdict().isOpen() ? Group.BETTER : Group.DIFFERENT;
    }

    private static Group gone(StoredFinding was, StoredControl now) {
        if (now.verdict() == VerdictKind.COULD_NOT_CHECK) {
            return Group.WORSE;
        }
        return was.verdict().isOpen() ? Group.BETTER : Group.DIFFERENT;
    }
}
