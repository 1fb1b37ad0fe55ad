package punchlist.probe;

import java.util.HexFormat;

/**
 * An OPC UA status.
 *
 * @param code the 32 bits
 * @param name its name in the standard ("Bad_SecurityPolicyRejected"), or its hexadecimal form where it has none
 */
public record UaStatus(long code, String name) {

    /** Good, without more. */
    public static final UaStatus GOOD = new UaStatus(0, "Good");

    /** The code as the standard prints it: 0x80550000. */
    public String hex() {
        return "0x" + HexFormat.of().withUpperCase().toHexDigits(code, 8);
    }

    /** Whether its severity is good. */
    public boolean isGood() {
        return code >>> 30 == 0;
    }

    /** Name and code. */
    public String text() {
        return name + " (" + hex() + ")";
    }
}
