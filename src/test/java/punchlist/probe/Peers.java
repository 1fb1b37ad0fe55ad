package punchlist.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Programs of other makers that tests talk to. What is missing is fetched by {@code .ci/peers}, without root. */
final class Peers {

    /** Limits short enough for tests of peers that never answer. */
    static final Limits QUICK = new Limits(Duration.ofMillis(500), Duration.ofMillis(400), Duration.ofSeconds(2));

    private static final int FETCHING_SECONDS = 180;

    private Peers() {}

    static Path mosquitto() {
        return present("the MQTT broker mosquitto", () -> Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                                .map(Path::of),
                        Stream.of(Path.of("/usr/sbin"), cache().resolve("mosquitto")))
                .map(folder -> folder.resolve("mosquitto"))
                .filter(Files::isExecutable)
                .findFirst());
    }

    /** A Python that has asyncua. */
    static Path python() {
        Path python = cache().resolve("asyncua/bin/python");
        return present("a Python with asyncua", () -> Optional.of(python).filter(Files::isExecutable));
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("PUNCHLIST_CACHE"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "punchlist"));
    }

    private static Path present(String what, Supplier<Optional<Path>> look) {
        Optional<Path> there = look.get();
        if (there.isEmpty()) {
            fetch();
            there = look.get();
        }
        return there.orElseGet(
                () -> fail(
                        "this test talks to " + what + ", which is neither installed nor in " + cache()
                                + "; run .ci/peers, which fetches it there without root (needs apt-get, python3 and the network)"));
    }

    private static void fetch() {
        try {
            Process process = new ProcessBuilder(
                            Path.of(".ci", "peers").toAbsolutePath().toString())
                    .inheritIO()
                    .start();
            if (!process.waitFor(FETCHING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            // not a system that can run it: the test fails with what is missing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A port of loopback on which nobody listens at this moment. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until somebody listens on the port. */
    static void awaitListening(int port, Process process) throws Exception {
        Limits patient = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5));
        for (int i = 0; i < 200; i++) {
            if (Tcp.door(new Address("127.0.0.1", port), patient.start()) == Door.OPEN) {
                return;
            }
            assertThat(process.isAlive()).as("the peer runs").isTrue();
            Thread.sleep(25);
        }
        fail("nobody listens on " + port);
    }
}
