package punchlist.probe;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A ClientHello written by hand: JSSE refuses old versions on its own side, so it cannot ask for them (RFC 8446 4.1.2,
 * RFC 5246 7.4.1.2, RFC 6101).
 */
final class ClientHello {

    /** Old and new, weak and strong: what a port accepts is the question. */
    private static final int[] LEGACY_SUITES = {
        0xc02c, 0xc030, 0xc02b, 0xc02f, 0xcca9, 0xcca8, 0x009f, 0x009e, 0xccaa, 0xc024, 0xc028, 0xc023, 0xc027, 0x006b,
        0x0067, 0xc00a, 0xc014, 0xc009, 0xc013, 0x0039, 0x0033, 0x0038, 0x0032, 0x009d, 0x009c, 0x003d, 0x003c, 0x0035,
        0x002f, 0x0041, 0x0084, 0x0096, 0xc012, 0xc008, 0x0016, 0x0013, 0x000a, 0x0009, 0xc011, 0xc007, 0x0005, 0x0004,
        0x0003, 0x0006, 0x0008, 0x0014, 0x0062, 0x0064, 0x0034, 0x003a, 0x0018, 0x001b, 0x0002, 0x0001, 0x003b, 0x00ff
    };

    private static final int[] TLS13_SUITES = {0x1301, 0x1302, 0x1303, 0x1304, 0x1305};
    private static final int[] GROUPS = {0x001d, 0x0017, 0x0018, 0x0019, 0x001e, 0x0100, 0x0101};
    private static final int[] SIGNATURES = {
        0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501, 0x0601,
        0x0203, 0x0201, 0x0202
    };

    private ClientHello() {}

    /** The bytes of one record with one hello. */
    static byte[] of(TlsVersion version, Address address) {
        boolean modern = version == TlsVersion.TLS_1_3;
        SecureRandom random = new SecureRandom();
        Out body = new Out();
        body.two(modern ? TlsVersion.TLS_1_2.wire() : version.wire());
        body.all(bytes(random, 32));
        byte[] session = modern ? bytes(random, 32) : new byte[0];
        body.one(session.length);
        body.all(session);
        body.list16(modern ? TLS13_SUITES : LEGACY_SUITES);
        body.one(1);
        body.one(0);
        if (version != TlsVersion.SSL_3) {
            byte[] extensions = extensions(version, address);
            body.two(extensions.length);
            body.all(extensions);
        }
        return record(version, body.bytes());
    }

    private static byte[] record(TlsVersion version, byte[] body) {
        Out record = new Out();
        record.one(22);
        record.two(version == TlsVersion.SSL_3 ? version.wire() : TlsVersion.TLS_1_0.wire());
        record.two(body.length + 4);
        record.one(1);
        record.one(0);
        record.two(body.length);
        record.all(body);
        return record.bytes();
    }

    private static byte[] extensions(TlsVersion version, Address address) {
        Out all = new Out();
        if (!address.isNumeric()) {
            byte[] name = address.host().getBytes(StandardCharsets.US_ASCII);
            Out sni = new Out();
            sni.two(name.length + 3);
            sni.one(0);
            sni.two(name.length);
            sni.all(name);
            all.extension(0x0000, sni.bytes());
        }
        all.extension(0x000a, numbers(GROUPS));
        all.extension(0x000b, new byte[] {1, 0});
        if (version.isCurrent()) {
            all.extension(0x000d, numbers(SIGNATURES));
        }
        if (version == TlsVersion.TLS_1_3) {
            all.extension(0x002b, new byte[] {2, 0x03, 0x04});
            all.extension(0x0033, new byte[] {0, 0});
        }
        return all.bytes();
    }

    private static byte[] numbers(int[] values) {
        Out out = new Out();
        out.list16(values);
        return out.bytes();
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Big-endian bytes under construction. */
    private static final class Out {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        void one(int value) {
            out.write(value);
        }

        void two(int value) {
            out.write(value >>> 8);
            out.write(value);
        }

        void all(byte[] bytes) {
            out.writeBytes(bytes);
        }

        void list16(int[] values) {
            two(values.length * 2);
            for (int value : values) {
                two(value);
            }
        }

        void extension(int type, byte[] content) {
            two(type);
            two(content.length);
            all(content);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
