package punchlist.session.look;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import punchlist.probe.OwnSide;

/**
 * An address of the server as the engineer named it.
 *
 * @param named as it was given
 * @param ip the one address it stands for
 */
public record NamedAddress(String named, InetAddress ip) {

    /** The most addresses in one look. */
    public static final int MOST = 8;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}._-]{1,255}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%[0-9A-Za-z._-]+)?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.-]+");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /** The numeric address. */
    public String address() {
        return OwnSide.text(ip);
    }

    /** How it is asked: with the own adapter's name where an address needs one. */
    String host() {
        return ip.getHostAddress();
    }

    /**
     * The addresses that were named.
     *
     * @throws IllegalArgumentException when one is a range, a name of none or of several addresses, or they are too many
     */
    public static List<NamedAddress> all(List<String> named) {
        if (named.size() > MOST) {
            throw new IllegalArgumentException(named.size() + " addresses are named; one look takes at most " + MOST);
        }
        List<NamedAddress> all = new ArrayList<>();
        for (String text : named) {
            NamedAddress one = of(text.strip());
            if (all.stream().noneMatch(other -> other.ip.equals(one.ip))) {
                all.add(one);
            }
        }
        return all;
    }

    private static NamedAddress of(String text) {
        boolean number = NUMBERS.matcher(text).matches();
        boolean single = IPV6.matcher(text).matches()
                || (number ? IPV4.matcher(text).matches() : NAME.matcher(text).matches());
        if (!single) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not one address or name; ranges are not looked at: name each address");
        }
        try {
            InetAddress[] found = InetAddress.getAllByName(text);
            if (found.length != 1) {
                throw new IllegalArgumentException(
                        "'" + text + "' stands for " + found.length + " addresses; name the one that is meant");
            }
            if (found[0].isMulticastAddress() || found[0].isAnyLocalAddress()) {
                throw new IllegalArgumentException("'" + text + "' is not the address of one computer");
            }
            return new NamedAddress(text, found[0]);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("'" + text + "': no address is known for this name", e);
        }
    }
}
