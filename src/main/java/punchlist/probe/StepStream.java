package punchlist.probe;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Reads from a socket until one step's time is over, however slowly the bytes drip in. */
final class StepStream extends InputStream {

    private final Socket socket;
    private final InputStream in;
    private final Duration step;
    private final long ends;

    StepStream(Socket socket, Limits.Budget budget) throws IOException, ProbeStop {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.step = Duration.ofMillis(budget.stepMillis());
        this.ends = System.nanoTime() + step.toNanos();
    }

    /** How long this step was allowed to last. */
    Duration step() {
        return step;
    }

    @Override
    public int read() throws IOException {
        arm();
        return in.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        arm();
        return in.read(into, offset, length);
    }

    private void arm() throws IOException {
        long left = (ends - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout((int) left);
    }
}
