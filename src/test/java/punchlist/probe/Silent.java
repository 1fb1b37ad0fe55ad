package punchlist.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A peer that counts who comes, and then says nothing, or hangs up, or says one thing. */
final class Silent implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] word;
    private final boolean hangsUp;
    private final AtomicInteger came = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private Silent(byte[] word, boolean hangsUp) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.word = word;
        this.hangsUp = hangsUp;
        Thread.ofVirtual().start(this::accept);
    }

    /** Accepts and says nothing. */
    static Silent hung() throws IOException {
        return new Silent(new byte[0], false);
    }

    /** Accepts and closes at once. */
    static Silent hangingUp() throws IOException {
        return new Silent(new byte[0], true);
    }

    /** Says this to everybody, whatever was asked. */
    static Silent saying(byte[] word) throws IOException {
        return new Silent(word, false);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                came.incrementAndGet();
                socket.getOutputStream().write(word);
                if (hangsUp) {
                    socket.close();
                } else {
                    open.add(socket);
                }
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many connections were made. */
    int came() {
        return came.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(Tcp::close);
    }
}
