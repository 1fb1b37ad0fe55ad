package punchlist.machine.hive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes small hives as Windows keeps them, for tests: one bin, cells one behind the other. */
public final class HiveWriter {

    private static final int SEGMENT = 16_344;
    private static final int NOWHERE = -1;

    /** How the keys right below a key are listed. */
    public enum Lists {
        LF,
        LH,
        LI,
        RI
    }

    /** A key to be written. */
    public static final class Key {
        final Map<String, Key> keys = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        final Map<String, HiveValue> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        boolean link;

        /** The key of a path below, made where it is missing. */
        public Key key(String path) {
            Key at = this;
            for (String name : path.split("\\\\")) {
                at = at.keys.computeIfAbsent(name, n -> new Key());
            }
            return at;
        }

        /** This key with a value. */
        public Key value(String name, int type, byte[] data) {
            values.put(name, new HiveValue(name, type, punchlist.reading.Bytes.of(data)));
            return this;
        }

        /** This key with a REG_DWORD. */
        public Key dword(String name, int number) {
            ByteBuffer data = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            return value(name, 4, data.putInt(0, number).array());
        }

        /** This key with a REG_SZ. */
        public Key text(String name, String text) {
            return value(name, 1, (text + '\0').getBytes(StandardCharsets.UTF_16LE));
        }

        /** This key as a link. */
        public Key link() {
            link = true;
            return this;
        }
    }

    private final ByteArrayOutputStream cells = new ByteArrayOutputStream();
    private final Lists lists;

    private HiveWriter(Lists lists) {
        this.lists = lists;
    }

    /** The hive of this root. */
    public static byte[] write(Key root, Lists lists) {
        HiveWriter writer = new HiveWriter(lists);
        int at = writer.key("ROOT", root);
        return writer.finish(at);
    }

    private byte[] finish(int root) {
        int used = 32 + cells.size();
        int size = (used + 8 + 4095) / 4096 * 4096;
        ByteBuffer file = ByteBuffer.allocate(4096 + size).order(ByteOrder.LITTLE_ENDIAN);
        file.put("regf".getBytes(StandardCharsets.US_ASCII)).putInt(7).putInt(7);
        file.putInt(20, 1)
                .putInt(24, 5)
                .putInt(28, 0)
                .putInt(32, 1)
                .putInt(36, root)
                .putInt(40, size)
                .putInt(44, 1);
        file.position(4096);
        file.put("hbin".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(size);
        file.position(4096 + 32);
        file.put(cells.toByteArray());
        file.putInt(4096 + used, size - used);
        return summed(file.array());
    }

    /** A hive with its checksum put right. */
    static byte[] summed(byte[] hive) {
        ByteBuffer file = ByteBuffer.wrap(hive).order(ByteOrder.LITTLE_ENDIAN);
        int sum = 0;
        for (int at = 0; at < 508; at += 4) {
            sum ^= file.getInt(at);
        }
        file.putInt(508, sum == 0 ? 1 : sum == -1 ? -2 : sum);
        return hive;
    }

    private int cell(byte[] content) {
        int at = 32 + cells.size();
        int length = (4 + content.length + 7) / 8 * 8;
        ByteBuffer cell = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        cells.writeBytes(cell.putInt(-length).put(content).array());
        return at;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(c -> c < 256);
    }

    private static byte[] name(String name) {
        return name.getBytes(isPlain(name) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16LE);
    }

    private int key(String named, Key key) {
        List<Integer> below = new ArrayList<>();
        key.keys.forEach((name, child) -> below.add(key(name, child)));
        List<Integer> values = new ArrayList<>();
        key.values.forEach((name, value) -> values.add(value(value)));
        byte[] name = name(named);
        ByteBuffer nk = buffer(76 + name.length);
        nk.put("nk".getBytes(StandardCharsets.US_ASCII));
        nk.putShort((short) ((isPlain(named) ? 0x20 : 0) | (key.link ? 0x10 : 0)));
        nk.putInt(20, below.size()).putInt(28, below.isEmpty() ? NOWHERE : list(below));
        nk.putInt(36, values.size()).putInt(40, values.isEmpty() ? NOWHERE : places(values));
        nk.putInt(44, NOWHERE).putInt(48, NOWHERE).putShort(72, (short) name.length);
        nk.position(76);
        nk.put(name);
        return cell(nk.array());
    }

    private int list(List<Integer> keys) {
        if (lists == Lists.RI && keys.size() > 1) {
            int half = keys.size() / 2;
            List<Integer> two =
                    List.of(plain("lh", keys.subList(0, half)), plain("li", keys.subList(half, keys.size())));
            return plain("ri", two);
        }
        return plain(lists == Lists.LF ? "lf" : lists == Lists.LI ? "li" : "lh", keys);
    }

    private int plain(String letters, List<Integer> places) {
        boolean hashed = letters.equals("lf") || letters.equals("lh");
        ByteBuffer list = buffer(4 + places.size() * (hashed ? 8 : 4));
        list.put(letters.getBytes(StandardCharsets.US_ASCII)).putShort((short) places.size());
        for (int place : places) {
            list.putInt(place);
            if (hashed) {
                list.putInt(0);
            }
        }
        return cell(list.array());
    }

    private int places(List<Integer> values) {
        ByteBuffer list = buffer(values.size() * 4);
        values.forEach(list::putInt);
        return cell(list.array());
    }

    private int value(HiveValue value) {
        byte[] name = name(value.name());
        byte[] data = value.data().toArray();
        ByteBuffer vk = buffer(20 + name.length);
        vk.put("vk".getBytes(StandardCharsets.US_ASCII)).putShort((short) name.length);
        if (data.length <= 4) {
            vk.putInt(4, data.length | 0x8000_0000);
            for (int i = 0; i < data.length; i++) {
                vk.put(8 + i, data[i]);
            }
        } else {
            vk.putInt(4, data.length).putInt(8, data.length > SEGMENT ? big(data) : cell(data));
        }
        vk.putInt(12, value.type()).putShort(16, (short) (isPlain(value.name()) ? 1 : 0));
        vk.position(20);
        vk.put(name);
        return cell(vk.array());
    }

    private int big(byte[] data) {
        List<Integer> segments = new ArrayList<>();
        for (int from = 0; from < data.length; from += SEGMENT) {
            segments.add(cell(Arrays.copyOfRange(data, from, Math.min(data.length, from + SEGMENT))));
        }
        ByteBuffer db = buffer(8);
        db.put("db".getBytes(StandardCharsets.US_ASCII)).putShort((short) segments.size());
        db.putInt(places(segments));
        return cell(db.array());
    }
}
