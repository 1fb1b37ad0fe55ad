package punchlist.probe;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import punchlist.scope.Kepware;

/**
 * Tries one log-in without a password at Kepware's Configuration API: only when it was asked for, only over HTTPS on the confirmed
 * certificate, only once per account and server ever, and never where a sign of lock-out was met.
 */
final class EmptyPasswordProbe {

    private static final String CALL = "log-in without password";
    private static final String ORDER =
            "to try an empty password once (check --try-empty-password, or the tick on the page of passwords)";

    private final Optional<Kepware.ConfigApi> api;
    private final Attempts attempts;

    EmptyPasswordProbe(Optional<Kepware.ConfigApi> api, Attempts attempts) {
        this.api = api;
        this.attempts = attempts;
    }

    EmptyLogin ask(ConfigApiEmptyPassword question, Limits.Budget budget) throws ProbeStop {
        ConfigApiProject project = new ConfigApiProject(question.url());
        Kepware.ConfigApi said = api.filter(a -> ConfigApiProbe.isFor(a, project))
                .orElseThrow(() -> ConfigApiProbe.missing("kepware.configApi"));
        if (!question.url().startsWith("https://")) {
            throw ConfigApiProbe.missing("an https address for the log-in");
        }
        String confirmed = said.certificateSha256()
                .orElseThrow(() -> ConfigApiProbe.missing("kepware.configApi.certificateSha256"));
        PinnedCertificate pin = new PinnedCertificate(confirmed);
        String server = server(question.address());
        try {
            Optional<Attempts.Attempt> earlier = attempts.earlier(server, question.counted());
            if (earlier.isPresent()) {
                return known(earlier.get(), question);
            }
            if (!attempts.areAskedFor()) {
                throw ConfigApiProbe.missing(ORDER);
            }
            Tcp.close(Tcp.connect(question.address(), budget));
            return attempt(question, server, pin, budget);
        } catch (IOException e) {
            throw ProbeStop.failed("ledger of attempts", e.getClass().getSimpleName());
        }
    }

    /** All names of this computer are one server. */
    static String server(Address address) {
        String host = address.host();
        boolean own = host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
        return own ? "this computer" : host;
    }

    private static EmptyLogin known(Attempts.Attempt earlier, ConfigApiEmptyPassword question) throws ProbeStop {
        for (EmptyLogin.Outcome outcome : EmptyLogin.Outcome.values()) {
            if (ProbeCodecs.word(outcome).equals(earlier.outcome())
                    && earlier.account().equals(question.counted())) {
                return new EmptyLogin(outcome, earlier.at());
            }
        }
        throw ProbeStop.failed(CALL, "not tried again: " + earlier.at() + " " + earlier.outcome());
    }

    private EmptyLogin attempt(
            ConfigApiEmptyPassword question, String server, PinnedCertificate pin, Limits.Budget budget)
            throws IOException, ProbeStop {
        Instant at = attempts.begin(server, question.counted());
        String outcome = "no answer";
        try {
            String login = ConfigApiProbe.basic(question.account(), new char[0]);
            HttpResponse<byte[]> response =
                    ConfigApiProbe.response(new ConfigApiProject(question.url()), login, pin, budget);
            if (isLockOut(response)) {
                outcome = Attempts.LOCK_OUT;
                throw ProbeStop.failed(CALL, "a sign of lock-out, HTTP " + response.statusCode());
            }
            Optional<EmptyLogin.Outcome> ended = outcome(response.statusCode());
            outcome = ended.map(ProbeCodecs::word).orElse("http " + response.statusCode());
            int status = response.statusCode();
            return new EmptyLogin(ended.orElseThrow(() -> ProbeStop.failed(CALL, "HTTP " + status)), at);
        } finally {
            boolean sent =
                    pin.other().isEmpty(); // the log-in follows the handshake, which fails on another certificate
            attempts.end(server, question.counted(), sent ? outcome : Attempts.NOT_SENT);
        }
    }

    private static Optional<EmptyLogin.Outcome> outcome(int status) {
        return switch (status) {
            case 200 -> Optional.of(EmptyLogin.Outcome.ACCEPTED);
            case 401 -> Optional.of(EmptyLogin.Outcome.REFUSED);
            case 403 -> Optional.of(EmptyLogin.Outcome.PERHAPS);
            default -> Optional.empty();
        };
    }

    /** How Kepware says it is not documented; these are the ways of HTTP. */
    private static boolean isLockOut(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 423
                || status == 429
                || response.headers().firstValue("Retry-After").isPresent()) {
            return true;
        }
        String body = new String(response.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        return status != 200 && (body.contains("locked") || body.contains("lockout") || body.contains("too many"));
    }
}
