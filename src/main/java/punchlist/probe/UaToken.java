package punchlist.probe;

/**
 * A way for users to identify themselves at an endpoint.
 *
 * @param kind the sort of token
 * @param policy the URI of the policy that protects it; empty: the channel's own
 */
public record UaToken(Kind kind, String policy) {

    /** The sorts of token (OPC 10000-4, 7.42). */
    public enum Kind {
        ANONYMOUS,
        USER_NAME,
        CERTIFICATE,
        ISSUED_TOKEN
    }
}
