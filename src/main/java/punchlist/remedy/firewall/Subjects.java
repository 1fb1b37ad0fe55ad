package punchlist.remedy.firewall;

import java.util.Locale;
import punchlist.machine.Listener;

/** How findings name ports. */
final class Subjects {

    private Subjects() {}

    /** A port as a finding's subject: {@code tcp/12401}. */
    static String id(Listener.Protocol protocol, int port) {
        return protocol.name().toLowerCase(Locale.ROOT) + "/" + port;
    }
}
