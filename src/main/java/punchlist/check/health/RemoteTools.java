package punchlist.check.health;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import punchlist.machine.Listener;
import punchlist.machine.Peer;
import punchlist.machine.Service;
import punchlist.reference.DataTable;
import punchlist.reference.Row;

/**
 * What people use to work on a server from afar, by what gives it away: the service that listens, the program, or the usual
 * port, in this order, because ports can be changed.
 *
 * @param table the dated table they are from
 * @param all the tools
 */
public record RemoteTools(DataTable table, List<Tool> all) {

    /** The table's name. */
    public static final String TABLE = "remote-tools";

    private static final Set<String> MEMBERS = Set.of("tool", "services", "programs", "ports", "loggedBy", "log");

    /**
     * A tool.
     *
     * @param name how people call it
     * @param services its services, lower case
     * @param programs its programs, lower case
     * @param ports the ports it usually listens on
     * @param isOfWindows whether it is a part of Windows, which logs it itself
     * @param log where it writes who was connected, as far as that is known
     */
    public record Tool(
            String name,
            List<String> services,
            List<String> programs,
            List<String> ports,
            boolean isOfWindows,
            Optional<String> log) {

        private static Tool of(Row row) {
            row.onlyMembers(MEMBERS);
            return new Tool(
                    row.text("tool"),
                    lower(row.texts("services")),
                    lower(row.texts("programs")),
                    row.texts("ports"),
                    row.find("loggedBy").isPresent(),
                    row.find("log"));
        }

        private static List<String> lower(List<String> texts) {
            return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        }
    }

    /**
     * The tools of a table.
     *
     * @throws punchlist.reference.BadData when a row is of another form
     */
    public static RemoteTools of(DataTable table) {
        return new RemoteTools(table, table.rows().stream().map(Tool::of).toList());
    }

    /** The tool behind a connection that came in to this listener. */
    Optional<Tool> of(Peer peer, Listener listener) {
        return listener.services().stream()
                .flatMap(service -> ofService(service).stream())
                .findFirst()
                .or(() -> byProgram(peer))
                .or(() -> find(tool -> tool.ports().contains(Integer.toString(listener.port()))));
    }

    /** The tool that listens here: by its service, its program, or its usual port. */
    public Optional<Tool> at(Listener listener) {
        return listener.services().stream()
                .flatMap(service -> ofService(service).stream())
                .findFirst()
                .or(() -> listener.process().flatMap(this::ofProgram))
                .or(() -> find(tool -> tool.ports().contains(Integer.toString(listener.port()))));
    }

    /** The tool whose program holds a connection; such tools reach people through a server of their maker. */
    Optional<Tool> byProgram(Peer peer) {
        return peer.process().flatMap(this::ofProgram);
    }

    /** The tool that a service belongs to, by its name or its program. */
    public Optional<Tool> of(Service service) {
        return ofService(service.name()).or(() -> service.image().flatMap(this::ofProgram));
    }

    private Optional<Tool> ofService(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return find(tool -> tool.services().contains(lower));
    }

    /** The tool of a program, by the name of its file. */
    public Optional<Tool> ofProgram(String path) {
        String file = path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
        return find(tool -> tool.programs().contains(file));
    }

    private Optional<Tool> find(Predicate<Tool> which) {
        Stream<Tool> found = all.stream().filter(which);
        return found.findFirst();
    }
}
