package punchlist.machine.hive;

import java.util.ArrayList;
import java.util.List;

/** Reads all of a hive, for tests. */
final class HiveWalk {

    private static final int DEEPEST = 64;
    private static final int MOST = 20_000;

    private int keys;
    private int values;
    private final List<String> problems = new ArrayList<>();

    static HiveWalk of(HiveFile hive) throws BadHive {
        HiveWalk walk = new HiveWalk();
        walk.go(hive.key("").orElseThrow(), 0);
        return walk;
    }

    private void go(HiveKey key, int depth) {
        keys++;
        try {
            values += key.values().size();
            if (depth < DEEPEST && keys < MOST) {
                for (HiveKey child : key.keys()) {
                    go(child, depth + 1);
                }
            }
        } catch (BadHive e) {
            problems.add(e.getMessage());
        }
    }

    int keys() {
        return keys;
    }

    int values() {
        return values;
    }

    List<String> problems() {
        return problems;
    }
}
