package punchlist.machine.sddl;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SddlProperties {

    @Property
    void whateverIsWrittenIsReadBackAsItWas(@ForAll("descriptors") SecurityDescriptor descriptor) {
        assertThat(Sddl.parse(Sddl.write(descriptor))).isEqualTo(descriptor);
    }

    @Property
    void noTextMakesTheParserFailOtherwiseThanItSays(@ForAll @From("almostSddl") String text) {
        try {
            assertThat(Sddl.write(Sddl.parse(text))).isNotEmpty();
        } catch (BadSddl e) {
            assertThat(e.position()).isBetween(0, text.length());
        }
    }

    @Property
    void noBytesMakeTheParserFailOtherwiseThanItSays(@ForAll("almostRaw") byte[] raw) {
        try {
            assertThat(SelfRelative.parse(raw)).isNotNull();
        } catch (BadSddl e) {
            assertThat(e.expected()).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<SecurityDescriptor> descriptors() {
        return AnyDescriptor.any(true);
    }

    @Provide
    Arbitrary<String> almostSddl() {
        Arbitrary<String> pieces = Arbitraries.of(
                "O:",
                "G:",
                "D:",
                "S:",
                "P",
                "AI",
                "AR",
                "NO_ACCESS_CONTROL",
                "(",
                ")",
                ";",
                "A",
                "XA",
                "OICI",
                "FA",
                "0x",
                "1",
                "99999999999",
                "BA",
                "LA",
                "S-1-5-",
                "S-1-5-32-544",
                "-",
                "\"",
                ";;;",
                "(A;;FA;;;BA)",
                "é");
        return pieces.list().ofMaxSize(24).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<byte[]> almostRaw() {
        Arbitrary<byte[]> tail = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
        Arbitrary<Byte> offset = Arbitraries.of((byte) 0, (byte) 20, (byte) 28, (byte) 40, (byte) 127);
        return Combinators.combine(tail, offset, offset, offset, offset).as((bytes, o, g, s, d) -> {
            byte[] raw = new byte[20 + bytes.length];
            System.arraycopy(bytes, 0, raw, 20, bytes.length);
            raw[0] = 1;
            raw[2] = 0x14;
            raw[3] = (byte) 0x80;
            raw[4] = o;
            raw[8] = g;
            raw[12] = s;
            raw[16] = d;
            for (int i = 20; i + 8 < raw.length; i += 8) {
                raw[i] = i % 3 == 0 ? 1 : raw[i];
                raw[i + 1] = (byte) (raw[i + 1] & 3);
                raw[i + 3] = 0;
            }
            return raw;
        });
    }
}
