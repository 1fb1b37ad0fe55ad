package punchlist.check;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import punchlist.catalog.Catalog;
import punchlist.catalog.CatalogReader;
import punchlist.catalog.ControlId;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.Kinds;
import punchlist.text.BundledTexts;

/** Judges controls of the shipped catalogue on small recorded machines. */
public final class Recorded {

    private static final QuestionKinds KINDS = Kinds.questions();

    private Recorded() {}

    /** A machine whose snapshot has these sections; JSON, single quotes for double ones. */
    public static Machine machine(String sections) {
        String json = "{'format':'punchlist-snapshot/1','takenAt':'2026-11-22T10:00:00Z',"
                + "'machine':{'id':'test','name':'TEST'}" + (sections.isBlank() ? "" : "," + sections) + "}";
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Snapshot snapshot = Snapshot.read(new ByteArrayInputStream(bytes), "test", MachineId.Kind.SNAPSHOT);
        return new RecordedMachine(snapshot, KINDS);
    }

    /** A scope of this JSON; single quotes for double ones. */
    public static Scope scope(String json) {
        return ScopeJson.parse(json.replace('\'', '"'), "scope", Path.of("."));
    }

    /** The findings of a control of the shipped catalogue. */
    public static List<Finding> judge(String control, Machine machine, Scope scope) {
        Catalog catalog = CatalogReader.builtIn(key -> true, "test");
        Map<ControlId, BoundControl> bound = new CheckTable(Kinds.checks(), ReferenceData.builtIn()).bind(catalog);
        BoundControl check = bound.get(new ControlId(control));
        Readings readings = Readings.none();
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : check.needs(scope, readings)) {
                if (!readings.has(question)) {
                    more.add(machine.ask(question));
                }
            }
            readings = readings.with(more);
        }
        List<Finding> findings = check.judge(scope, readings);
        findings.forEach(Recorded::render);
        return findings;
    }

    /** The one finding of a control. */
    public static Finding only(String control, Machine machine, Scope scope) {
        List<Finding> findings = judge(control, machine, scope);
        if (findings.size() != 1) {
            throw new AssertionError("expected one finding: " + lines(findings));
        }
        return findings.getFirst();
    }

    /** Findings as "kind id: verdict". */
    public static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(f -> f.subject().kind().name().toLowerCase(Locale.ROOT) + " "
                        + f.subject().id() + ": " + f.verdict().kind().key())
                .toList();
    }

    /** A finding as text: expected, found, why. */
    public static String render(Finding finding) {
        BundledTexts texts = BundledTexts.in(Locale.ENGLISH);
        StringBuilder all = new StringBuilder();
        finding.verdict().whatExpected().ifPresent(p -> all.append(texts.render(p))
                .append(" | "));
        finding.verdict().whatFound().ifPresent(p -> all.append(texts.render(p)).append(" | "));
        finding.verdict().whyJudged().ifPresent(p -> all.append(texts.render(p)));
        return all.toString();
    }
}
