package punchlist.faults;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import punchlist.record.Storage;

/** Files that are never really forced: the harness knows what was. */
final class PlainDisk implements Storage {

    private final RandomAccessFile file;

    private PlainDisk(RandomAccessFile file) {
        this.file = file;
    }

    static Storage open(Path path) throws IOException {
        return new PlainDisk(new RandomAccessFile(path.toFile(), "rw"));
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public byte[] read() throws IOException {
        byte[] all = new byte[Math.toIntExact(file.length())];
        file.seek(0);
        file.readFully(all);
        return all;
    }

    @Override
    public void write(long at, byte[] bytes) throws IOException {
        file.seek(at);
        file.write(bytes);
    }

    @Override
    public void force() {
        // the log of writes and forces is what counts
    }

    @Override
    public void truncate(long size) throws IOException {
        file.setLength(Math.min(size, file.length()));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
