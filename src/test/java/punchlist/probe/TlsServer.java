package punchlist.probe;

import java.io.IOException;
import java.net.InetAddress;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A JSSE server with switched protocols, on loopback. As a program of its own it accepts old versions, too. */
final class TlsServer implements AutoCloseable {

    private final SSLServerSocket server;

    private TlsServer(SSLServerSocket server) {
        this.server = server;
    }

    static TlsServer start(Certificates identity, String... protocols) throws Exception {
        SSLServerSocket server = (SSLServerSocket) identity.serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        server.setEnabledProtocols(protocols);
        TlsServer peer = new TlsServer(server);
        Thread.ofVirtual().start(peer::accept);
        return peer;
    }

    private void accept() {
        while (!server.isClosed()) {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                socket.setSoTimeout(2000);
                socket.startHandshake();
            } catch (IOException e) {
                // what the probe does after its answer
            }
        }
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** Serves the protocols named, prints the port, ends with standard input. */
    public static void main(String[] protocols) throws Exception {
        try (TlsServer server = start(Certificates.selfSigned(), protocols)) {
            System.out.println(server.port());
            System.in.readAllBytes();
        }
    }
}
