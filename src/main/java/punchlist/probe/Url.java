package punchlist.probe;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * An endpoint's URL, taken apart without a library: {@code java.net.URI} refuses host names with an underscore, which
 * Windows allows.
 *
 * @param scheme in lower case, without colon
 * @param address host and port; a missing port is the scheme's own
 * @param path what follows, empty or starting with a slash
 */
public record Url(String scheme, Address address, String path) {

    private static final Map<String, Integer> PORTS = Map.of(
            "opc.tcp", 4840, "mqtt", 1883, "tcp", 1883, "mqtts", 8883, "ssl", 8883, "http", 80, "https", 443, "sql",
            1433);

    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*");
    private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}]*");

    /**
     * Takes a URL apart.
     *
     * @throws IllegalArgumentException when it is none, or carries user information, which has no place in a scope
     */
    public static Url of(String text) {
        String url = text.strip();
        int colon = url.indexOf("://");
        if (colon < 1) {
            throw new IllegalArgumentException("a URL begins with its scheme and ://");
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = url.substring(colon + 3);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash);
        if (!SCHEME.matcher(scheme).matches() || !VISIBLE.matcher(path).matches()) {
            throw new IllegalArgumentException("a URL holds neither white space nor control characters");
        }
        if (authority.contains("@")) {
            throw new IllegalArgumentException("a URL with user information is not accepted");
        }
        return new Url(scheme, address(scheme, authority), path.equals("/") ? "" : path);
    }

    /** The URL's parts, or empty where it is none. */
    public static Optional<Url> find(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Address address(String scheme, String authority) {
        int cut = authority.lastIndexOf(':');
        if (cut < 0 || authority.endsWith("]")) {
            return new Address(authority, standardPort(scheme).orElse(0));
        }
        String port = authority.substring(cut + 1);
        if (!port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("'" + port + "' is no port");
        }
        return new Address(authority.substring(0, cut), Integer.parseInt(port));
    }

    private static OptionalInt standardPort(String scheme) {
        Integer port = PORTS.get(scheme);
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /** The same place under another path. */
    public Url withPath(String other) {
        return new Url(scheme, address, other);
    }

    /** The canonical text: scheme and host in lower case, port always named. */
    public String text() {
        return scheme + "://" + address.text() + path;
    }
}
