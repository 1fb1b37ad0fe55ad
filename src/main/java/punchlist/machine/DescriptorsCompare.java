package punchlist.machine;

import java.util.Map;
import punchlist.machine.sddl.SddlCompare;

/** Whether two trees of descriptors mean the same: the same objects, each with a descriptor of the same meaning. */
final class DescriptorsCompare {

    private DescriptorsCompare() {}

    static boolean same(Descriptors a, Descriptors b) {
        return a.byPath().size() == b.byPath().size()
                && a.byPath().entrySet().stream().allMatch(e -> sameAt(e, b));
    }

    private static boolean sameAt(Map.Entry<String, String> mine, Descriptors others) {
        String other = others.byPath().get(mine.getKey());
        return other != null && SddlCompare.same(mine.getValue(), other);
    }
}
