package punchlist.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real MQTT broker on loopback. */
final class Mosquitto implements AutoCloseable {

    private final Process process;
    private final int port;

    private Mosquitto(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a broker with one listener of these further lines of configuration. */
    static Mosquitto start(Path folder, String... lines) throws Exception {
        int port = Peers.freePort();
        List<String> config =
                new ArrayList<>(List.of("listener " + port + " 127.0.0.1", "user " + System.getProperty("user.name")));
        config.addAll(List.of(lines));
        Path file = Files.write(folder.resolve("mosquitto.conf"), config);
        Process process = new ProcessBuilder(Peers.mosquitto().toString(), "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        Mosquitto broker = new Mosquitto(process, port);
        try {
            Peers.awaitListening(port, process);
        } catch (Exception | AssertionError e) {
            broker.close();
            throw new IOException(Files.readString(folder.resolve("mosquitto.log")), e);
        }
        return broker;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
