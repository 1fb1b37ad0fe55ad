package punchlist.check.ports;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Listener;
import punchlist.scope.Endpoint;

/** An endpoint of the scope on another computer, as a port that this server calls: a broker, a PLC, the SQL Server. */
final class CalledEndpoint {

    private static final Map<String, Integer> DEFAULTS =
            Map.of("https", 443, "http", 80, "mqtt", 1883, "mqtts", 8883, "opc.tcp", 4840, "sql", 1433);

    private CalledEndpoint() {}

    /** The port; none where the endpoint is this server's own, by its owner or its address, or its URL names no port. */
    static Optional<PlannedPort> of(Endpoint endpoint) {
        boolean own = endpoint.owner() == Endpoint.Owner.IGSS || endpoint.owner() == Endpoint.Owner.KEPWARE;
        if (own) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(endpoint.url());
            String host = Optional.ofNullable(uri.getHost()).orElse("");
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            int port = uri.getPort() > 0 ? uri.getPort() : DEFAULTS.getOrDefault(scheme, 0);
            return port == 0 ? Optional.empty() : at(endpoint, host, port);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<PlannedPort> at(Endpoint endpoint, String host, int port) {
        Optional<AddressSet> address = AddressText.parse(host.replace("[", "").replace("]", ""));
        boolean here = host.startsWith("127.") || host.equals("[::1]") || host.equalsIgnoreCase("localhost");
        if (here) {
            return Optional.empty();
        }
        Permitted who = new Permitted.Named(address.orElseGet(AddressSet::any), AddressSet.none(), false);
        return Optional.of(new PlannedPort(
                "endpoint",
                PortRow.Owner.SITE,
                endpoint.url(),
                PortRow.Direction.OUT,
                Listener.Protocol.TCP,
                port,
                who,
                List.of(),
                Optional.empty()));
    }
}
