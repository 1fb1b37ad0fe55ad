package punchlist.machine.network;

import java.util.Locale;

/**
 * A TCP port that is passed on.
 *
 * @param kind from which address family to which
 * @param listen address and port listened on, as Windows keeps them: {@code 0.0.0.0/8080}; an asterisk is any address
 * @param connect address and port it is passed on to
 */
public record PortProxy(Kind kind, String listen, String connect) {

    /** From which address family to which. */
    public enum Kind {
        V4TOV4,
        V4TOV6,
        V6TOV4,
        V6TOV6;

        /** The registry key below HKLM whose values are the proxies of this kind: name listen, data connect. */
        public String key() {
            return PortProxies.KEY + "\\" + name().toLowerCase(Locale.ROOT) + "\\tcp";
        }
    }
}
