package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SystemUuidTest {

    private static final String UUID_BYTES = "33221100554477668899aabbccddeeff";

    @Test
    void theFirstThreeFieldsAreLittleEndian() {
        assertThat(SystemUuid.in(table(UUID_BYTES))).contains(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff"));
    }

    @Test
    void aUuidNobodySetTellsNoComputersApart() {
        assertThat(SystemUuid.in(table("f".repeat(32)))).isEmpty();
        assertThat(SystemUuid.in(table("0".repeat(32)))).isEmpty();
        assertThat(SystemUuid.in(table("00020003000400050006000700080009"))).isEmpty();
    }

    @Test
    void aTableCutShortHasNone() {
        byte[] table = table(UUID_BYTES);

        assertThat(SystemUuid.in(java.util.Arrays.copyOf(table, table.length - 6)))
                .isEmpty();
        assertThat(SystemUuid.in(new byte[0])).isEmpty();
    }

    /** A BIOS structure with one text, then the system structure. */
    private static byte[] table(String uuid) {
        HexFormat hex = HexFormat.of();
        return ByteBuffer.allocate(8 + 4 + 3 + 24 + 2)
                .put(new byte[8])
                .put(hex.parseHex("00040000"))
                .put(hex.parseHex("410000"))
                .put(hex.parseHex("0118010000000000"))
                .put(hex.parseHex(uuid))
                .put(new byte[2])
                .array();
    }
}
