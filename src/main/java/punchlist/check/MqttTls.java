package punchlist.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.probe.MqttConnect;
import punchlist.probe.TcpDoor;
import punchlist.probe.TlsVersions;
import punchlist.probe.Url;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * An MQTT broker is reached with TLS 1.2 or 1.3 and nothing else. An address named with TLS ({@code mqtts}, {@code ssl})
 * is asked for the versions it accepts, a plain one ({@code mqtt}, {@code tcp}) whether it answers MQTT.
 */
public final class MqttTls implements Check<Endpoints> {

    private static final Set<String> SECURE = Set.of("mqtts", "ssl");
    private static final Set<String> PLAIN = Set.of("mqtt", "tcp");

    /** Under this name in the catalogue. */
    public static CheckKind<Endpoints> kind() {
        return new CheckKind<>("mqtt-tls", p -> Endpoints.of(Endpoint.Kind.MQTT, p.texts("owners")), new MqttTls());
    }

    @Override
    public List<Question<?>> needs(Endpoints endpoints, Scope scope, Readings soFar) {
        List<Question<?>> needs = new ArrayList<>();
        for (Endpoint endpoint : endpoints.in(scope)) {
            Url.find(endpoint.url()).ifPresent(url -> needs.addAll(needs(url)));
        }
        return needs;
    }

    private static List<Question<?>> needs(Url url) {
        if (SECURE.contains(url.scheme())) {
            return List.of(new TlsVersions(url.address()));
        }
        return PLAIN.contains(url.scheme())
                ? List.of(new TcpDoor(url.address()), new MqttConnect(url.address(), false))
                : List.of();
    }

    @Override
    public List<Finding> judge(ControlId control, Endpoints endpoints, Scope scope, Readings readings) {
        return endpoints.each(
                control, scope, expected(), Phrase.of("check.mqtt.noEndpoint"), e -> judge(e, scope, readings));
    }

    private static Verdict judge(Endpoint endpoint, Scope scope, Readings readings) {
        Optional<Url> url = Url.find(endpoint.url());
        if (url.isEmpty() || needs(url.get()).isEmpty()) {
            return new Verdict.CouldNotCheck(List.of(), expected(), Phrase.of("probe.badUrl", endpoint.url()));
        }
        MqttCase asked = new MqttCase(scope);
        return SECURE.contains(url.get().scheme())
                ? asked.secure(readings.get(new TlsVersions(url.get().address())))
                : asked.plain(
                        readings.get(new TcpDoor(url.get().address())),
                        readings.get(new MqttConnect(url.get().address(), false)));
    }

    static Phrase expected() {
        return Phrase.of("check.mqtt.expected");
    }
}
