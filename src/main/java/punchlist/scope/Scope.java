package punchlist.scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the engineer says about this server (docs/formats.md, "Scope"). What was not said stays empty; the documented
 * default is applied where it is used, through the methods here.
 *
 * @param running whether it controls a running process; not said counts as yes for changes
 * @param production whether it is in production: a self-signed certificate is then a fail
 * @param gate backup and console access, asked once before the first change
 * @param role server or station
 * @param igss what is said about IGSS
 * @param kepware what is said about Kepware
 * @param endpoints endpoints to ask, with the consent given for each
 * @param plcPorts ports of the PLC drivers
 * @param mustStayVisible whether a screen must stay visible, so that an inactivity lock would hide the plant
 * @param siteCa the site's certificate authority, a PEM file, relative to the scope's own file
 * @param identification what is printed at the head of the sheet, by field name
 */
public record Scope(
        Optional<Boolean> running,
        boolean production,
        Optional<Gate> gate,
        Role role,
        Igss igss,
        Kepware kepware,
        List<Endpoint> endpoints,
        List<PlcPort> plcPorts,
        boolean mustStayVisible,
        Optional<String> siteCa,
        Map<String, String> identification) {

    /** The role of the computer in its IGSS system. */
    public enum Role {
        SERVER,
        STATION
    }

    /**
     * The questions asked before the first change.
     *
     * @param backup where the image backup is and when it was made
     * @param console who can reach the console and how
     * @param by who said so
     */
    public record Gate(String backup, String console, String by) {
        /** Whether every question has an answer. */
        public boolean isFilled() {
            return !backup.isBlank() && !console.isBlank() && !by.isBlank();
        }
    }

    /**
     * A port of a PLC driver.
     *
     * @param protocol TCP or UDP
     * @param port 1 to 65535
     * @param remote address or range of the PLCs
     */
    public record PlcPort(String protocol, int port, String remote) {}

    /** Copies the collections. */
    public Scope {
        endpoints = List.copyOf(endpoints);
        plcPorts = List.copyOf(plcPorts);
        identification = Map.copyOf(identification);
    }

    /** A scope in which nothing was said. */
    public static Scope unsaid() {
        return new Scope(
                Optional.empty(),
                false,
                Optional.empty(),
                Role.SERVER,
                Igss.unsaid(),
                Kepware.unsaid(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                Map.of());
    }

    /** Whether changes must be refused because a process may be running: it is said to be, or nothing was said. */
    public boolean mayBeRunning() {
        return running.orElse(true);
    }
}
