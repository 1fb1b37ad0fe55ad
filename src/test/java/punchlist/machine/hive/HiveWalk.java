package punchlist.machine.hive;

import java.util.ArrayList;
import java.util.List;

/** Reads all of a hive, for tests. */
final class HiveWalk {

    private static final int DEEPEST = 64;
    private static final int ALL = 20_000;

    private final int most;
    private int keys;
    private int values;
    private final List<String> problems = new ArrayList<>();

    private HiveWalk(int most) {
        this.most = most;
    }

    static HiveWalk of(HiveFile hive) throws BadHive {
        return of(hive, ALL);
    }

    /** Reads so many keys at most. */
    static HiveWalk of(HiveFile hive, int most) throws BadHive {
        HiveWalk walk = new HiveWalk(most);
        walk.go(hive.key("").orElseThrow(), 0);
        return walk;
    }

    private void go(HiveKey key, int depth) {
        keys++;
        try {
            values += key.values().size();
            if (depth < DEEPEST && keys < most) {
                for (HiveKey child : key.keys()) {
                    if (keys < most) {
                        go(child, depth + 1);
                    }
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
