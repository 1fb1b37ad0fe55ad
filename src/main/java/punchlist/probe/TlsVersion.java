package punchlist.probe;

import java.util.Arrays;
import java.util.Optional;

/** The versions of TLS that are asked for. SSLv2 is not asked. */
public enum TlsVersion {
    SSL_3("SSLv3", 0x0300),
    TLS_1_0("TLSv1.0", 0x0301),
    TLS_1_1("TLSv1.1", 0x0302),
    TLS_1_2("TLSv1.2", 0x0303),
    TLS_1_3("TLSv1.3", 0x0304);

    private final String text;
    private final int wire;

    TlsVersion(String text, int wire) {
        this.text = text;
        this.wire = wire;
    }

    /** Its usual name. */
    public String text() {
        return text;
    }

    /** The two bytes that stand for it. */
    int wire() {
        return wire;
    }

    /** Whether the guides accept it: 1.2 and later. */
    public boolean isCurrent() {
        return this == TLS_1_2 || this == TLS_1_3;
    }

    /** The version of this name, if there is one. */
    public static Optional<TlsVersion> ofText(String text) {
        return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
    }
}
