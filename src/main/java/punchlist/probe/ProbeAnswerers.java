package punchlist.probe;

import java.util.Optional;
import punchlist.reading.Answerers;
import punchlist.scope.Kepware;
import punchlist.scope.Scope;

/**
 * The answerers of all probes. They block, keep to their own time limits and never throw; a refusal of our own library
 * is unread, not an answer. Consent is not theirs: put a {@link ConsentGate} before them.
 */
public final class ProbeAnswerers {

    private ProbeAnswerers() {}

    /**
     * All probes, within the standard limits.
     *
     * @param scope says as whom Kepware's Configuration API is asked, and which certificate was confirmed
     * @param secrets the passwords of this run
     */
    public static Answerers all(Scope scope, Secrets secrets) {
        return all(scope, secrets, Attempts.none(), Limits.STANDARD);
    }

    /** All probes, within the standard limits, and with the attempts at guessed passwords that were asked for. */
    public static Answerers all(Scope scope, Secrets secrets, Attempts attempts) {
        return all(scope, secrets, attempts, Limits.STANDARD);
    }

    /** All probes, within these limits. */
    public static Answerers all(Scope scope, Secrets secrets, Limits limits) {
        return all(scope, secrets, Attempts.none(), limits);
    }

    private static Answerers all(Scope scope, Secrets secrets, Attempts attempts, Limits limits) {
        Optional<Kepware.ConfigApi> api = scope.kepware().configApi();
        return Answerers.none()
                .with(TcpDoor.class, new Asking<>("connect", limits, (q, budget) -> Tcp.door(q.address(), budget)))
                .with(UdpDoor.class, new Asking<>("datagram", limits, (q, budget) -> Udp.ask(q.address(), budget)))
                .with(TlsVersions.class, new Asking<>("ClientHello", limits, (q, budget) -> TlsProbe.ask(q, budget)))
                .with(MqttConnect.class, new Asking<>("CONNECT", limits, (q, budget) -> MqttProbe.ask(q, budget)))
                .with(
                        UaEndpoints.class,
                        new Asking<>("GetEndpoints", limits, (q, budget) -> UaDiscovery.ask(q, budget)))
                .with(
                        UaAnonymousSession.class,
                        new Asking<>("ActivateSession", limits, (q, budget) -> UaSessionProbe.ask(q, budget)))
                .with(ConfigApiProject.class, new Asking<>("GET /project", limits, (q, budget) -> new ConfigApiProbe(
                                api, secrets)
                        .ask(q, budget)))
                .with(
                        ConfigApiEmptyPassword.class,
                        new Asking<>(
                                "log-in without password", limits, (q, budget) -> new EmptyPasswordProbe(api, attempts)
                                        .ask(q, budget)));
    }
}
