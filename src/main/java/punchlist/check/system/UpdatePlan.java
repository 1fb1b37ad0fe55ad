package punchlist.check.system;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.VerdictKind;
import punchlist.check.advisory.Advisories;
import punchlist.check.advisory.IgssAdvisories;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * A plan keeps this server patched (IGSS guide, "Install security updates"; Kepware guide 3.1; IGSS-UPD-1, KEP-3.1-9):
 * where Windows shows that none did, or an advisory names a file of IGSS that is here, that is said; else a person names the
 * plan, with what was seen beside the question.
 */
public final class UpdatePlan implements Check<UpdatePlan.Parameter> {

    /**
     * What it judges by.
     *
     * @param lifecycle until when which Windows is supported
     * @param patches when patches are late
     * @param igss what advisories say of IGSS
     */
    public record Parameter(Lifecycle lifecycle, PatchesApplied.Parameter patches, Advisories igss) {}

    private static final String IGSS = "igss-advisories";

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "update-plan",
                p -> new Parameter(
                        Lifecycle.of(p.table(Lifecycle.TABLE)),
                        PatchesApplied.parameter(p),
                        Advisories.of(p.table(IGSS))),
                new UpdatePlan());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(PatchesApplied.questions());
        all.addAll(IgssAdvisories.needs(parameter.igss(), scope, soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<Verdict> seen = List.of(
                SupportedWindows.verdict(parameter.lifecycle(), readings),
                PatchesApplied.verdict(parameter.patches(), readings));
        IgssAdvisories.Look look = IgssAdvisories.look(control, parameter.igss(), scope, readings);
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(control, Subject.server(), together(control, seen, look)));
        findings.addAll(look.fails());
        return List.copyOf(findings);
    }

    private static Verdict together(ControlId control, List<Verdict> seen, IgssAdvisories.Look look) {
        VerdictKind worst =
                VerdictKind.worst(seen.stream().map(Verdict::kind).toList()).orElse(VerdictKind.COULD_NOT_CHECK);
        Set<Reading<?>> all = new LinkedHashSet<>();
        seen.forEach(verdict -> all.addAll(verdict.evidence()));
        all.addAll(look.readings());
        List<Reading<?>> readings = new ArrayList<>(all);
        Phrase expected = Phrase.of("check.updatePlan.expected");
        Phrase found =
                Phrase.list(Stream.concat(texts(seen.stream(), Verdict::whatFound).stream(), Stream.of(look.seen()))
                        .toList());
        Phrase because = Phrase.list(texts(seen.stream().filter(v -> v.kind() == worst), Verdict::whyJudged));
        return switch (worst) {
            case FAIL -> new Verdict.Fail(proof(readings), expected, found, because);
            case ATTENTION -> new Verdict.Attention(proof(readings), expected, found, because);
            case COULD_NOT_CHECK -> new Verdict.CouldNotCheck(readings, expected, because);
            case PASS, NOT_APPLICABLE, BY_HAND -> Assisted.asks(control, found, readings);
        };
    }

    private static Proof proof(List<Reading<?>> readings) {
        return new Proof(
                readings.stream().filter(reading -> reading.answer().wasRead()).toList());
    }

    private interface Part {
        Optional<Phrase> of(Verdict verdict);
    }

    private static List<Phrase> texts(Stream<Verdict> verdicts, Part part) {
        return verdicts.flatMap(verdict -> part.of(verdict).stream()).toList();
    }
}
