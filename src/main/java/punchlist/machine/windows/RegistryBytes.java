package punchlist.machine.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryType;
import punchlist.reading.Bytes;

/**
 * Registry data between type and bytes on one side and meaning on the other. What does not have the form of its type
 * (a DWORD of three bytes, a text with a NUL inside) stays raw, so that nothing is guessed and undo puts back the bytes
 * (learn.microsoft.com/windows/win32/sysinfo/registry-value-types).
 */
final class RegistryBytes {

    private RegistryBytes() {}

    /** What a value means. */
    static RegistryData read(RegistryKey.Value value) {
        return RegistryType.ofNumber(value.type())
                .flatMap(known -> meaning(known, value.bytes().toArray()))
                .orElseGet(() -> new RegistryData.Raw(value.type(), value.bytes()));
    }

    private static Optional<RegistryData> meaning(RegistryType type, byte[] bytes) {
        return switch (type) {
            case REG_SZ, REG_EXPAND_SZ, REG_LINK ->
                characters(bytes)
                        .map(RegistryBytes::withoutTerminator)
                        .filter(text -> text.indexOf('\0') < 0)
                        .map(text -> new RegistryData.Text(type, text));
            case REG_MULTI_SZ -> characters(bytes).flatMap(RegistryBytes::list).map(RegistryData.Texts::new);
            case REG_DWORD ->
                number(bytes, Integer.BYTES).map(b -> new RegistryData.Whole(type, Integer.toUnsignedLong(b.getInt())));
            case REG_QWORD -> number(bytes, Long.BYTES).map(b -> new RegistryData.Whole(type, b.getLong()));
            default -> Optional.empty();
        };
    }

    private static Optional<ByteBuffer> number(byte[] bytes, int size) {
        return bytes.length == size
                ? Optional.of(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN))
                : Optional.empty();
    }

    /** The bytes as UTF-16; empty when they are none. */
    private static Optional<String> characters(byte[] bytes) {
        try {
            CharBuffer decoded = StandardCharsets.UTF_16LE.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Windows writes one terminator; some programs write none, some several. */
    private static String withoutTerminator(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\0') {
            end--;
        }
        return text.substring(0, end);
    }

    /** Texts, each ended by NUL, the list ended by an empty text; empty when something stands behind that end. */
    private static Optional<List<String>> list(String characters) {
        String inner = withoutTerminator(characters);
        if (inner.isEmpty()) {
            return Optional.of(List.of());
        }
        List<String> texts = new ArrayList<>();
        for (String text : inner.split("\0", -1)) {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }

    /**
     * The bytes Windows keeps for {@code data}.
     *
     * @throws CallFailed when the form cannot hold it: an empty text would end a REG_MULTI_SZ
     */
    static RegistryKey.Value write(String name, RegistryData data) throws CallFailed {
        return switch (data) {
            case RegistryData.Text(RegistryType type, String text) -> value(name, type, utf16(text + '\0'));
            case RegistryData.Whole(RegistryType type, long number) -> value(name, type, little(type, number));
            case RegistryData.Texts(List<String> texts) -> {
                if (texts.stream().anyMatch(text -> text.isEmpty() || text.indexOf('\0') >= 0)) {
                    throw CallFailed.saying("RegSetValueEx", "an empty text inside a REG_MULTI_SZ");
                }
                String joined = String.join("\0", texts) + (texts.isEmpty() ? "\0" : "\0\0");
                yield value(name, RegistryType.REG_MULTI_SZ, utf16(joined));
            }
            case RegistryData.Raw(int type, Bytes bytes) -> new RegistryKey.Value(name, type, bytes);
        };
    }

    private static RegistryKey.Value value(String name, RegistryType type, byte[] bytes) {
        return new RegistryKey.Value(name, type.number(), Bytes.of(bytes));
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] little(RegistryType type, long number) {
        ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(number);
        return Arrays.copyOf(buffer.array(), type == RegistryType.REG_DWORD ? Integer.BYTES : Long.BYTES);
    }
}
