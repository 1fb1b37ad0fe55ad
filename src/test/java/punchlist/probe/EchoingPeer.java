package punchlist.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A Configuration API that answers what it likes, byte for byte, also to throw back what it was sent. */
public final class EchoingPeer implements AutoCloseable {

    private final SSLServerSocket server;
    private final Certificates identity;
    private final UnaryOperator<String> answer;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private EchoingPeer(SSLServerSocket server, Certificates identity, UnaryOperator<String> answer) {
        this.server = server;
        this.identity = identity;
        this.answer = answer;
    }

    /** A peer that answers a request, head and all, in this way. */
    public static EchoingPeer answering(UnaryOperator<String> answer) throws Exception {
        Certificates identity = Certificates.selfSigned();
        SSLServerSocket server = (SSLServerSocket) identity.serverContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        EchoingPeer peer = new EchoingPeer(server, identity, answer);
        Thread.ofVirtual().start(peer::accept);
        return peer;
    }

    private void accept() {
        while (!server.isClosed()) {
            try (SSLSocket socket = (SSLSocket) server.accept()) {
                socket.setSoTimeout(2000);
                String request = head(socket.getInputStream());
                if (!request.isEmpty()) {
                    requests.add(request);
                    socket.getOutputStream().write(answer.apply(request).getBytes(StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                // a connect without a request, or a peer that had enough
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.append((char) c);
            if (head.toString().endsWith("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    /** What was asked. */
    public List<String> requests() {
        return requests;
    }

    /** Its address. */
    public String url() {
        return "https://127.0.0.1:" + server.getLocalPort() + "/config/v1";
    }

    /** Its certificate, as a scope confirms it. */
    public String sha256() throws Exception {
        return identity.sha256();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
