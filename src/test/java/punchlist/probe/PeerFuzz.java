package punchlist.probe;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.reading.QuestionKind;
import punchlist.reading.Why;
import punchlist.scope.Kepware;

/** Whole probes under fire: peers on loopback that answer anything, through the libraries that read it. */
public final class PeerFuzz {

    private static final Limits QUICK =
            new Limits(Duration.ofMillis(300), Duration.ofMillis(250), Duration.ofMillis(1500));

    /** Most of the time is spent waiting for peers that say nothing more. */
    private static final Target.Bounds WAITING = new Target.Bounds(2000, 256L << 20, 2000);

    private PeerFuzz() {}

    /** The targets of this package that need a peer. Each starts its peer when it is first fed. */
    public static List<Target> targets() {
        List<byte[]> http = Seeds.of(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n"
                        + "{\"PROJECT_ID\":1,\"opcdaserver.ENABLED\":true}",
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2a\r\n{\"PROJECT_ID\":1,\"opcdaserver.ENABLED\":true}\r\n0\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        Lazy<Api> api = new Lazy<>(Api::start);
        Lazy<Script> script = new Lazy<>(Script::start);
        return List.of(
                target("http-peer", Target.Form.TEXT, http, input -> api.get().ask(input)),
                target("ua-peer", Target.Form.BYTES, ua("ua-get-endpoints.bin"), input -> script.get()
                        .ask(
                                input,
                                url -> new Known<>(
                                        ProbeFuzz.kindOf(UaEndpoints.class),
                                        UaDiscovery.ask(new UaEndpoints(url), QUICK.start())))),
                target("ua-session-peer", Target.Form.BYTES, ua("ua-session.bin"), input -> script.get()
                        .ask(
                                input,
                                url -> new Known<>(
                                        ProbeFuzz.kindOf(UaAnonymousSession.class),
                                        UaSessionProbe.ask(new UaAnonymousSession(url), QUICK.start())))));
    }

    private static Target target(String name, Target.Form form, List<byte[]> seeds, Target.Eater eater) {
        return new Target(name, 1, form, seeds, Set.of(), WAITING, eater);
    }

    private static List<byte[]> ua(String name) {
        return List.of(Seeds.program("/punchlist/probe/" + name));
    }

    /** Something made when it is first needed. */
    private static final class Lazy<T> {

        interface Maker<T> {
            T make() throws Exception;
        }

        private final Maker<T> maker;
        private final AtomicReference<Optional<T>> made = new AtomicReference<>(Optional.empty());

        Lazy(Maker<T> maker) {
            this.maker = maker;
        }

        T get() throws Exception {
            if (made.get().isEmpty()) {
                made.set(Optional.of(maker.make()));
            }
            return made.get().orElseThrow();
        }
    }

    /** An answer with the kind it is kept as. */
    private record Known<T>(QuestionKind<?, ?> kind, T value) {

        /** What a snapshot keeps can be read again. */
        void mustBeKept() {
            kept(kind);
        }

        private <V> void kept(QuestionKind<?, V> typed) {
            V cast = typed.value().cast(value);
            Answer<V> again = AnswerJson.read(typed.values().write(cast), typed.values());
            Target.promise(again.equals(Answer.known(cast)), "another answer after writing");
        }
    }

    private interface Ask {
        Known<?> ask(String url) throws ProbeStop;
    }

    private static Optional<String> asked(String url, Ask ask) {
        try {
            ask.ask(url).mustBeKept();
            return Optional.empty();
        } catch (ProbeStop e) {
            return Optional.of(
                    switch (e.why()) {
                        case Why.Failed(String call, String code) -> call + " ended with " + code;
                        case Why.NotUnderstood(String what) -> what;
                        case Why.Denied(String right) -> "denied for want of " + right;
                        case Why other -> other.code();
                    });
        }
    }

    /** A Configuration API that answers with the input. */
    private record Api(EchoingPeer peer, AtomicReference<String> answer) {

        static Api start() throws Exception {
            AtomicReference<String> answer = new AtomicReference<>("");
            return new Api(EchoingPeer.answering(request -> answer.get()), answer);
        }

        Optional<String> ask(byte[] input) throws Exception {
            answer.set(new String(input, StandardCharsets.ISO_8859_1));
            Kepware.ConfigApi said =
                    new Kepware.ConfigApi(peer.url(), Optional.of(peer.sha256()), Optional.of("Checker"));
            ConfigApiProbe probe = new ConfigApiProbe(Optional.of(said), name -> Optional.of("secret".toCharArray()));
            return asked(
                    peer.url(),
                    url -> new Known<>(
                            ProbeFuzz.kindOf(ConfigApiProject.class),
                            probe.ask(new ConfigApiProject(url), QUICK.start())));
        }
    }

    /** An OPC UA server that says the messages of the input, one after each message it hears. */
    private record Script(ServerSocket server, AtomicReference<List<byte[]>> messages) {

        static Script start() throws IOException {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Script script = new Script(server, new AtomicReference<>(List.of()));
            Thread.ofPlatform().daemon().start(script::accept);
            return script;
        }

        private void accept() {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    Thread.ofVirtual().start(() -> talk(socket));
                } catch (IOException e) {
                    // closed
                }
            }
        }

        private void talk(Socket opened) {
            try (Socket socket = opened) {
                socket.setSoTimeout(1000);
                DataInputStream in = new DataInputStream(socket.getInputStream());
                for (byte[] message : messages.get()) {
                    hear(in);
                    socket.getOutputStream().write(message);
                }
                hear(in);
            } catch (IOException e) {
                // the probe had enough
            }
        }

        private static void hear(InputStream in) throws IOException {
            byte[] head = in.readNBytes(8);
            if (head.length == 8) {
                int size = head[4] & 0xff | (head[5] & 0xff) << 8 | (head[6] & 0xff) << 16;
                in.readNBytes(Math.max(0, size - 8));
            }
        }

        Optional<String> ask(byte[] input, Ask ask) {
            messages.set(cut(input));
            return asked("opc.tcp://127.0.0.1:" + server.getLocalPort(), ask);
        }

        /** Cut before each head of a message. */
        private static List<byte[]> cut(byte[] input) {
            List<byte[]> all = new ArrayList<>();
            int from = 0;
            for (int i = 1; i + 4 < input.length; i++) {
                String kind = new String(input, i, 4, StandardCharsets.ISO_8859_1);
                if (kind.equals("OPNF") || kind.equals("MSGF") || kind.equals("ACKF")) {
                    all.add(Arrays.copyOfRange(input, from, i));
                    from = i;
                }
            }
            all.add(Arrays.copyOfRange(input, from, input.length));
            return all;
        }
    }
}
