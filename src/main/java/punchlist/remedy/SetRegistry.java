package punchlist.remedy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.reading.Answer;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Sets a REG_DWORD; keys that are missing on the way are changes of their own, so that taking back leaves none. Where a domain policy sets the value it offers no lasting change (design
 * law 10).
 */
public final class SetRegistry implements Remedy<SetRegistry.Parameter> {

    /**
     * What is set.
     *
     * @param at the value
     * @param number the number it shall have
     * @param effective when it counts
     * @param notices the key of the phrase that says who may notice
     * @param notWhereVisible whether it must not be set where the scope says that a screen must stay visible
     * @param hazards what it may do beyond its purpose
     */
    public record Parameter(
            RegistryValue at,
            long number,
            Effective effective,
            String notices,
            boolean notWhereVisible,
            Set<Hazard> hazards) {}

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>(
                "set-registry",
                p -> new Parameter(
                        RegistryValue.hklm(p.text("key"), p.text("name")),
                        p.number("number"),
                        Effective.valueOf(p.text("effective")),
                        p.text("notices"),
                        p.text("notWhere", "").equals("must-stay-visible"),
                        p.texts("hazards", List.of()).stream()
                                .map(Hazard::valueOf)
                                .collect(Collectors.toSet())),
                new SetRegistry());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return MissingKeys.questions(parameter.at(), soFar);
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        if (parameter.notWhereVisible() && scope.mustStayVisible()) {
            return new Proposal.NotFixable(Phrase.of("remedy.mustStayVisible"));
        }
        Reading<RegistryData> reading = readings.get(parameter.at());
        if (!reading.answer().wasRead()) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        Optional<Origin> foreign = reading.origin()
                .filter(o -> Stream.of(Origin.DOMAIN_POLICY, Origin.MDM).anyMatch(o::equals));
        if (foreign.isPresent()) {
            return new Proposal.NotFixable(Phrase.of(
                    "remedy.domainPolicy", parameter.at().path(), parameter.at().name(), parameter.number()));
        }
        Change<RegistryData> change = new Change<>(
                parameter.at(),
                reading.answer(),
                Answer.known(RegistryData.dword(parameter.number())),
                parameter.effective(),
                new Reversal.Exact());
        List<Change<?>> inOrder = Stream.concat(MissingKeys.changes(parameter.at(), readings), Stream.of(change))
                .toList();
        return new Proposal.Mend(
                new Plan(finding, inOrder, parameter.hazards(), List.of(Phrase.of(parameter.notices()))));
    }
}
