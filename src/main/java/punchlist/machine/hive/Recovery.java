package punchlist.machine.hive;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A dirty hive brought to the state that its logs hold, as Windows does when it loads it: the entries from the hive's
 * second number on, without a gap. Where that cannot be done the hive is not read at all: what stands in it may be stale.
 */
final class Recovery {

    private static final int PRIMARY = 4;

    private byte[] file;
    private long size;

    private Recovery(byte[] file, long size) {
        this.file = file;
        this.size = size;
    }

    /** The bins' bytes after recovery. */
    record Recovered(Little file, long size) {}

    static Recovered of(byte[] bytes, BaseBlock base, List<HiveLog> logs) throws BadHive {
        List<HiveLog> inOrder = logs.stream()
                .filter(log -> !log.entries().isEmpty())
                .sorted(Comparator.comparing(log -> log.entries().getFirst().number(), Integer::compareUnsigned))
                .toList();
        Recovery recovery = new Recovery(bytes.clone(), base.size());
        Optional<Integer> last = Optional.empty();
        for (HiveLog log : inOrder) {
            for (HiveLog.Entry entry : log.entries()) {
                if (Integer.compareUnsigned(entry.number(), base.secondary()) < 0) {
                    continue;
                }
                if (last.isPresent() && entry.number() != last.get() + 1) {
                    throw new BadHive(
                            "the hive is dirty and its logs have a gap before entry " + entry.number(), PRIMARY);
                }
                recovery.apply(entry);
                last = Optional.of(entry.number());
            }
        }
        if (last.isEmpty()) {
            boolean old = logs.stream().anyMatch(HiveLog::old);
            throw new BadHive(
                    old
                            ? "the hive is dirty and its log is of the older form"
                            : "the hive is dirty and no log completes it",
                    PRIMARY);
        }
        return new Recovered(new Little(recovery.file), recovery.size);
    }

    private void apply(HiveLog.Entry entry) throws BadHive {
        long needed = BaseBlock.LENGTH + entry.size();
        if (needed > HiveFile.LARGEST) {
            throw new BadHive("a log wants " + needed + " bytes", 0);
        }
        if (needed > file.length) {
            file = Arrays.copyOf(file, (int) needed);
        }
        size = entry.size();
        for (HiveLog.Page page : entry.pages()) {
            long at = BaseBlock.LENGTH + page.target();
            if (at + page.length() > file.length) {
                throw new BadHive("a log's page lies behind the hive's end", at);
            }
            System.arraycopy(page.log().copy(page.at(), page.length()), 0, file, (int) at, (int) page.length());
        }
    }
}
