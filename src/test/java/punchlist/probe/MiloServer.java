package punchlist.probe;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.identity.AnonymousIdentityValidator;
import org.eclipse.milo.opcua.sdk.server.identity.CompositeValidator;
import org.eclipse.milo.opcua.sdk.server.identity.UsernameIdentityValidator;
import org.eclipse.milo.opcua.stack.core.security.DefaultApplicationGroup;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.DefaultServerCertificateValidator;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateStore;
import org.eclipse.milo.opcua.stack.core.security.MemoryTrustListManager;
import org.eclipse.milo.opcua.stack.core.security.RsaSha256CertificateFactory;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.transport.TransportProfile;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

/** A real OPC UA server inside the test's JVM, on loopback. */
final class MiloServer implements AutoCloseable {

    /** What the server offers; the name it gives for itself and the path are the test's. */
    record Offer(boolean none, boolean anonymous, String hostname, String path, boolean discoveryPath) {

        static Offer encryptedOnly() {
            return new Offer(false, false, "127.0.0.1", "", false);
        }

        static Offer withNoneAndAnonymous() {
            return new Offer(true, true, "127.0.0.1", "", false);
        }

        static Offer withNoneForNamedUsers() {
            return new Offer(true, false, "127.0.0.1", "", false);
        }

        Offer calling(String itself) {
            return new Offer(none, anonymous, itself, path, discoveryPath);
        }

        Offer at(String otherPath) {
            return new Offer(none, anonymous, hostname, otherPath, true);
        }
    }

    private final OpcUaServer server;
    private final int port;

    private MiloServer(OpcUaServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static MiloServer start(Offer offer, Certificates identity) throws Exception {
        int port = Peers.freePort();
        var quarantine = new MemoryCertificateQuarantine();
        var trust = new MemoryTrustListManager();
        var factory = new RsaSha256CertificateFactory() {
            @Override
            protected KeyPair createRsaSha256KeyPair() {
                return identity.keys();
            }

            @Override
            protected X509Certificate[] createRsaSha256CertificateChain(KeyPair keys) {
                return new X509Certificate[] {identity.certificate()};
            }
        };
        var group = DefaultApplicationGroup.createAndInitialize(
                trust, new MemoryCertificateStore(), factory, new DefaultServerCertificateValidator(trust, quarantine));
        OpcUaServerConfig config = OpcUaServerConfig.builder()
                .setApplicationUri(Certificates.APPLICATION_URI)
                .setProductUri(Certificates.APPLICATION_URI)
                .setApplicationName(LocalizedText.english("Test peer"))
                .setEndpoints(endpoints(offer, identity, port))
                .setCertificateManager(new DefaultCertificateManager(quarantine, group))
                .setIdentityValidator(new CompositeValidator(
                        AnonymousIdentityValidator.INSTANCE, new UsernameIdentityValidator(challenge -> false)))
                .build();
        OpcUaServer server = new OpcUaServer(
                config,
                profile -> new OpcTcpServerTransport(
                        OpcTcpServerTransportConfig.newBuilder().build()));
        server.startup().get(10, TimeUnit.SECONDS);
        return new MiloServer(server, port);
    }

    private static Set<EndpointConfig> endpoints(Offer offer, Certificates identity, int port) {
        UserTokenPolicy user = OpcUaServerConfig.USER_TOKEN_POLICY_USERNAME;
        UserTokenPolicy anonymous = OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS;
        EndpointConfig.Builder base = EndpointConfig.newBuilder()
                .setTransportProfile(TransportProfile.TCP_UASC_UABINARY)
                .setBindAddress("127.0.0.1")
                .setBindPort(port)
                .setHostname(offer.hostname())
                .setPath(offer.path())
                .setCertificate(identity.certificate());
        Set<EndpointConfig> all = new LinkedHashSet<>();
        List<UserTokenPolicy> tokens = offer.anonymous() ? List.of(anonymous, user) : List.of(user);
        all.add(base.copy()
                .addTokenPolicies(tokens.toArray(UserTokenPolicy[]::new))
                .setSecurityPolicy(SecurityPolicy.Basic256Sha256)
                .setSecurityMode(MessageSecurityMode.SignAndEncrypt)
                .build());
        EndpointConfig.Builder open = base.copy()
                .addTokenPolicies(tokens.toArray(UserTokenPolicy[]::new))
                .setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None);
        if (offer.none()) {
            all.add(open.copy().build());
        }
        if (offer.discoveryPath()) {
            all.add(open.copy().setPath(offer.path() + "/discovery").build());
        }
        return all;
    }

    /** How many sessions are open. */
    int sessions() {
        return server.getSessionManager().getAllSessions().size();
    }

    String url() {
        return "opc.tcp://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
