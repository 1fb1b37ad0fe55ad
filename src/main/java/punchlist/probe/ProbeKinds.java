package punchlist.probe;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import punchlist.reading.Intrusion;
import punchlist.reading.KeyCodec;
import punchlist.reading.QuestionKind;
import punchlist.reading.ValueCodec;

/**
 * The kinds of question put over the network. All stand in the snapshot's section {@code probes}, below a name of their
 * own; questions to one host and port have one source, so that a stuck endpoint costs only itself.
 */
public final class ProbeKinds {

    /** The snapshot's section. */
    public static final String SECTION = "probes";

    private static final String TLS = "tls";
    private static final String PLAIN = "plain";

    private ProbeKinds() {}

    /** All kinds of this package, with how much each disturbs (design law 4). */
    public static List<QuestionKind<?, ?>> all() {
        return Stream.of(ofPeers(), ofKepware()).flatMap(List::stream).toList();
    }

    private static List<QuestionKind<?, ?>> ofKepware() {
        return List.of(
                kind(
                        ConfigApiProject.class,
                        ProjectProperties.class,
                        Intrusion.LOGS_IN,
                        atUrl("configApiProject", ConfigApiProject::url, ConfigApiProject::new),
                        ProbeCodecs.PROJECT),
                kind(
                        ConfigApiEmptyPassword.class,
                        EmptyLogin.class,
                        Intrusion.LOGS_IN,
                        KeyCodec.of(
                                q -> List.of("configApiEmptyPassword", q.url(), q.account()),
                                ProbeKinds::emptyPassword),
                        EmptyLoginJson.VALUES));
    }

    private static List<QuestionKind<?, ?>> ofPeers() {
        return List.of(
                kind(TcpDoor.class, Door.class, Intrusion.LOOKS, atAddress("tcpDoor", TcpDoor::new), ProbeCodecs.DOOR),
                kind(
                        UdpDoor.class,
                        UdpReply.class,
                        Intrusion.LOOKS,
                        atAddress("udpDoor", UdpDoor::new),
                        ProbeCodecs.UDP),
                kind(
                        TlsVersions.class,
                        TlsAnswer.class,
                        Intrusion.LOOKS,
                        atAddress("tlsVersions", TlsVersions::new),
                        ProbeCodecs.TLS),
                kind(
                        MqttConnect.class,
                        MqttAnswer.class,
                        Intrusion.LEAVES_A_TRACE,
                        KeyCodec.of(
                                q -> List.of("mqttConnect", q.address().text(), q.tls() ? TLS : PLAIN),
                                ProbeKinds::mqttConnect),
                        ProbeCodecs.MQTT),
                kind(
                        UaEndpoints.class,
                        UaEndpointList.class,
                        Intrusion.LOOKS,
                        atUrl("uaEndpoints", UaEndpoints::url, UaEndpoints::new),
                        UaCodecs.ENDPOINTS),
                kind(
                        UaAnonymousSession.class,
                        UaSession.class,
                        Intrusion.LEAVES_A_TRACE,
                        atUrl("uaAnonymousSession", UaAnonymousSession::url, UaAnonymousSession::new),
                        UaCodecs.SESSION));
    }

    private static <Q extends Probe<T>, T> QuestionKind<Q, T> kind(
            Class<Q> type, Class<T> value, Intrusion intrusion, KeyCodec<Q> keys, ValueCodec<T> values) {
        return QuestionKind.of(type, value, SECTION, intrusion, keys, values)
                .askedAt(q -> q.address().text());
    }

    private static <Q extends Probe<?>> KeyCodec<Q> atUrl(
            String name, Function<Q, String> url, Function<String, Q> question) {
        return KeyCodec.of(
                q -> List.of(name, url.apply(q)),
                path -> question.apply(of(name, 2, path).get(1)));
    }

    private static <Q extends Probe<?>> KeyCodec<Q> atAddress(String name, Function<Address, Q> question) {
        return KeyCodec.of(
                q -> List.of(name, q.address().text()),
                path -> question.apply(address(of(name, 2, path).get(1))));
    }

    private static MqttConnect mqttConnect(List<String> path) {
        String way = of("mqttConnect", 3, path).get(2);
        if (!way.equals(TLS) && !way.equals(PLAIN)) {
            throw new IllegalArgumentException("'" + way + "' is neither tls nor plain");
        }
        return new MqttConnect(address(path.get(1)), way.equals(TLS));
    }

    private static ConfigApiEmptyPassword emptyPassword(List<String> path) {
        List<String> parts = of("configApiEmptyPassword", 3, path);
        return new ConfigApiEmptyPassword(parts.get(1), parts.get(2));
    }

    private static Address address(String text) {
        return Url.of("tcp://" + text).address();
    }

    private static List<String> of(String name, int length, List<String> path) {
        if (path.size() != length || !path.getFirst().equals(name)) {
            throw new IllegalArgumentException("no key of " + name + ": " + path);
        }
        return path;
    }
}
