package punchlist.remedy.protection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.protection.Products;
import punchlist.check.protection.Protection;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.machine.storage.DefenderSetting;
import punchlist.machine.wmi.WmiObject;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Sets a preference of Microsoft Defender Antivirus, where Defender is the product in charge (IGSS-AV-1, KEP-3.1-6). A
 * policy that holds the setting, and tamper protection, would undo it silently: then nothing is changed.
 */
public final class SetDefender implements Remedy<SetDefender.Parameter> {

    /**
     * What is set.
     *
     * @param at the setting
     * @param number the number it shall have
     * @param from the numbers that are to be changed; others are already as they should be
     * @param policy the policy value that holds this setting where it is set
     * @param notices the key of the phrase that says who may notice
     * @param products the products known by name
     */
    public record Parameter(
            DefenderSetting at, long number, List<Long> from, RegistryValue policy, String notices, Products products) {
        /** Copies the list. */
        public Parameter {
            from = List.copyOf(from);
        }
    }

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>(
                "set-defender",
                p -> new Parameter(
                        new DefenderSetting(DefenderSetting.Which.of(p.text("setting"))),
                        p.number("number"),
                        List.of(p.number("from")),
                        RegistryValue.hklm(p.text("key"), p.text("name")),
                        p.text("notices"),
                        Products.of(p.table(Products.NAME))),
                new SetDefender());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return Stream.concat(Protection.needs().stream(), Stream.of(parameter.at(), parameter.policy()))
                .toList();
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        Protection protection = new Protection(parameter.products(), readings);
        if (!protection.defenderIsInCharge()) {
            return new Proposal.NotFixable(Phrase.of("remedy.defender.notInCharge"));
        }
        if (!(readings.answer(parameter.at()) instanceof Answer.Known<Long>(Long found))) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        if (!parameter.from().contains(found)) {
            return new Proposal.NotFixable(Phrase.of("remedy.defender.otherCause"));
        }
        return refused(parameter, protection, readings)
                .<Proposal>map(Proposal.NotFixable::new)
                .orElseGet(() -> {
                    Change<Long> change = new Change<>(
                            parameter.at(),
                            Answer.known(found),
                            Answer.known(parameter.number()),
                            Effective.NOW,
                            new Reversal.Exact());
                    return new Proposal.Mend(
                            new Plan(finding, List.of(change), Set.of(), List.of(Phrase.of(parameter.notices()))));
                });
    }

    private static Optional<Phrase> refused(Parameter parameter, Protection protection, Readings readings) {
        boolean tamper = protection
                .status()
                .flatMap((WmiObject status) -> status.flag("IsTamperProtected"))
                .orElse(false);
        if (tamper) {
            return Optional.of(Phrase.of("remedy.defender.tamper"));
        }
        Reading<RegistryData> policy = readings.get(parameter.policy());
        return policy.answer() instanceof Answer.Known
                ? Optional.of(Phrase.of(
                        "remedy.defender.policy",
                        parameter.policy().path(),
                        parameter.policy().name()))
                : Optional.empty();
    }
}
