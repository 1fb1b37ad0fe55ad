package punchlist.probe;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import punchlist.reading.Why;
import punchlist.scope.Kepware;

/**
 * Reads the project over Kepware's Configuration API, with a log-in, over HTTPS only, and only on the certificate that
 * was confirmed: the handshake itself fails on another one, so that the password is never sent to it. One attempt, no
 * redirect, no proxy.
 */
final class ConfigApiProbe {

    private static final String CALL = "GET /project";
    private static final int LARGEST_BODY = 4 << 20;

    private final Optional<Kepware.ConfigApi> api;
    private final Secrets secrets;

    ConfigApiProbe(Optional<Kepware.ConfigApi> api, Secrets secrets) {
        this.api = api;
        this.secrets = secrets;
    }

    ProjectProperties ask(ConfigApiProject question, Limits.Budget budget) throws ProbeStop {
        Kepware.ConfigApi said = api.filter(a -> isFor(a, question)).orElseThrow(() -> missing("kepware.configApi"));
        if (!question.url().startsWith("https://")) {
            throw missing("an https address for the log-in");
        }
        String user = said.user().orElseThrow(() -> missing("kepware.configApi.user"));
        String confirmed = said.certificateSha256().orElseThrow(() -> missing("kepware.configApi.certificateSha256"));
        PinnedCertificate pin = new PinnedCertificate(confirmed);
        char[] password = secrets.find(Secrets.KEPWARE).orElseThrow(() -> missing("the secret 'kepware'"));
        try {
            Tcp.close(Tcp.connect(question.address(), budget));
            return read(response(question, basic(user, password), pin, budget));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    static boolean isFor(Kepware.ConfigApi api, ConfigApiProject question) {
        return Url.find(api.url())
                .map(url -> new ConfigApiProject(url.text()).equals(question))
                .orElse(false);
    }

    static ProbeStop missing(String what) {
        return new ProbeStop(new Why.Denied(what));
    }

    /** The answer to one GET of the project with this log-in, whatever its status. */
    static HttpResponse<byte[]> response(
            ConfigApiProject question, String login, PinnedCertificate pin, Limits.Budget budget) throws ProbeStop {
        int millis = budget.stepMillis();
        HttpClient client = client(pin, budget);
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(question.url() + "/project"))
                    .timeout(Duration.ofMillis(millis))
                    .header("Authorization", login)
                    .header("Accept", "application/json")
                    .GET()
                    .build();
            var body = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_BODY);
            return client.sendAsync(request, body).get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw ProbeStop.timedOut(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProbeStop.failed(CALL, "interrupted");
        } catch (ExecutionException e) {
            throw failure(e, pin, millis);
        } catch (IllegalArgumentException e) {
            throw ProbeStop.failed(CALL, sort(e));
        } finally {
            client.shutdownNow();
        }
    }

    private static HttpClient client(PinnedCertificate pin, Limits.Budget budget) throws ProbeStop {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {pin}, null);
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(Duration.ofMillis(budget.connectMillis()))
                    .sslContext(context)
                    .build();
        } catch (GeneralSecurityException e) {
            throw ProbeStop.failed("TLS", e.toString());
        }
    }

    /** Basic log-in. The vendor's own client encodes as Latin-1, so the server is taken to decode so. */
    static String basic(String user, char[] password) throws ProbeStop {
        byte[] bytes = new byte[user.length() + 1 + password.length];
        try {
            for (int i = 0; i < bytes.length; i++) {
                char c = i < user.length() ? user.charAt(i) : ':';
                c = i > user.length() ? password[i - user.length() - 1] : c;
                if (c > 0xff) {
                    throw ProbeStop.failed("log-in", "a character outside Latin-1");
                }
                bytes[i] = (byte) c;
            }
            return "Basic " + Base64.getEncoder().encodeToString(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static ProjectProperties read(HttpResponse<byte[]> response) throws ProbeStop {
        return switch (response.statusCode()) {
            case 200 -> ProjectJson.read(response.body());
            case 401 -> throw missing("a valid log-in for the Configuration API (HTTP 401)");
            case 403 -> throw missing("the user's right to read the project (HTTP 403)");
            default -> throw ProbeStop.failed(CALL, "HTTP " + response.statusCode());
        };
    }

    /** The sort of failure. Its message is left out: the library quotes the answer, and a peer may echo the log-in. */
    private static String sort(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectException e -> "the connection was not made";
            case SSLException e -> "TLS was not agreed";
            case ProtocolException e -> "the answer is not HTTP";
            case EOFException e -> "the connection was closed in the middle";
            case null -> "no reason was given";
            default -> "the answer could not be read";
        };
    }

    private static ProbeStop failure(ExecutionException e, PinnedCertificate pin, int millis) {
        Optional<String> other = pin.other();
        if (other.isPresent()) {
            return ProbeStop.failed("certificate", "SHA-256 " + other.get() + ", which is not the confirmed one");
        }
        Throwable cause = e.getCause();
        if (cause instanceof HttpTimeoutException) {
            return ProbeStop.timedOut(Duration.ofMillis(millis));
        }
        return ProbeStop.failed(CALL, sort(cause));
    }
}
