package punchlist.probe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Behaves as Kepware's Configuration API: IPv4 only, HTTPS, Basic log-in, a byte order mark before the body. */
final class ConfigApiServer implements AutoCloseable {

    static final String USER = "Checker";

    private final HttpsServer server;
    private final List<String> logins = new CopyOnWriteArrayList<>();

    private ConfigApiServer(HttpsServer server) {
        this.server = server;
    }

    /** Serves the recorded project to a user with this password. */
    static ConfigApiServer start(Certificates identity, String password) throws Exception {
        ConfigApiServer api = on(identity);
        String expected = "Basic "
                + Base64.getEncoder().encodeToString((USER + ":" + password).getBytes(StandardCharsets.ISO_8859_1));
        api.server.createContext("/", exchange -> api.answer(exchange, expected));
        api.server.start();
        return api;
    }

    /** Answers everything with this status and text. */
    static ConfigApiServer answering(Certificates identity, int status, String text) throws Exception {
        ConfigApiServer api = on(identity);
        api.server.createContext("/", exchange -> {
            api.logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
        });
        api.server.start();
        return api;
    }

    private static ConfigApiServer on(Certificates identity) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity.serverContext()));
        return new ConfigApiServer(server);
    }

    private void answer(HttpExchange exchange, String expected) throws IOException {
        String login = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        logins.add(login);
        if (!login.equals(expected)) {
            send(exchange, 401, new byte[0]);
        } else if (exchange.getRequestURI().getPath().equals("/config/v1/project")) {
            byte[] body = resource("project.json");
            byte[] marked = new byte[body.length + 3];
            marked[0] = (byte) 0xef;
            marked[1] = (byte) 0xbb;
            marked[2] = (byte) 0xbf;
            System.arraycopy(body, 0, marked, 3, body.length);
            send(exchange, 200, marked);
        } else {
            send(exchange, 404, resource("error_plain.json"));
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ConfigApiServer.class.getResourceAsStream("/punchlist/probe/" + name)) {
            return in.readAllBytes();
        }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The log-ins that arrived, in order. */
    List<String> logins() {
        return logins;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
