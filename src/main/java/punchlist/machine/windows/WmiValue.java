package punchlist.machine.windows;

import com.sun.jna.platform.win32.COM.Wbemcli;
import com.sun.jna.platform.win32.OaIdl.SAFEARRAY;
import com.sun.jna.platform.win32.OaIdl.VARIANT_BOOL;
import com.sun.jna.platform.win32.Variant;
import com.sun.jna.platform.win32.Variant.VARIANT;
import com.sun.jna.platform.win32.WTypes.BSTR;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.wmi.WmiObject.Value;

/**
 * The value of a WMI property. WMI passes a 32-bit unsigned number as a signed one and 64-bit numbers as text; the
 * property's declared type says which (learn.microsoft.com/windows/win32/wmisdk/numbers).
 */
final class WmiValue {

    private static final long UNSIGNED_BYTE = 0xFFL;
    private static final long UNSIGNED_SHORT = 0xFFFFL;
    private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

    private WmiValue() {}

    /** The value; empty where there is none, or one of a kind that tells nothing (an embedded object). */
    static Optional<Value> of(VARIANT variant, int type) {
        int kind = variant.getVarType().intValue();
        if (kind == Variant.VT_NULL || kind == Variant.VT_EMPTY) {
            return Optional.empty();
        }
        if ((kind & Variant.VT_ARRAY) != 0) {
            return Optional.of(many((SAFEARRAY) variant.getValue(), type & ~Wbemcli.CIM_FLAG_ARRAY));
        }
        return one(variant.getValue(), type);
    }

    private static Value many(SAFEARRAY array, int type) {
        List<String> texts = new ArrayList<>();
        for (int at = array.getLBound(0); at <= array.getUBound(0); at++) {
            one(array.getElement(at), type).ifPresent(value -> texts.add(text(value)));
        }
        return new Value.Many(texts);
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Flag(boolean flag) -> Boolean.toString(flag);
            case Value.Many(List<String> texts) -> String.join(", ", texts);
        };
    }

    private static Optional<Value> one(Object value, int type) {
        return switch (value) {
            case Boolean flag -> Optional.of(new Value.Flag(flag));
            case VARIANT_BOOL flag -> Optional.of(new Value.Flag(flag.booleanValue()));
            case Number number when type == Wbemcli.CIM_BOOLEAN -> Optional.of(new Value.Flag(number.longValue() != 0));
            case Number number
            when type == Wbemcli.CIM_REAL32 || type == Wbemcli.CIM_REAL64 ->
                Optional.of(new Value.Text(number.toString()));
            case Number number -> Optional.of(new Value.Whole(number.longValue() & mask(type)));
            case Character letter -> Optional.of(new Value.Whole(letter));
            case BSTR text -> whole(text.getValue(), type);
            case String text -> whole(text, type);
            default -> Optional.empty();
        };
    }

    private static long mask(int type) {
        return switch (type) {
            case Wbemcli.CIM_UINT8 -> UNSIGNED_BYTE;
            case Wbemcli.CIM_UINT16, Wbemcli.CIM_CHAR16 -> UNSIGNED_SHORT;
            case Wbemcli.CIM_UINT32 -> UNSIGNED_INT;
            default -> -1L;
        };
    }

    private static Optional<Value> whole(String text, int type) {
        if (type != Wbemcli.CIM_UINT64 && type != Wbemcli.CIM_SINT64) {
            return Optional.of(new Value.Text(text));
        }
        try {
            return Optional.of(new Value.Whole(Long.parseLong(text)));
        } catch (NumberFormatException e) {
            return Optional.of(new Value.Text(text));
        }
    }
}
