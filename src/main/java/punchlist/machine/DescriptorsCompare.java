package punchlist.machine;

import java.util.Comparator;
import java.util.Map;
import punchlist.machine.sddl.SddlCompare;
import punchlist.reading.Holding;

/** Whether two trees of descriptors mean the same: the same objects, each with a descriptor of the same meaning. */
final class DescriptorsCompare implements Holding<Descriptors> {

    static boolean same(Descriptors a, Descriptors b) {
        return a.byPath().size() == b.byPath().size()
                && a.byPath().entrySet().stream().allMatch(e -> sameAt(e, b));
    }

    /**
     * Whether every wanted descriptor holds on the objects that are still there. A living folder gains and loses files
     * (logs, copies of the project); those a change neither made nor can mend, and undo must not fail for them.
     */
    @Override
    public boolean holds(Descriptors wanted, Descriptors found) {
        String root = root(wanted);
        return found.byPath().containsKey(root)
                && wanted.byPath().entrySet().stream()
                        .filter(e -> found.byPath().containsKey(e.getKey()))
                        .allMatch(e -> sameAt(e, found));
    }

    @Override
    public boolean between(Descriptors one, Descriptors other, Descriptors found) {
        return found.byPath().containsKey(root(one))
                && found.byPath().entrySet().stream().allMatch(e -> isEither(e, one, other));
    }

    private static boolean isEither(Map.Entry<String, String> found, Descriptors one, Descriptors other) {
        boolean came =
                !one.byPath().containsKey(found.getKey()) && !other.byPath().containsKey(found.getKey());
        return came || sameAt(found, one) || sameAt(found, other);
    }

    private static String root(Descriptors tree) {
        return tree.byPath().keySet().stream()
                .min(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static boolean sameAt(Map.Entry<String, String> mine, Descriptors others) {
        String other = others.byPath().get(mine.getKey());
        return other != null && SddlCompare.same(mine.getValue(), other);
    }
}
