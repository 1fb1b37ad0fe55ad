package punchlist.machine.hive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key of a hive ("nk"), with the values and keys right below it. */
public final class HiveKey {

    private static final int LINK = 0x10;
    private static final int COMPRESSED = 0x20;
    private static final int NAME = 76;
    private static final long NOWHERE = 0xFFFF_FFFFL;

    private final Cells cells;
    private final Cells.Cell cell;
    private final int flags;
    private final String name;

    private HiveKey(Cells cells, Cells.Cell cell, int flags, String name) {
        this.cells = cells;
        this.cell = cell;
        this.flags = flags;
        this.name = name;
    }

    static HiveKey at(Cells cells, long offset) throws BadHive {
        Cells.Cell cell = cells.cell(offset);
        if (!cells.says(cell, "nk")) {
            throw new BadHive("no key", cell.at());
        }
        int flags = cells.u16(cell, 2);
        String name = cells.name(cell, NAME, cells.u16(cell, 72), (flags & COMPRESSED) != 0);
        return new HiveKey(cells, cell, flags, name);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /**
     * The key of this name right below; empty where there is none.
     *
     * @throws BadHive where the list of keys is damaged, or the key is a link
     */
    public Optional<HiveKey> below(String wanted) throws BadHive {
        for (HiveKey key : keys()) {
            if (key.name.equalsIgnoreCase(wanted)) {
                if ((key.flags & LINK) != 0) {
                    throw new BadHive("the key " + key.name + " is a link", key.cell.at());
                }
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The keys right below. */
    List<HiveKey> keys() throws BadHive {
        long count = cells.u32(cell, 20);
        List<Long> places = count == 0 ? List.of() : KeyList.of(cells, cells.u32(cell, 28), count);
        List<HiveKey> all = new ArrayList<>();
        for (long place : places) {
            all.add(at(cells, place));
        }
        return all;
    }

    /**
     * The names of the keys right below, in the order of the file.
     *
     * @throws BadHive where the list or one of the keys is damaged
     */
    public List<String> subkeys() throws BadHive {
        return keys().stream().map(HiveKey::name).toList();
    }

    /**
     * All values.
     *
     * @throws BadHive where the list or one of the values is damaged
     */
    public List<HiveValue> values() throws BadHive {
        List<HiveValue> all = new ArrayList<>();
        long bytes = 0;
        for (ValueCell value : valueCells()) {
            HiveValue read = value.read();
            bytes += read.data().size();
            if (bytes > cells.size()) {
                throw new BadHive("values that are larger than the hive", cell.at() + 36);
            }
            all.add(read);
        }
        return all;
    }

    /**
     * The value of this name; empty where there is none.
     *
     * @throws BadHive where the list or the value is damaged
     */
    public Optional<HiveValue> value(String wanted) throws BadHive {
        for (ValueCell value : valueCells()) {
            if (value.name().equalsIgnoreCase(wanted)) {
                return Optional.of(value.read());
            }
        }
        return Optional.empty();
    }

    private List<ValueCell> valueCells() throws BadHive {
        long count = cells.u32(cell, 36);
        long list = cells.u32(cell, 40);
        if (count == 0 || list == NOWHERE) {
            return List.of();
        }
        Cells.Cell places = cells.cell(list);
        if (count * Integer.BYTES > places.length()) {
            throw new BadHive("a key of " + count + " values", cell.at() + 36);
        }
        List<ValueCell> all = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            all.add(ValueCell.at(cells, cells.u32(places, i * Integer.BYTES)));
        }
        return all;
    }
}
