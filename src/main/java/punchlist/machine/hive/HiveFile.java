package punchlist.machine.hive;

import java.util.List;
import java.util.Optional;

/**
 * A registry hive as a file (NTUSER.DAT), read from a copy in memory (github.com/msuhanov/regf, "Windows registry file
 * format specification"). Every offset is checked before it is followed; nothing is followed twice, so that no loop in a
 * damaged file holds anybody up.
 */
public final class HiveFile {

    /** The largest hive read, in bytes. */
    public static final long LARGEST = 256L << 20;

    private static final int DEEPEST = 512;

    private final Cells cells;
    private final long root;

    private HiveFile(Cells cells, long root) {
        this.cells = cells;
        this.root = root;
    }

    /**
     * Reads a hive and, where it was not closed cleanly, brings it to what its logs hold.
     *
     * @param primary the hive's bytes
     * @param logs its logs ({@code .LOG1}, {@code .LOG2}), in any order
     * @throws BadHive where it is damaged, or dirty and its logs do not complete it
     */
    public static HiveFile of(byte[] primary, List<byte[]> logs) throws BadHive {
        Little file = new Little(primary);
        BaseBlock base = BaseBlock.of(file);
        if (base.type() != 0) {
            throw new BadHive("a log, no hive", 28);
        }
        Cells cells;
        if (base.isDirty()) {
            Recovery.Recovered recovered =
                    Recovery.of(primary, base, logs.stream().map(HiveLog::of).toList());
            cells = Cells.of(recovered.file(), recovered.size(), base.minor());
        } else {
            cells = Cells.of(file, base.size(), base.minor());
        }
        return new HiveFile(cells, base.root());
    }

    /**
     * The key of a path below the root; empty where it or one on the way is not there.
     *
     * @param path with backslashes; empty for the root itself
     * @throws BadHive where what has to be read is damaged, or a key on the way is a link
     */
    public Optional<HiveKey> key(String path) throws BadHive {
        List<String> names = path.isEmpty() ? List.of() : List.of(path.split("\\\\", -1));
        if (names.size() > DEEPEST) {
            return Optional.empty();
        }
        Optional<HiveKey> at = Optional.of(HiveKey.at(cells, root));
        for (String name : names) {
            if (at.isEmpty()) {
                return at;
            }
            at = at.get().below(name);
        }
        return at;
    }
}
