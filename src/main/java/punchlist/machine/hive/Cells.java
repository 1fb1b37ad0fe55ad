package punchlist.machine.hive;

/**
 * The cells of a hive's bins. An offset counts from the first bin.
 *
 * @param file the hive
 * @param size the bins' length
 * @param minor the format's minor version
 */
record Cells(Little file, long size, int minor) {

    private static final int BIN_HEAD = 32;
    private static final int GRANULE = 4096;

    /** The cells of bins that follow one another to the end. */
    static Cells of(Little file, long size, int minor) throws BadHive {
        long at = 0;
        while (at < size) {
            long here = BaseBlock.LENGTH + at;
            long length = file.u32(here + 8);
            if (!file.says(here, "hbin") || file.u32(here + 4) != at) {
                throw new BadHive("no bin", here);
            }
            if (length == 0 || length % GRANULE != 0 || at + length > size) {
                throw new BadHive("a bin of " + length + " bytes", here + 8);
            }
            at += length;
        }
        if (BaseBlock.LENGTH + size > file.size()) {
            throw new BadHive("breaks off", file.size());
        }
        return new Cells(file, size, minor);
    }

    /**
     * A cell that is in use.
     *
     * @param at where its content begins in the file
     * @param length its content's length
     */
    record Cell(long at, long length) {

        /** The place of a part of it. */
        long part(long from, long bytes) throws BadHive {
            if (from < 0 || bytes < 0 || from + bytes > length) {
                throw new BadHive("a cell of " + length + " bytes is too short", at);
            }
            return at + from;
        }
    }

    /** The cell at an offset. */
    Cell cell(long offset) throws BadHive {
        long here = BaseBlock.LENGTH + offset;
        if (offset < BIN_HEAD || offset + Integer.BYTES > size || offset % 8 != 0) {
            throw new BadHive("a cell's place is 0x" + Long.toHexString(offset), here);
        }
        long length = -(long) file.i32(here);
        if (length < 8 || offset + length > size) {
            throw new BadHive(length < 0 ? "a cell that is free" : "a cell of " + length + " bytes", here);
        }
        return new Cell(here + Integer.BYTES, length - Integer.BYTES);
    }

    /** A number within a cell. */
    long u32(Cell cell, long from) throws BadHive {
        return file.u32(cell.part(from, Integer.BYTES));
    }

    /** A short number within a cell. */
    int u16(Cell cell, long from) throws BadHive {
        return file.u16(cell.part(from, Short.BYTES));
    }

    /** Whether a cell begins with these letters. */
    boolean says(Cell cell, String letters) throws BadHive {
        return file.says(cell.part(0, letters.length()), letters);
    }

    /** Bytes within a cell. */
    byte[] copy(Cell cell, long from, long bytes) throws BadHive {
        return file.copy(cell.part(from, bytes), bytes);
    }

    /** A name within a cell. */
    String name(Cell cell, long from, int bytes, boolean compressed) throws BadHive {
        return file.name(cell.part(from, bytes), bytes, compressed);
    }
}
