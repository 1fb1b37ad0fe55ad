package punchlist.machine;

import java.util.Arrays;
import java.util.Optional;

/** Registry value types with the numbers Windows gives them. */
public enum RegistryType {
    REG_NONE(0),
    REG_SZ(1),
    REG_EXPAND_SZ(2),
    REG_BINARY(3),
    REG_DWORD(4),
    REG_DWORD_BIG_ENDIAN(5),
    REG_LINK(6),
    REG_MULTI_SZ(7),
    REG_RESOURCE_LIST(8),
    REG_FULL_RESOURCE_DESCRIPTOR(9),
    REG_RESOURCE_REQUIREMENTS_LIST(10),
    REG_QWORD(11);

    private final int number;

    RegistryType(int number) {
        this.number = number;
    }

    /** The number in the registry API. */
    public int number() {
        return number;
    }

    /** The type with this number, or empty for a number Windows does not define. */
    public static Optional<RegistryType> ofNumber(int number) {
        return Arrays.stream(values()).filter(t -> t.number == number).findFirst();
    }
}
