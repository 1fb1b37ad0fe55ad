package punchlist.machine.hive;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a transaction log of the newer form (Windows 8.1 and Server 2012 R2 on): whole ones with right
 * checksums, as far as their numbers follow one another.
 *
 * @param entries in the order of the file
 * @param old whether it is a log of the older form, which is not read
 */
record HiveLog(List<Entry> entries, boolean old) {

    private static final int FIRST = 512;
    private static final int HEAD = 40;
    private static final int NEW_FORM = 6;
    private static final int SECTOR = 512;
    private static final int PAGE_REFERENCE = 8;
    private static final int MOST_PAGES = 1 << 20;

    /**
     * Pages of the bins as they shall be.
     *
     * @param number its place in the order of writing
     * @param size the bins' length after it
     * @param pages the pages
     */
    record Entry(int number, long size, List<Page> pages) {
        /** Copies the list. */
        Entry {
            pages = List.copyOf(pages);
        }
    }

    /** A page: where it belongs, counted from the first bin, and where it stands in the log. */
    record Page(long target, long length, Little log, long at) {}

    /** Copies the list. */
    HiveLog {
        entries = List.copyOf(entries);
    }

    /** Reads a log; what is no log, or ends in the middle, has the entries before that. */
    static HiveLog of(byte[] bytes) {
        Little log = new Little(bytes);
        List<Entry> entries = new ArrayList<>();
        boolean old = false;
        try {
            BaseBlock base = BaseBlock.of(log);
            old = base.type() != NEW_FORM;
            long at = FIRST;
            while (!old && at + HEAD <= log.size() && log.says(at, "HvLE")) {
                Entry entry = entry(log, at);
                if (!entries.isEmpty() && entry.number() != entries.getLast().number() + 1) {
                    break;
                }
                entries.add(entry);
                at += log.u32(at + 4);
            }
        } catch (BadHive e) {
            return new HiveLog(entries, old); // an entry that was not written to its end never took effect
        }
        return new HiveLog(entries, old);
    }

    private static Entry entry(Little log, long at) throws BadHive {
        long length = log.u32(at + 4);
        if (length < HEAD || length % SECTOR != 0 || at + length > log.size()) {
            throw new BadHive("an entry's length is " + length, at + 4);
        }
        if (log.i64(at + 32) != Marvin.of(log, at, 32)
                || log.i64(at + 24) != Marvin.of(log, at + HEAD, length - HEAD)) {
            throw new BadHive("an entry's checksum is wrong", at);
        }
        long count = log.u32(at + 20);
        long data = at + HEAD + count * PAGE_REFERENCE;
        if (count > MOST_PAGES || data > at + length) {
            throw new BadHive("an entry names " + count + " pages", at + 20);
        }
        List<Page> pages = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long reference = at + HEAD + i * PAGE_REFERENCE;
            long size = log.u32(reference + 4);
            if (data + size > at + length) {
                throw new BadHive("a page of " + size + " bytes", reference);
            }
            pages.add(new Page(log.u32(reference), size, log, data));
            data += size;
        }
        return new Entry(log.i32(at + 12), log.u32(at + 16), pages);
    }
}
