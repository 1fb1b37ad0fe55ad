package punchlist.probe;

import java.io.BufferedReader;
import java.io.IOException;

/** A real OPC UA server of another maker (Python asyncua) on loopback. */
final class AsyncUa implements AutoCloseable {

    private final Process process;
    private final int port;

    private AsyncUa(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server; see src/test/peers/asyncua_server.py for the modes. */
    static AsyncUa start(String mode) throws IOException {
        int port = Peers.freePort();
        Process process = new ProcessBuilder(
                        Peers.python().toString(), "src/test/peers/asyncua_server.py", Integer.toString(port), mode)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        if (!"ready".equals(line)) {
            process.destroy();
            throw new IOException("the OPC UA server did not start: " + line);
        }
        return new AsyncUa(process, port);
    }

    String url() {
        return "opc.tcp://127.0.0.1:" + port + "/other/";
    }

    @Override
    public void close() {
        process.destroy();
    }
}
