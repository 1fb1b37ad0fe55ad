package punchlist.probe;

import java.util.Locale;

/**
 * Where a peer listens. The host's name compares without case, as the domain name system does.
 *
 * @param host name or numeric address, without brackets
 * @param port 1 to 65535
 */
public record Address(String host, int port) {

    /**
     * Brings the host into its canonical form.
     *
     * @throws IllegalArgumentException when there is no host, or the port is none
     */
    public Address {
        host = host.strip().toLowerCase(Locale.ROOT);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty() || host.chars().anyMatch(c -> c <= ' ' || c == '/' || c == '@')) {
            throw new IllegalArgumentException("'" + host + "' is no host");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not between 1 and 65535");
        }
    }

    /** The address as people write it: {@code host:port}, a numeric IPv6 host in brackets. */
    public String text() {
        return bracketed() + ":" + port;
    }

    /** The host as it stands in a URL. */
    public String bracketed() {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** Whether the host is a numeric address, which is never named in a TLS hello (RFC 6066). */
    public boolean isNumeric() {
        return host.contains(":") || host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }
}
