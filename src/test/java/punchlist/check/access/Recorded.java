package punchlist.check.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.Finding;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.kinds.MachineKinds;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Igss;
import punchlist.scope.Kepware;
import punchlist.scope.Scope;

/** Recorded machines for tests, and the rounds of questions a session would ask of them. */
public final class Recorded {

    /** Kinds of question put to the computer. */
    public static final QuestionKinds KINDS = new QuestionKinds(MachineKinds.all());

    /** Kepware's folders as the catalogue names them. */
    public static final KepwareFolders KEPWARE = new KepwareFolders(
            List.of("C:\\ProgramData\\Kepware", "C:\\ProgramData\\PTC\\Kepware Server"),
            List.of("C:\\ProgramData\\Kepware\\KEPServerEX\\V6", "C:\\ProgramData\\PTC\\Kepware Server\\V7"));

    private Recorded() {}

    /** A machine of sections written as JSON with ' for " and / for \\. */
    public static RecordedMachine machine(String... sections) {
        String json = "{'format':'punchlist-snapshot/1','takenAt':'2026-11-22T10:00:00Z',"
                + "'machine':{'id':'1','name':'SRV'}," + String.join(",", sections) + "}";
        byte[] bytes = json.replace("'", "\"")
                .replace("/", "\\\\")
                .replace("punchlist-snapshot\\\\1", "punchlist-snapshot/1")
                .getBytes(StandardCharsets.UTF_8);
        Snapshot snapshot = Snapshot.read(new ByteArrayInputStream(bytes), "test", MachineId.Kind.SNAPSHOT);
        return new RecordedMachine(snapshot, KINDS);
    }

    /** A section of descriptors by path. */
    public static String descriptors(Map<String, String> byPath) {
        return "'descriptors':{"
                + byPath.entrySet().stream()
                        .map(e -> "'" + e.getKey() + "':"
                                + (e.getValue().equals("null") ? "null" : "'" + e.getValue() + "'"))
                        .collect(Collectors.joining(","))
                + "}";
    }

    /** A section of services: name, account. */
    public static String services(Map<String, String> accounts) {
        return "'services':{"
                + accounts.entrySet().stream()
                        .map(e -> "'" + e.getKey() + "':{'displayName':'" + e.getKey()
                                + "','state':'running','start':'automatic','account':'" + e.getValue() + "'}")
                        .collect(Collectors.joining(","))
                + "}";
    }

    /** A scope with a trusted group. */
    public static Scope scope(Optional<String> group) {
        Kepware kepware = new Kepware(
                Optional.empty(),
                group,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
        return with(Scope.unsaid(), Scope.unsaid().igss(), kepware);
    }

    /** A scope with an IGSS version and project. */
    public static Scope igss(Optional<Integer> version, Optional<String> project) {
        Igss igss = new Igss(
                version,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                project,
                Optional.empty());
        return with(Scope.unsaid(), igss, Scope.unsaid().kepware());
    }

    /** A scope with operators, an IGSS version and a project. */
    public static Scope operators(List<String> operators, Optional<Integer> version, Optional<String> project) {
        Igss igss = new Igss(
                version,
                Optional.empty(),
                operators,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                project,
                Optional.empty());
        return with(Scope.unsaid(), igss, Scope.unsaid().kepware());
    }

    private static Scope with(Scope s, Igss igss, Kepware kepware) {
        return new Scope(
                s.running(),
                s.production(),
                s.gate(),
                s.role(),
                igss,
                kepware,
                s.endpoints(),
                s.plcPorts(),
                s.mustStayVisible(),
                s.siteCa(),
                s.identification());
    }

    /** Asks in rounds, as a session does. */
    public static Readings ask(Machine machine, Readings known, Function<Readings, List<Question<?>>> needs) {
        Readings readings = known;
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : needs.apply(readings)) {
                if (!readings.has(question)) {
                    more.add(machine.ask(question));
                }
            }
            readings = readings.with(more);
        }
        return readings;
    }

    /** Runs a check. */
    public static <P> List<Finding> run(Check<P> check, P parameters, Scope scope, Machine machine) {
        Readings readings = ask(machine, Readings.none(), soFar -> check.needs(parameters, scope, soFar));
        return check.judge(new ControlId("X-1"), parameters, scope, readings);
    }
}
