package punchlist.remedy.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.system.PolicyValues;
import punchlist.check.system.PolicyValues.Wanted;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.Reversal;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyTable;
import punchlist.reading.Answer;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.MissingKeys;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Sets the values that a local policy should carry: in the policy's own file where an administrative template sets them,
 * and the registry value by which Windows acts, so that it counts at once and stays when Windows refreshes the policy.
 * Where a domain or device management sets one it offers nothing (design law 10).
 */
public final class SetLocalPolicy implements Remedy<SetLocalPolicy.Parameter> {

    /**
     * What is set.
     *
     * @param values the values
     */
    public record Parameter(PolicyValues values) {}

    private static final PolicyFile FILE = new PolicyFile(PolicyScope.MACHINE);
    private static final PolicyFilePresence PRESENCE = new PolicyFilePresence(PolicyScope.MACHINE);
    private static final Set<Origin> FOREIGN = Set.of(Origin.DOMAIN_POLICY, Origin.MDM);

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>(
                "set-local-policy",
                p -> new Parameter(PolicyValues.of(p.table(PolicyValues.TABLE))),
                new SetLocalPolicy());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(List.of(FILE, PRESENCE));
        for (Wanted wanted : parameter.values().wantedOn(scope)) {
            all.addAll(MissingKeys.questions(wanted.at(), soFar));
            if (wanted.template()) {
                all.add(wanted.entry());
            }
        }
        return List.copyOf(all);
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        List<Wanted> open = parameter.values().wantedOn(scope).stream()
                .filter(wanted -> isOpen(wanted, readings))
                .toList();
        if (open.isEmpty()) {
            return new Proposal.AlreadyRight();
        }
        return open.stream()
                .flatMap(wanted -> whyNot(wanted, readings).stream())
                .findFirst()
                .<Proposal>map(Proposal.NotFixable::new)
                .orElseGet(() -> new Proposal.Mend(plan(finding, open, readings)));
    }

    private static boolean isOpen(Wanted wanted, Readings readings) {
        return !isGood(wanted, readings.get(wanted.at()))
                || (wanted.template() && !isGood(wanted, readings.get(wanted.entry())));
    }

    private static boolean isGood(Wanted wanted, Reading<RegistryData> reading) {
        return reading.answer() instanceof Answer.Known<RegistryData>(RegistryData data) && wanted.isGood(data);
    }

    private static Optional<Phrase> whyNot(Wanted wanted, Readings readings) {
        Reading<RegistryData> reading = readings.get(wanted.at());
        boolean read = reading.answer().wasRead()
                && (!wanted.template() || readings.answer(wanted.entry()).wasRead());
        if (!read) {
            return Optional.of(Phrase.of("remedy.notRead"));
        }
        if (reading.origin().filter(FOREIGN::contains).isPresent()) {
            return Optional.of(Phrase.of(
                    "remedy.domainPolicy", wanted.at().path(), wanted.at().name(), wanted.set()));
        }
        boolean deleted = wanted.template()
                && readings.answer(FILE) instanceof Answer.Known<PolicyTable>(PolicyTable table)
                && table.deletes(wanted.at().key(), wanted.at().name());
        return deleted
                ? Optional.of(Phrase.of("remedy.policy.deletes", wanted.at().name()))
                : Optional.empty();
    }

    private static Plan plan(Finding finding, List<Wanted> open, Readings readings) {
        Set<Change<?>> inOrder = new LinkedHashSet<>();
        boolean inFile =
                open.stream().anyMatch(wanted -> wanted.template() && !isGood(wanted, readings.get(wanted.entry())));
        if (inFile && readings.answer(PRESENCE) instanceof Answer.Absent) {
            inOrder.add(new Change<>(
                    PRESENCE, Answer.absent(), Answer.known(Presence.THERE), Effective.NOW, new Reversal.Exact()));
        }
        open.forEach(wanted -> inOrder.addAll(changes(wanted, readings)));
        List<Phrase> notices = open.stream()
                .map(wanted -> Phrase.of("remedy.policy.notices." + wanted.at().name()))
                .toList();
        Set<Hazard> hazards = open.stream()
                .filter(wanted -> !isGood(wanted, readings.get(wanted.at())))
                .flatMap(wanted -> wanted.hazard().stream())
                .map(Hazard::valueOf)
                .collect(Collectors.toSet());
        return new Plan(finding, List.copyOf(inOrder), hazards, notices);
    }

    private static List<Change<?>> changes(Wanted wanted, Readings readings) {
        Answer<RegistryData> after = Answer.known(RegistryData.dword(wanted.set()));
        List<Change<?>> all = new ArrayList<>();
        if (wanted.template() && !isGood(wanted, readings.get(wanted.entry()))) {
            all.add(new Change<>(
                    wanted.entry(), readings.answer(wanted.entry()), after, Effective.NOW, new Reversal.Exact()));
        }
        if (!isGood(wanted, readings.get(wanted.at()))) {
            MissingKeys.changes(wanted.at(), readings).forEach(all::add);
            all.add(new Change<>(
                    wanted.at(),
                    readings.answer(wanted.at()),
                    after,
                    Effective.valueOf(wanted.effective()),
                    new Reversal.Exact()));
        }
        return all;
    }
}
