package punchlist.session.look;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** A program that listens on the TCP ports given behind its address, until it is ended. */
final class Listening {

    private Listening() {}

    public static void main(String[] arguments) throws Exception {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.getByName(arguments[0]), Integer.parseInt(arguments[i])));
            sockets.add(socket);
        }
        System.out.println("ready");
        Thread.sleep(120_000);
        for (ServerSocket socket : sockets) {
            socket.close();
        }
    }
}
