package punchlist.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import punchlist.faults.WriteLog.Kept;
import punchlist.record.Storage;

/**
 * The disk under a record and its own journal. Every operation on either is a point at which the trouble may strike, a
 * write at three: before it, in its midst, and before its last byte.
 */
final class FaultyDisk implements Storage.Opener {

    private final Path folder;
    private final Trouble trouble;
    private final Consumer<Map<String, Kept>> told;
    private final Storage.Opener under;
    private final WriteLog log = new WriteLog();
    private final Map<String, WriteLog.Operation> underWay = new HashMap<>();
    private final List<Storage> open = new ArrayList<>();

    /**
     * The disk of a folder.
     *
     * @param under how its files are really kept
     * @param told hears how the files are after each operation
     */
    FaultyDisk(Path folder, Storage.Opener under, Trouble trouble, Consumer<Map<String, Kept>> told) {
        this.folder = folder;
        this.under = under;
        this.trouble = trouble;
        this.told = told;
    }

    @Override
    public Storage open(Path path) throws IOException {
        String name = folder.relativize(path).toString();
        boolean isNew = Files.notExists(path);
        if (isNew) {
            trouble.space("making " + name, Trouble.Half.NOTHING);
        } else {
            trouble.touch("opening " + name);
        }
        Storage file = under.open(path);
        open.add(file);
        log.opened(name, file.read());
        told.accept(log.now());
        return new Faulty(name, file);
    }

    /** How the files are. */
    Map<String, Kept> now() {
        return log.now();
    }

    /** How the files are found when the program ends at this point: with what is written of a write that is under way. */
    Map<String, Kept> found() {
        Map<String, Kept> found = log.now();
        underWay.forEach((name, part) -> found.computeIfPresent(name, (file, kept) -> kept.with(part)));
        return found;
    }

    /** What a process' end does. */
    void letGo() throws IOException {
        for (Storage file : open) {
            file.close();
        }
        open.clear();
    }

    private final class Faulty implements Storage {

        private final String name;
        private final Storage file;

        Faulty(String name, Storage file) {
            this.name = name;
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public byte[] read() throws IOException {
            return file.read();
        }

        @Override
        public void write(long at, byte[] bytes) throws IOException {
            trouble.space("before writing to " + name, Trouble.Half.NOTHING);
            part("amid writing to " + name, new WriteLog.Operation(at, Arrays.copyOf(bytes, bytes.length / 2)));
            part("before the last byte of " + name, new WriteLog.Operation(at, Arrays.copyOf(bytes, bytes.length - 1)));
            put(new WriteLog.Operation(at, bytes));
        }

        private void part(String what, WriteLog.Operation part) throws IOException {
            underWay.put(name, part);
            trouble.space(what, () -> put(part));
            underWay.remove(name);
        }

        private void put(WriteLog.Operation written) throws IOException {
            file.write(written.at(), written.bytes());
            done(written);
        }

        @Override
        public void force() throws IOException {
            trouble.space("before forcing " + name, Trouble.Half.NOTHING);
            file.force();
            log.forced(name);
            told.accept(log.now());
        }

        @Override
        public void truncate(long size) throws IOException {
            trouble.touch("before cutting " + name);
            file.truncate(size);
            done(new WriteLog.Operation(size, new byte[0]));
        }

        private void done(WriteLog.Operation operation) {
            log.done(name, operation);
            told.accept(log.now());
        }

        @Override
        public void close() throws IOException {
            trouble.free("before closing " + name);
            open.remove(file);
            file.close();
        }
    }
}
