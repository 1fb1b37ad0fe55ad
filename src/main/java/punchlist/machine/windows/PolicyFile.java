package punchlist.machine.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The values a {@code Registry.pol} holds: "PReg", version 1, then {@code [key;value;type;size;data]} in UTF-16
 * (learn.microsoft.com/previous-versions/windows/desktop/policy/registry-policy-file-format).
 */
final class PolicyFile {

    private static final int SIGNATURE = 0x67655250; // "PReg"
    private static final int VERSION = 1;

    private final Set<String> places;

    private PolicyFile(Set<String> places) {
        this.places = places;
    }

    /** A file without values, or no file. */
    static PolicyFile empty() {
        return new PolicyFile(Set.of());
    }

    /** The values of a file; empty when it does not have the form. */
    static Optional<PolicyFile> read(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (in.remaining() < 2 * Integer.BYTES || in.getInt() != SIGNATURE || in.getInt() != VERSION) {
            return Optional.empty();
        }
        Set<String> places = new HashSet<>();
        while (in.remaining() >= Character.BYTES) {
            if (in.getChar() != '[') {
                return Optional.empty();
            }
            Optional<String> place = entry(in);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.add(place.get());
        }
        return Optional.of(new PolicyFile(places));
    }

    /** Reads to behind the closing bracket. */
    private static Optional<String> entry(ByteBuffer in) {
        Optional<String> key = text(in);
        Optional<String> name = text(in);
        int fixed = 2 * (Integer.BYTES + Character.BYTES);
        if (key.isEmpty() || name.isEmpty() || in.remaining() < fixed) {
            return Optional.empty();
        }
        in.position(in.position() + Integer.BYTES + Character.BYTES); // type;
        int size = in.getInt();
        in.getChar();
        if (size < 0 || size > in.remaining() - Character.BYTES) {
            return Optional.empty();
        }
        in.position(in.position() + size);
        return in.getChar() == ']' ? Optional.of(place(key.get(), name.get())) : Optional.empty();
    }

    /** A text with its terminator and the semicolon behind it. */
    private static Optional<String> text(ByteBuffer in) {
        StringBuilder text = new StringBuilder();
        while (in.remaining() >= 2 * Character.BYTES) {
            char next = in.getChar();
            if (next == '\0') {
                return in.getChar() == ';' ? Optional.of(text.toString()) : Optional.empty();
            }
            text.append(next);
        }
        return Optional.empty();
    }

    private static String place(String key, String name) {
        return (key + "\\\\" + name).toLowerCase(Locale.ROOT);
    }

    /** Whether the file sets (or, as {@code **del.name}, removes) this value. */
    boolean holds(String key, String name) {
        return places.contains(place(key, name)) || places.contains(place(key, "**del." + name));
    }
}
