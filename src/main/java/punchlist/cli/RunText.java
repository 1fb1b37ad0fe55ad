package punchlist.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.catalog.Step;
import punchlist.check.DriftSummary;
import punchlist.check.Finding;
import punchlist.check.Judged;
import punchlist.check.RunDrift;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.VerdictKind;
import punchlist.machine.MachineId;
import punchlist.session.CheckRun;
import punchlist.text.Texts;

/** A run as text: steps, marks with words, and details only where something is open. */
final class RunText {

    private final Out out;
    private final Texts texts;

    RunText(Out out) {
        this.out = out;
        this.texts = out.texts();
    }

    void print(CheckRun run, MachineId machine) {
        out.line(texts.get("cli.check.head", machine.name(), RunJson.time(run.startedAt())));
        run.readings()
                .find(new RunDrift())
                .flatMap(reading -> reading.answer().toOptional())
                .ifPresent(this::since);
        for (Step step : Step.values()) {
            List<Judged> judged = run.judged().stream()
                    .filter(j -> j.control().step() == step)
                    .toList();
            if (!judged.isEmpty()) {
                out.line("");
                out.line(texts.get("step." + step.key()));
                judged.forEach(this::control);
            }
        }
        out.line("");
        counts(run.counts());
    }

    /** What has changed since the record's last run, before anything else. */
    private void since(DriftSummary drift) {
        out.line(texts.get(
                "cli.check.since",
                drift.since(),
                drift.worse().size(),
                drift.better().size(),
                drift.different().size()));
        if (!drift.worse().isEmpty()) {
            out.line(texts.get("check.drift.worse", String.join(", ", drift.worse())));
        }
    }

    private void control(Judged judged) {
        VerdictKind kind = judged.verdict();
        out.line("  " + mark(kind) + " " + judged.control().id() + "  "
                + texts.render(judged.control().title()));
        if (kind.isOpen()) {
            judged.findings().stream().filter(f -> f.verdict().kind().isOpen()).forEach(this::finding);
        }
    }

    private void finding(Finding finding) {
        Verdict verdict = finding.verdict();
        String indent = "      ";
        String about = finding.subject().label();
        verdict.whatFound()
                .map(texts::render)
                .or(() -> Optional.of(mark(verdict.kind()))
                        .filter(m -> finding.subject().kind() != Subject.Kind.SERVER))
                .ifPresent(found -> out.line(indent + texts.get("cli.check.found", about, found)));
        verdict.whatExpected()
                .ifPresent(expected -> out.line(indent + texts.get("cli.check.expected", texts.render(expected))));
        verdict.whyJudged().ifPresent(why -> out.line(indent + texts.render(why)));
    }

    private String mark(VerdictKind kind) {
        return texts.get("verdict." + kind.key());
    }

    private void counts(Map<VerdictKind, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        out.line(texts.get(
                "cli.check.counts",
                total,
                counts.getOrDefault(VerdictKind.PASS, 0L),
                counts.getOrDefault(VerdictKind.FAIL, 0L),
                counts.getOrDefault(VerdictKind.ATTENTION, 0L),
                counts.getOrDefault(VerdictKind.COULD_NOT_CHECK, 0L),
                counts.getOrDefault(VerdictKind.BY_HAND, 0L),
                counts.getOrDefault(VerdictKind.NOT_APPLICABLE, 0L)));
    }
}
