package punchlist.probe;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a peer listens. The host's name compares without case, as the domain name system does.
 *
 * @param host name or numeric address, without brackets
 * @param port 1 to 65535
 */
public record Address(String host, int port) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._-]{1,255}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*(%[0-9a-z._-]+)?");

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
        if (!NAME.matcher(host).matches() && !IPV6.matcher(host).matches()) {
            throw new IllegalArgumentException(
                    "a host is a name of letters, digits, dots, hyphens and underscores, or a" + " numeric address");
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
