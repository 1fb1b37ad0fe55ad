package punchlist.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import punchlist.probe.Secrets;
import punchlist.record.RecordState;
import punchlist.remedy.Hazard;
import punchlist.session.Machines;
import punchlist.session.OpenMachine;
import punchlist.session.Product;
import punchlist.session.Viewing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recorded server in a file, its record, and the command line on both: in a process that is killed, and in this one. */
final class Forked {

    private static final int KILLED = 137;

    /** All changes were made, and of some findings a part is left to people. */
    private static final int PARTLY = 1;

    private final Product product;
    private final Server server;
    private final Path folder;
    private final Path snapshot;
    private final Path record;

    Forked(Product product, Server server, Path folder) throws IOException {
        this.product = product;
        this.server = server;
        this.folder = folder;
        this.snapshot = server.writeInto(folder);
        this.record = folder.resolve(Program.RECORD);
    }

    /** {@code punchlist fix} of all the server's controls. */
    String[] fix() {
        List<String> all = new ArrayList<>(List.of("fix"));
        server.controls().forEach(id -> all.add(id.text()));
        all.addAll(List.of("--machine", snapshot.toString(), "--record", record.toString(), "--yes"));
        Stream.of(Hazard.values()).forEach(hazard -> all.addAll(List.of("--accept-hazard", hazard.name())));
        return all.toArray(String[]::new);
    }

    /** {@code punchlist undo} of everything. */
    String[] undo() {
        return new String[] {"undo", "--record", record.toString(), "--yes"};
    }

    /** How many points a command has here, which is run to its end. */
    int points(String... command) throws IOException {
        Trouble counting = Trouble.none();
        Ended ended = inThisProcess(counting, command);
        if (ended.code() > PARTLY) {
            throw new IOException(String.join(" ", command) + ": " + ended);
        }
        return counting.points();
    }

    /** What a command printed, and its exit code. */
    record Ended(int code, String out, String err) {}

    private Ended inThisProcess(Trouble trouble, String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = KilledProgram.run(
                folder,
                trouble,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                command);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Starts a command in a process of its own that ends at this point; never, at 0. */
    Process start(int point, String... command) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProgram.class.getName(),
                folder.toString(),
                Integer.toString(point)));
        line.addAll(List.of(command));
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.txt").toFile())
                .start();
    }

    /** Runs a command in a process that ends at this point. */
    void kill(int point, String... command) throws IOException, InterruptedException {
        Process process = start(point, command);
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != KILLED) {
            process.destroyForcibly();
            throw new IOException("it was not killed: " + Files.readString(folder.resolve("child.txt")));
        }
    }

    /** Kills a command from outside so many milliseconds after its record came into being. */
    void killFromOutside(int after, String... command) throws IOException, InterruptedException {
        Process process = start(0, command);
        while (process.isAlive() && Files.notExists(record)) {
            Thread.onSpinWait();
        }
        process.waitFor(after, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    /** What is not as it has to be when the command line is used again on what was left. */
    List<String> wrong() throws IOException {
        List<String> wrong = new ArrayList<>();
        String left = lines();
        if (!left.isEmpty()) {
            resumed(wrong);
        }
        expect(PARTLY, wrong, fix());
        expect(0, wrong, undo());
        exact(wrong);
        expect(0, wrong, "verify", record.toString());
        if (!lines().startsWith(left)) {
            wrong.add("entries lost");
        }
        return wrong;
    }

    /** The whole lines of the record. */
    private String lines() throws IOException {
        String all = Files.exists(record) ? Files.readString(record) : "";
        return all.substring(0, all.lastIndexOf('\n') + 1);
    }

    private void resumed(List<String> wrong) {
        Ended ended = inThisProcess(Trouble.none(), "resume", "--record", record.toString(), "--format", "json");
        if (ended.code() != 0) {
            wrong.add("resume ended with " + ended);
            return;
        }
        for (JsonNode change : new JsonMapper().readTree(ended.out()).path("changes")) {
            String state = change.path("state").asString();
            if (List.of("pending", "unclear", "partly").contains(state)) {
                wrong.add(change.path("id").asString() + " is not known: " + state);
            }
        }
    }

    private void expect(int atMost, List<String> wrong, String... command) {
        Ended ended = inThisProcess(Trouble.none(), command);
        if (ended.code() > atMost) {
            wrong.add(String.join(" ", command) + " ended with " + ended);
        }
    }

    private void exact(List<String> wrong) throws IOException {
        OpenMachine opened = new Machines(product.kinds(), Secrets.none(), Optional.empty()).open(snapshot.toString());
        RecordState state = Viewing.of(product, opened, Optional.of(record), Optional.empty())
                .state()
                .orElseThrow();
        DurableMachine first = new DurableMachine(server, product.kinds());
        wrong.addAll(new Told(product.kinds(), state, opened.machine(), first).notAsAtFirst());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s in %s", server, folder);
    }
}
