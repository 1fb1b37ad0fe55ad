package punchlist.machine.hive;

import java.util.ArrayList;
import java.util.List;

/** Where the keys right below a key lie: lists of three forms (lf, lh, li), or a list of such lists (ri). */
final class KeyList {

    private static final int HEAD = 4;
    private static final int LEAST = 80; // bytes of a key's cell

    private KeyList() {}

    /** The keys' offsets, as many as the key above says. */
    static List<Long> of(Cells cells, long offset, long count) throws BadHive {
        Cells.Cell top = cells.cell(offset);
        if (count > cells.size() / LEAST) {
            throw new BadHive("a key of " + count + " keys", top.at());
        }
        List<Long> all = new ArrayList<>();
        if (cells.says(top, "ri")) {
            int lists = cells.u16(top, 2);
            for (int i = 0; i < lists; i++) {
                Cells.Cell list = cells.cell(cells.u32(top, HEAD + (long) i * Integer.BYTES));
                add(cells, list, all, count);
            }
        } else {
            add(cells, top, all, count);
        }
        if (all.size() != count) {
            throw new BadHive("a list of " + all.size() + " keys where there are " + count, top.at());
        }
        return all;
    }

    private static void add(Cells cells, Cells.Cell list, List<Long> all, long most) throws BadHive {
        int step = step(cells, list);
        int count = cells.u16(list, 2);
        if (all.size() + count > most) {
            throw new BadHive("a list of more keys than there are", list.at());
        }
        for (int i = 0; i < count; i++) {
            all.add(cells.u32(list, HEAD + (long) i * step));
        }
    }

    private static int step(Cells cells, Cells.Cell list) throws BadHive {
        if (cells.says(list, "li")) {
            return Integer.BYTES;
        }
        if (cells.says(list, "lf") || cells.says(list, "lh")) {
            return Long.BYTES;
        }
        throw new BadHive("no list of keys", list.at());
    }
}
