package punchlist.machine.system;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import punchlist.reading.Bytes;

/**
 * A policy file, {@code Registry.pol} (MS-GPREG 2.2.1): {@code PReg}, version 1, then {@code [key;value;type;size;data]}
 * in UTF-16. What is read is written back byte for byte.
 *
 * @param entries its entries, in their order
 */
public record PolFile(List<Entry> entries) {

    /**
     * One entry as it stands in the file.
     *
     * @param key the key below the root the file is for
     * @param name the value's name; one that begins with two asterisks is a directive
     * @param type the number of the data's type
     * @param data the data's bytes
     */
    public record Entry(String key, String name, int type, Bytes data) {
        private boolean is(String otherKey, String otherName) {
            return key.equalsIgnoreCase(otherKey) && name.equalsIgnoreCase(otherName);
        }
    }

    private static final int SIGNATURE = 0x67655250; // "PReg"
    private static final int VERSION = 1;

    /** Copies the list. */
    public PolFile {
        entries = List.copyOf(entries);
    }

    /** A file without entries. */
    public static PolFile empty() {
        return new PolFile(List.of());
    }

    /**
     * The file of these bytes.
     *
     * @throws IllegalArgumentException when they are none, or break off
     */
    public static PolFile parse(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        try {
            if (in.getInt() != SIGNATURE || in.getInt() != VERSION) {
                throw new IllegalArgumentException("not a policy file of version 1");
            }
            List<Entry> entries = new ArrayList<>();
            while (in.hasRemaining()) {
                entries.add(entry(in));
            }
            return new PolFile(entries);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("breaks off", e);
        }
    }

    private static Entry entry(ByteBuffer in) {
        sign(in, '[');
        String key = text(in);
        sign(in, ';');
        String name = text(in);
        sign(in, ';');
        int type = in.getInt();
        sign(in, ';');
        int size = in.getInt();
        sign(in, ';');
        if (size < 0 || size > in.remaining()) {
            throw new IllegalArgumentException("an entry at byte " + in.position() + " says its size is " + size);
        }
        byte[] data = new byte[size];
        in.get(data);
        sign(in, ']');
        return new Entry(key, name, type, Bytes.of(data));
    }

    private static void sign(ByteBuffer in, char expected) {
        char found = in.getChar();
        if (found != expected) {
            throw new IllegalArgumentException("expected '" + expected + "' at byte " + (in.position() - 2));
        }
    }

    private static String text(ByteBuffer in) {
        StringBuilder text = new StringBuilder();
        for (char c = in.getChar(); c != 0; c = in.getChar()) {
            text.append(c);
        }
        return text.toString();
    }

    /** The file's bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, SIGNATURE);
        number(out, VERSION);
        for (Entry entry : entries) {
            characters(out, "[" + entry.key() + "\0;" + entry.name() + "\0;");
            number(out, entry.type());
            characters(out, ";");
            number(out, entry.data().size());
            characters(out, ";");
            out.writeBytes(entry.data().toArray());
            characters(out, "]");
        }
        return out.toByteArray();
    }

    private static void number(ByteArrayOutputStream out, int number) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(number >>> shift);
        }
    }

    /** Character by character: half of a pair stays what it is. */
    private static void characters(ByteArrayOutputStream out, String text) {
        for (int i = 0; i < text.length(); i++) {
            out.write(text.charAt(i));
            out.write(text.charAt(i) >>> Byte.SIZE);
        }
    }

    /** This file with an entry: in the place of the last one of its value, else at the end. */
    public PolFile with(Entry entry) {
        List<Entry> all = new ArrayList<>(entries);
        int at = last(entry.key(), entry.name());
        if (at < 0) {
            all.add(entry);
        } else {
            Entry old = all.get(at);
            all.set(at, new Entry(old.key(), old.name(), entry.type(), entry.data()));
        }
        return new PolFile(all);
    }

    /** This file without the last entry of a value. */
    public PolFile without(String key, String name) {
        int at = last(key, name);
        if (at < 0) {
            return this;
        }
        List<Entry> all = new ArrayList<>(entries);
        all.remove(at);
        return new PolFile(all);
    }

    private int last(String key, String name) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).is(key, name)) {
                return i;
            }
        }
        return -1;
    }
}
