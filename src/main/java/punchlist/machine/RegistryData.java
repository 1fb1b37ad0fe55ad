package punchlist.machine;

import java.util.List;
import java.util.OptionalLong;
import punchlist.reading.Bytes;

/** The data of a registry value, with its type kept: undo puts back type and bytes. */
public sealed interface RegistryData {

    /** The value's type. */
    RegistryType type();

    /** REG_SZ, REG_EXPAND_SZ or REG_LINK. */
    record Text(RegistryType type, String value) implements RegistryData {}

    /** REG_DWORD (0 to 4294967295) or REG_QWORD (64 bits, as signed). */
    record Whole(RegistryType type, long value) implements RegistryData {}

    /** REG_MULTI_SZ. */
    record Texts(List<String> value) implements RegistryData {
        /** Copies the list. */
        public Texts {
            value = List.copyOf(value);
        }

        @Override
        public RegistryType type() {
            return RegistryType.REG_MULTI_SZ;
        }
    }

    /**
     * Everything else as bytes.
     *
     * @param typeNumber the type's number, which Windows need not define
     */
    record Raw(int typeNumber, Bytes value) implements RegistryData {
        @Override
        public RegistryType type() {
            return RegistryType.ofNumber(typeNumber).orElse(RegistryType.REG_BINARY);
        }
    }

    /** A REG_DWORD. */
    static RegistryData dword(long value) {
        return new Whole(RegistryType.REG_DWORD, value);
    }

    /** A REG_SZ. */
    static RegistryData text(String value) {
        return new Text(RegistryType.REG_SZ, value);
    }

    /** The number, where the data is one. A text that looks like a number is none: Windows would not take it either. */
    default OptionalLong number() {
        return this instanceof Whole(RegistryType t, long value) ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** The data as people read it. */
    default String shown() {
        return switch (this) {
            case Text(RegistryType t, String value) -> value;
            case Whole(RegistryType t, long value) -> Long.toString(value);
            case Texts(List<String> value) -> String.join("; ", value);
            case Raw(int t, Bytes value) -> value.toString();
        };
    }
}
