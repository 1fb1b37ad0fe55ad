package punchlist.check.ports;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of the addresses that an account may serve through http.sys
 * (learn.microsoft.com/windows/win32/http/urlprefix-strings).
 *
 * @param text as Windows keeps it
 * @param secure whether it is https
 * @param host {@code +} or {@code *} for every one, else a name or an address
 * @param port 1 to 65535
 * @param path from the first slash on
 */
public record UrlReservation(String text, boolean secure, String host, int port, String path) {

    private static final Pattern PREFIX =
            Pattern.compile("(?i)(https?)://(\\[[^\\]/]*\\]|[^:/\\[\\]]+):(\\d{1,5})(?::[^/]+)?(/.*)", Pattern.DOTALL);
    private static final int LAST_PORT = 65_535;

    /** The reservation of this name; empty where it is none that has a port. */
    public static Optional<UrlReservation> parse(String name) {
        Matcher parts = PREFIX.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(parts.group(3));
        return port == 0 || port > LAST_PORT
                ? Optional.empty()
                : Optional.of(new UrlReservation(
                        name,
                        parts.group(1).toLowerCase(Locale.ROOT).equals("https"),
                        parts.group(2),
                        port,
                        parts.group(4)));
    }
}
