package punchlist.machine.recorded.importing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import punchlist.machine.RegistryData;

/** A policy file, {@code registry.pol} (MS-GPREG 2.2.1): {@code PReg}, version 1, then {@code [key;value;type;size;data]}. */
final class PolFile {

    /**
     * One entry.
     *
     * @param key the key below the root the file belongs to
     * @param name the value's name; one that begins with two asterisks is a directive
     * @param data the data
     */
    record Entry(String key, String name, RegistryData data) {
        /** Whether it orders something to be deleted instead of set. */
        boolean isDirective() {
            return name.startsWith("**");
        }
    }

    private static final int SIGNATURE = 0x67655250;

    private final ByteBuffer in;

    private PolFile(byte[] bytes) {
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The entries of a file.
     *
     * @throws IllegalArgumentException when it is none, or breaks off
     */
    static List<Entry> parse(byte[] bytes) {
        PolFile file = new PolFile(bytes);
        try {
            if (file.in.getInt() != SIGNATURE || file.in.getInt() != 1) {
                throw new IllegalArgumentException("not a policy file of version 1");
            }
            List<Entry> entries = new ArrayList<>();
            while (file.in.hasRemaining()) {
                entries.add(file.entry());
            }
            return entries;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("breaks off", e);
        }
    }

    private Entry entry() {
        sign('[');
        String key = text();
        sign(';');
        String name = text();
        sign(';');
        int type = in.getInt();
        sign(';');
        int size = in.getInt();
        sign(';');
        if (size < 0 || size > in.remaining()) {
            throw new IllegalArgumentException("an entry at byte " + in.position() + " says its size is " + size);
        }
        byte[] data = new byte[size];
        in.get(data);
        sign(']');
        return new Entry(key, name, RegistryBytes.data(type, data, StandardCharsets.UTF_16LE));
    }

    private void sign(char expected) {
        char found = in.getChar();
        if (found != expected) {
            throw new IllegalArgumentException("expected '" + expected + "' at byte " + (in.position() - 2));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (char c = in.getChar(); c != 0; c = in.getChar()) {
            text.append(c);
        }
        return text.toString();
    }
}
