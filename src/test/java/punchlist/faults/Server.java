package punchlist.faults;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import punchlist.catalog.ControlId;
import punchlist.machine.MachineId;
import punchlist.machine.recorded.Snapshot;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded server on which controls fail that have a remedy.
 *
 * @param name what is special about it
 * @param controls the controls that are mended on it
 * @param snapshot the server
 * @param isRepeated whether an earlier server is mended by the same kind of remedy
 */
record Server(String name, List<ControlId> controls, Snapshot snapshot, boolean isRepeated) {

    static Server of(String name, List<ControlId> controls, ObjectNode json) {
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        return new Server(
                name, controls, Snapshot.read(new ByteArrayInputStream(text), name, MachineId.Kind.SNAPSHOT), false);
    }

    Scope scope() {
        return ScopeJson.parse(snapshot.scopeJson().orElseThrow(), name, Path.of("."));
    }

    /** Whether it is there for one control, and not to mend several at once, of which some wait for others. */
    boolean isForOneControl() {
        return controls.size() == 1;
    }

    /** With another view of whether an earlier server is mended by the same kind of remedy. */
    Server repeated(boolean is) {
        return new Server(name, controls, snapshot, is);
    }

    /** So many of {@code most} points are tried on it: a quarter where a server before it has shown the same remedy. */
    int share(int most) {
        return isRepeated ? Math.max(1, most / 4) : most;
    }

    /** Writes its snapshot as people would have it in a file. */
    Path writeInto(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("server.json"), snapshot.toJson().toString());
    }

    @Override
    public String toString() {
        return name;
    }
}
