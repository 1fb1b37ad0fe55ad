package punchlist.machine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import punchlist.reading.Bytes;
import punchlist.reading.ValueCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Registry data as {@code {"type":"REG_DWORD","value":900}}. */
public final class RegistryDataCodec {

    /** The form, and back. */
    public static final ValueCodec<RegistryData> VALUES =
            ValueCodec.of(RegistryDataCodec::write, RegistryDataCodec::read);

    private static final long DWORD_MAX = 0xFFFF_FFFFL;

    private static final String VALUE = "value";
    private static final String BYTES = "bytes";
    private static final Pattern UNKNOWN = Pattern.compile("REG_\\d{1,10}");
    private static final Set<RegistryType> OWN_FORM = EnumSet.of(
            RegistryType.REG_SZ,
            RegistryType.REG_EXPAND_SZ,
            RegistryType.REG_LINK,
            RegistryType.REG_DWORD,
            RegistryType.REG_QWORD,
            RegistryType.REG_MULTI_SZ);

    private RegistryDataCodec() {}

    private static JsonNode write(RegistryData data) {
        ObjectNode json = Json.object();
        switch (data) {
            case RegistryData.Text(RegistryType type, String value) ->
                json.put("type", type.name()).put("value", value);
            case RegistryData.Whole(RegistryType type, long value) ->
                json.put("type", type.name()).put("value", value);
            case RegistryData.Texts(List<String> value) ->
                json.put("type", RegistryType.REG_MULTI_SZ.name()).set("value", Json.texts(value));
            case RegistryData.Raw(int number, Bytes value) ->
                json.put("type", typeName(number)).put(hasOwnForm(number) ? BYTES : VALUE, value.toBase64());
        }
        return json;
    }

    private static String typeName(int number) {
        return RegistryType.ofNumber(number).map(RegistryType::name).orElse("REG_" + Integer.toUnsignedString(number));
    }

    /** Types whose values are written as text or number; data that does not fit its type stands under "bytes". */
    private static boolean hasOwnForm(int number) {
        return RegistryType.ofNumber(number).filter(OWN_FORM::contains).isPresent();
    }

    private static RegistryData read(JsonNode json) {
        String name = Json.text(json, "type");
        if (UNKNOWN.matcher(name).matches()) {
            long number = Long.parseLong(name.substring(4));
            if (number > DWORD_MAX) {
                throw new IllegalArgumentException("registry type '" + name + "' has no number of 32 bits");
            }
            return new RegistryData.Raw((int) number, bytes(json, VALUE));
        }
        RegistryType type = typeOf(name);
        if (json.has(BYTES)) {
            return new RegistryData.Raw(type.number(), bytes(json, BYTES));
        }
        JsonNode value = Json.member(json, VALUE);
        return switch (type) {
            case REG_SZ, REG_EXPAND_SZ, REG_LINK -> new RegistryData.Text(type, Json.text(value));
            case REG_DWORD -> new RegistryData.Whole(type, dword(Json.number(json, "value")));
            case REG_QWORD -> new RegistryData.Whole(type, Json.number(json, "value"));
            case REG_MULTI_SZ -> new RegistryData.Texts(Json.texts(value));
            case REG_NONE,
                    REG_BINARY,
                    REG_DWORD_BIG_ENDIAN,
                    REG_RESOURCE_LIST,
                    REG_FULL_RESOURCE_DESCRIPTOR,
                    REG_RESOURCE_REQUIREMENTS_LIST ->
                new RegistryData.Raw(type.number(), Bytes.ofBase64(Json.text(value)));
        };
    }

    private static Bytes bytes(JsonNode json, String member) {
        return Bytes.ofBase64(Json.text(json, member));
    }

    private static RegistryType typeOf(String name) {
        try {
            return RegistryType.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("registry type '" + name + "' is not known", e);
        }
    }

    private static long dword(long value) {
        if (value < 0 || value > DWORD_MAX) {
            throw new IllegalArgumentException(value + " does not fit a REG_DWORD");
        }
        return value;
    }
}
