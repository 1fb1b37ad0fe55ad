package punchlist.check.uefi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes boot entries as firmware writes them. */
public final class Options {

    private static final byte[] END = {0x7F, (byte) 0xFF, 4, 0};

    private Options() {}

    /** An entry with this name whose path has these nodes. */
    public static byte[] option(int attributes, String name, byte[]... nodes) {
        byte[] path = path(nodes);
        ByteBuffer head = ByteBuffer.allocate(6).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(attributes).putShort((short) path.length);
        byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        return joined(head.array(), text, path);
    }

    /** An active entry. */
    public static byte[] active(String name, byte[]... nodes) {
        return option(1, name, nodes);
    }

    /** A node of this type and subtype. */
    public static byte[] node(int type, int subtype, byte... data) {
        ByteBuffer node = ByteBuffer.allocate(4 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        return node.put((byte) type)
                .put((byte) subtype)
                .putShort((short) (4 + data.length))
                .put(data)
                .array();
    }

    /** A partition of a GPT disk. */
    public static byte[] partition(String guid) {
        UUID uuid = UUID.fromString(guid);
        ByteBuffer data = ByteBuffer.allocate(38).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(1).putLong(2048).putLong(204_800);
        data.putInt((int) (uuid.getMostSignificantBits() >>> 32));
        data.putShort((short) (uuid.getMostSignificantBits() >>> 16));
        data.putShort((short) uuid.getMostSignificantBits());
        data.order(ByteOrder.BIG_ENDIAN).putLong(uuid.getLeastSignificantBits());
        return node(4, 1, data.put((byte) 2).put((byte) 2).array());
    }

    /** A file. */
    public static byte[] file(String path) {
        return node(4, 4, (path + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    private static byte[] path(byte[]... nodes) {
        return joined(joined(nodes), END);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
