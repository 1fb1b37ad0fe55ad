package punchlist.machine.hive;

import java.io.ByteArrayOutputStream;
import punchlist.reading.Bytes;

/**
 * A value's cell ("vk"). Data of up to four bytes stand in it, larger ones in a cell of their own, those above 16,344
 * bytes in several ("db").
 *
 * @param cells the hive
 * @param cell the cell
 * @param name the value's name
 */
record ValueCell(Cells cells, Cells.Cell cell, String name) {

    private static final int COMPRESSED = 1;
    private static final int NAME = 20;
    private static final long INLINE = 0x8000_0000L;
    private static final int SEGMENT = 16_344;
    private static final int BIG_FROM = 4; // the minor version since which data may be split
    private static final long LARGEST = 64L << 20;

    static ValueCell at(Cells cells, long offset) throws BadHive {
        Cells.Cell cell = cells.cell(offset);
        if (!cells.says(cell, "vk")) {
            throw new BadHive("no value", cell.at());
        }
        boolean compressed = (cells.u16(cell, 16) & COMPRESSED) != 0;
        return new ValueCell(cells, cell, cells.name(cell, NAME, cells.u16(cell, 2), compressed));
    }

    /** The value with its data. */
    HiveValue read() throws BadHive {
        return new HiveValue(name, (int) cells.u32(cell, 12), Bytes.of(data()));
    }

    private byte[] data() throws BadHive {
        long size = cells.u32(cell, 4);
        if ((size & INLINE) != 0) {
            long length = size - INLINE;
            if (length > Integer.BYTES) {
                throw new BadHive("a value of " + length + " bytes in four", cell.at() + 4);
            }
            return cells.copy(cell, 8, length);
        }
        if (size == 0) {
            return new byte[0];
        }
        if (size > LARGEST) {
            throw new BadHive("a value of " + size + " bytes", cell.at() + 4);
        }
        Cells.Cell data = cells.cell(cells.u32(cell, 8));
        boolean split = size > SEGMENT && cells.minor() >= BIG_FROM && cells.says(data, "db");
        return split ? big(data, size) : cells.copy(data, 0, size);
    }

    private byte[] big(Cells.Cell data, long size) throws BadHive {
        int count = cells.u16(data, 2);
        Cells.Cell list = cells.cell(cells.u32(data, 4));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < count && all.size() < size; i++) {
            Cells.Cell segment = cells.cell(cells.u32(list, (long) i * Integer.BYTES));
            all.writeBytes(cells.copy(segment, 0, Math.min(SEGMENT, size - all.size())));
        }
        if (all.size() != size) {
            throw new BadHive("a value of " + size + " bytes has " + all.size(), data.at());
        }
        return all.toByteArray();
    }
}
