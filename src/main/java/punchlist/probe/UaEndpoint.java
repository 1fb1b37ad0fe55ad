package punchlist.probe;

import java.util.List;
import java.util.Optional;
import punchlist.reading.Bytes;

/**
 * One endpoint of an OPC UA server's list.
 *
 * @param url the address as the server itself names it; it need not resolve from here
 * @param policy the security policy's URI, as text: servers list policies that no library knows yet
 * @param mode the message security mode
 * @param tokens how users identify themselves
 * @param applicationUri the server's application URI
 * @param certificate the server's certificate, or its chain, DER; it came over an unprotected channel
 */
public record UaEndpoint(
        String url,
        String policy,
        Mode mode,
        List<UaToken> tokens,
        String applicationUri,
        Optional<Bytes> certificate) {

    /** The policy without security. */
    public static final String NONE = "http://opcfoundation.org/UA/SecurityPolicy#None";

    /** The message security mode (OPC 10000-4, 7.20). */
    public enum Mode {
        /** A fault of the server. */
        INVALID,
        NONE,
        /** Readable on the wire. */
        SIGN,
        SIGN_AND_ENCRYPT
    }

    /** Copies the list. */
    public UaEndpoint {
        tokens = List.copyOf(tokens);
    }

    /** Whether a session here would be neither signed nor encrypted. */
    public boolean isUnencrypted() {
        return mode == Mode.NONE || policy.equals(NONE);
    }

    /** The policy's short name, or the whole URI where it is not one of the OPC Foundation's. */
    public String policyName() {
        int cut = policy.indexOf('#');
        return cut < 0 ? policy : policy.substring(cut + 1);
    }
}
