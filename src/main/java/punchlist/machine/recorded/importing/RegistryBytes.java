package punchlist.machine.recorded.importing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryType;
import punchlist.reading.Bytes;

/** Registry data from its type number and bytes, as exports and policy files hold it. */
final class RegistryBytes {

    private RegistryBytes() {}

    /** The data; what does not fit its type keeps its bytes. */
    static RegistryData data(int type, byte[] bytes, Charset charset) {
        return switch (type) {
            case 1, 2, 6 ->
                new RegistryData.Text(RegistryType.ofNumber(type).orElseThrow(), untilNul(new String(bytes, charset)));
            case 4 ->
                bytes.length == 4
                        ? RegistryData.dword(
                                Integer.toUnsignedLong(little(bytes).getInt()))
                        : raw(type, bytes);
            case 7 -> new RegistryData.Texts(texts(new String(bytes, charset)));
            case 11 ->
                bytes.length == 8
                        ? new RegistryData.Whole(
                                RegistryType.REG_QWORD, little(bytes).getLong())
                        : raw(type, bytes);
            default -> raw(type, bytes);
        };
    }

    private static RegistryData raw(int type, byte[] bytes) {
        return new RegistryData.Raw(type, Bytes.of(bytes));
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String untilNul(String text) {
        int nul = text.indexOf('\0');
        return nul < 0 ? text : text.substring(0, nul);
    }

    /** The texts of a REG_MULTI_SZ: each ends with a NUL, an empty one ends the list. */
    private static List<String> texts(String text) {
        List<String> all = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int nul = text.indexOf('\0', from);
            int to = nul < 0 ? text.length() : nul;
            if (to == from) {
                break;
            }
            all.add(text.substring(from, to));
            from = to + 1;
        }
        return all;
    }
}
