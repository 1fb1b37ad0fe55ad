package punchlist.probe;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS as a client that accepts every certificate, because it asks how the peer behaves, and has none of its own. Used for
 * one connection, never for a log-in.
 */
final class TlsClient {

    /** The peer refused; the alert's name, or empty where it merely hung up after asking for a certificate. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String alert;

        Refused(String alert) {
            super(alert);
            this.alert = alert;
        }

        String alert() {
            return alert;
        }
    }

    private static final String FROM_PEER = "received fatal alert: ";

    private final AtomicBoolean asked = new AtomicBoolean();

    /** Whether the peer asked for a client certificate; known when the handshake is over. */
    boolean wasAskedForCertificate() {
        return asked.get();
    }

    /** The secured connection, after the handshake. In TLS 1.3 a refusal comes only with the first read. */
    SSLSocket over(Socket plain, Address address, Limits.Budget budget) throws ProbeStop, Refused, IOException {
        int millis = budget.stepMillis();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new NoCertificate(asked)}, new TrustManager[] {new Anybody()}, null);
            SSLSocket socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, address.host(), address.port(), true);
            socket.setSoTimeout(millis);
            socket.startHandshake();
            return socket;
        } catch (SocketTimeoutException e) {
            throw ProbeStop.timedOut(Duration.ofMillis(millis));
        } catch (GeneralSecurityException e) {
            throw ProbeStop.failed("TLS", e.toString());
        } catch (IOException e) {
            throwIfRefused(e, asked.get());
            throw ProbeStop.failed("TLS handshake", String.valueOf(e.getMessage()));
        }
    }

    /** Tells the peer's refusal from a failure of our own side. */
    static void throwIfRefused(IOException e, boolean certificateAsked) throws Refused {
        String message = String.valueOf(e.getMessage());
        int at = message.toLowerCase(Locale.ROOT).indexOf(FROM_PEER);
        if (e instanceof SSLException && at >= 0) {
            throw new Refused(message.substring(at + FROM_PEER.length()).strip());
        }
        if (certificateAsked && isHangUp(e)) {
            throw new Refused("");
        }
    }

    /** In TLS 1.2 the alert is often lost behind the reset that follows it. */
    private static boolean isHangUp(IOException e) {
        return Stream.of(e, e.getCause()).anyMatch(x -> x instanceof SocketException || x instanceof EOFException);
    }

    /** A client without certificate that notes whether one was asked for. */
    private static final class NoCertificate extends X509ExtendedKeyManager {

        private final AtomicBoolean asked;

        NoCertificate(AtomicBoolean asked) {
            this.asked = asked;
        }

        @Override
        public @Nullable String chooseClientAlias(
                String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
            asked.set(true);
            return null;
        }

        @Override
        public @Nullable String chooseEngineClientAlias(
                String[] types, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
            asked.set(true);
            return null;
        }

        @Override
        public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
            return null;
        }

        @Override
        public @Nullable String chooseServerAlias(
                String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
            return null;
        }

        @Override
        public X509Certificate @Nullable [] getCertificateChain(String alias) {
            return null;
        }

        @Override
        public @Nullable PrivateKey getPrivateKey(String alias) {
            return null;
        }
    }

    /** Accepts whatever the peer shows: this connection carries no secret. */
    private static final class Anybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
