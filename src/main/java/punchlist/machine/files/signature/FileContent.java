package punchlist.machine.files.signature;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** A file's bytes, wherever they are kept. */
public interface FileContent {

    /** How many there are. */
    long size();

    /**
     * Some of them.
     *
     * @throws IOException when they cannot be read, or there are not so many
     */
    byte[] read(long at, int length) throws IOException;

    /** Bytes in memory. */
    static FileContent of(byte[] bytes) {
        return new FileContent() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public byte[] read(long at, int length) throws IOException {
                if (at < 0 || length < 0 || at + length > bytes.length) {
                    throw new EOFException("no " + length + " bytes at " + at);
                }
                return Arrays.copyOfRange(bytes, (int) at, (int) at + length);
            }
        };
    }

    /**
     * An open file, of the size that it has now.
     *
     * @throws IOException when its size cannot be read
     */
    static FileContent of(FileChannel channel) throws IOException {
        long size = channel.size();
        return new FileContent() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public byte[] read(long at, int length) throws IOException {
                ByteBuffer room = ByteBuffer.allocate(length);
                while (room.hasRemaining()) {
                    if (channel.read(room, at + room.position()) < 0) {
                        throw new EOFException("no " + length + " bytes at " + at);
                    }
                }
                return room.array();
            }
        };
    }
}
