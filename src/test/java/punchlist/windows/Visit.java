package punchlist.windows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One test's work with the shipped program on this Windows: a scope, a record, and the commands on them.
 *
 * @param scope the scope's file
 * @param record the record's file; made by the first command that writes
 */
record Visit(Path scope, Path record) {

    /** Changes are allowed: nothing is running and the gate is filled; {@code more} are further members of the scope. */
    static Visit to(Path folder, String more) throws IOException {
        return with(folder, Planted.scope(more));
    }

    /** With this scope, whole. */
    static Visit with(Path folder, String scope) throws IOException {
        return new Visit(Files.writeString(folder.resolve("scope.json"), scope), folder.resolve("r.punchlist"));
    }

    /** A run into the record. */
    Shipped.Ended check(String control) throws IOException, InterruptedException {
        return cli("check", "--record", record, "--control", control, "--format", "json");
    }

    /** What a run into the record says of one control. */
    JsonNode result(String control, int code) throws IOException, InterruptedException {
        return check(control).with(code).json().path("results").path(0);
    }

    /** The verdict of a run into the record. */
    String verdict(String control, int code) throws IOException, InterruptedException {
        return result(control, code).path("verdict").stringValue();
    }

    /** What a run without a record says of one control, as of a day with {@code --as-of} among the further arguments. */
    JsonNode look(String control, int code, Object... more) throws IOException, InterruptedException {
        List<Object> call = new ArrayList<>(List.of("check", "--control", control, "--format", "json"));
        call.addAll(Arrays.asList(more));
        return cli(call.toArray()).with(code).json().path("results").path(0);
    }

    /** A line {@code subject verdict} for each finding of a run into the record. */
    List<String> findings(String control) throws IOException, InterruptedException {
        return StreamSupport.stream(
                        check(control).json().at("/results/0/findings").spliterator(), false)
                .map(finding -> finding.path("subjectId").asString() + " "
                        + finding.path("verdict").stringValue())
                .toList();
    }

    /** Mends, confirmed, as administrator; hazards are ticked by further arguments. */
    Shipped.Ended fix(String control, Object... more) throws IOException, InterruptedException {
        List<Object> call = new ArrayList<>(List.of("fix", control, "--machine", "local", "--scope", scope));
        call.addAll(List.of("--record", record, "--yes", "--format", "json"));
        call.addAll(Arrays.asList(more));
        return Shipped.elevated(call.toArray());
    }

    /** Takes everything back. */
    Shipped.Ended undo() throws IOException, InterruptedException {
        return Shipped.elevated("undo", "--record", record, "--yes", "--format", "json");
    }

    /** The record holds, and its verdicts follow from its readings. */
    void isIntact() throws IOException, InterruptedException {
        Shipped.cli("verify", record, "--rejudge").with(0);
    }

    /** Any command on this Windows with this scope. */
    Shipped.Ended cli(Object... call) throws IOException, InterruptedException {
        List<Object> all = new ArrayList<>(Arrays.asList(call));
        all.addAll(List.of("--machine", "local", "--scope", scope));
        return Shipped.cli(all.toArray());
    }
}
