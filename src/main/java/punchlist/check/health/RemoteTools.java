package punchlist.check.health;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.Listener;
import punchlist.machine.Peer;

/**
 * What people use to work on a server from afar, by what gives it away: the service that listens, the program, or the usual
 * port, in this order, because ports can be changed.
 */
final class RemoteTools {

    private static final String REMOTE_DESKTOP = "Remote Desktop";
    private static final String REMOTE_MANAGEMENT = "Windows Remote Management";

    private static final Map<String, String> BY_SERVICE =
            Map.of("termservice", REMOTE_DESKTOP, "winrm", REMOTE_MANAGEMENT, "sshd", "SSH", "vncserver", "VNC");

    private static final Map<String, String> BY_PROGRAM = Map.ofEntries(
            Map.entry("teamviewer.exe", "TeamViewer"),
            Map.entry("teamviewer_service.exe", "TeamViewer"),
            Map.entry("anydesk.exe", "AnyDesk"),
            Map.entry("rustdesk.exe", "RustDesk"),
            Map.entry("winvnc.exe", "VNC"),
            Map.entry("winvnc4.exe", "VNC"),
            Map.entry("tvnserver.exe", "VNC"),
            Map.entry("uvnc_service.exe", "VNC"),
            Map.entry("vncserver.exe", "VNC"),
            Map.entry("sshd.exe", "SSH"),
            Map.entry("rserver3.exe", "Radmin"),
            Map.entry("dwrcs.exe", "DameWare"),
            Map.entry("screenconnect.clientservice.exe", "ScreenConnect"),
            Map.entry("remoting_host.exe", "Chrome Remote Desktop"),
            Map.entry("sragent.exe", "Splashtop"),
            Map.entry("g2comm.exe", "GoToMyPC"));

    private static final Map<Integer, String> BY_PORT = Map.ofEntries(
            Map.entry(22, "SSH"),
            Map.entry(23, "Telnet"),
            Map.entry(445, "Windows file sharing"),
            Map.entry(3389, REMOTE_DESKTOP),
            Map.entry(4899, "Radmin"),
            Map.entry(5800, "VNC"),
            Map.entry(5900, "VNC"),
            Map.entry(5901, "VNC"),
            Map.entry(5938, "TeamViewer"),
            Map.entry(5985, REMOTE_MANAGEMENT),
            Map.entry(5986, REMOTE_MANAGEMENT),
            Map.entry(7070, "AnyDesk"));

    private RemoteTools() {}

    /** The tool behind a connection that came in to this listener. */
    static Optional<String> of(Peer peer, Listener listener) {
        return listener.services().stream()
                .map(service -> BY_SERVICE.get(service.toLowerCase(Locale.ROOT)))
                .flatMap(tool -> Optional.ofNullable(tool).stream())
                .findFirst()
                .or(() -> byProgram(peer))
                .or(() -> Optional.ofNullable(BY_PORT.get(listener.port())));
    }

    /** The tool whose program holds a connection; such tools reach people through a server of their maker. */
    static Optional<String> byProgram(Peer peer) {
        return peer.process()
                .map(path -> path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT))
                .map(BY_PROGRAM::get);
    }
}
