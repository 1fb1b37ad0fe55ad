package punchlist.check.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.check.account.PolicyBounds.Grade;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.AccountPolicy.Which;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Windows holds passwords to a formal policy: length, kinds of characters, history, age, lockout (Kepware guide 3.2;
 * KEP-3.2-4). What is not set at all, or against the guide's own numbers, fails; what is wider than public baselines needs
 * attention, for the guide leaves these numbers to the site.
 */
public final class FormalPolicy implements Check<PolicyBounds> {

    /** Under this name in the catalogue. */
    public static CheckKind<PolicyBounds> kind() {
        return new CheckKind<>("formal-password-policy", PolicyBounds::of, new FormalPolicy());
    }

    @Override
    public List<Question<?>> needs(PolicyBounds bounds, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(PolicyHolder.questions(soFar));
        Stream.of(Which.values()).map(AccountPolicy::new).forEach(all::add);
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, PolicyBounds bounds, Scope scope, Readings readings) {
        return Stream.of(PolicyGroup.values())
                .map(group -> new Finding(control, group.subject(), new Judging(bounds, group, readings).verdict()))
                .toList();
    }

    /** One group of values. */
    private record Judging(PolicyBounds bounds, PolicyGroup group, Readings readings) {

        Verdict verdict() {
            Phrase expected = expected();
            List<AccountPolicy> bad = graded(Grade.BAD);
            List<AccountPolicy> weak = graded(Grade.WEAK);
            List<Reading<Long>> unread = needed().map(readings::get)
                    .filter(reading -> !(reading.answer() instanceof Answer.Known))
                    .toList();
            if (!bad.isEmpty()) {
                return new Verdict.Fail(
                        proof(), expected, found(), reasons(Stream.concat(bad.stream(), weak.stream())));
            }
            if (!unread.isEmpty()) {
                return new Verdict.CouldNotCheck(List.copyOf(unread), expected, Phrases.why(unread.getFirst()));
            }
            return weak.isEmpty()
                    ? new Verdict.Pass(proof(), expected, found())
                    : new Verdict.Attention(proof(), expected, found(), reasons(weak.stream()));
        }

        private Optional<Long> value(AccountPolicy at) {
            return readings.answer(at).toOptional();
        }

        /** Without a lockout its times mean nothing. */
        private Stream<AccountPolicy> needed() {
            AccountPolicy threshold = new AccountPolicy(Which.LOCKOUT_THRESHOLD);
            boolean none = group == PolicyGroup.LOCKOUT
                    && !(readings.answer(threshold) instanceof Answer.Known<Long>(Long value) && value != 0);
            return none ? Stream.of(threshold) : group.questions().stream();
        }

        private List<AccountPolicy> graded(Grade grade) {
            return needed().filter(at -> value(at)
                            .filter(value -> bounds.grade(at.which(), value) == grade)
                            .isPresent())
                    .toList();
        }

        private Phrase reasons(Stream<AccountPolicy> values) {
            return Phrase.list(
                    values.map(at -> Phrase.of("check.account.why." + at.which().name()))
                            .toList());
        }

        private Phrase expected() {
            return switch (group) {
                case PASSWORDS ->
                    Phrase.of(
                            "check.account.expected.passwords",
                            bounds.length(),
                            bounds.history(),
                            bounds.minimumAge().toDays());
                case MAXIMUM_AGE ->
                    Phrase.of("check.account.expected.age", bounds.maximumAge().toDays());
                case LOCKOUT ->
                    Phrase.of(
                            "check.account.expected.lockout",
                            bounds.threshold(),
                            bounds.lockout().toMinutes());
            };
        }

        private Stream<AccountPolicy> shown() {
            Stream<AccountPolicy> more = group == PolicyGroup.LOCKOUT
                    ? Stream.of(new AccountPolicy(Which.LOCKOUT_ADMINISTRATORS))
                    : Stream.of();
            return Stream.concat(needed(), more);
        }

        private Phrase found() {
            List<Phrase> values = shown().flatMap(at -> value(at).map(v -> PolicyPhrases.value(at.which(), v)).stream())
                    .toList();
            return Phrase.of(
                    "check.account.found", Phrase.list(values), new PolicyHolder(readings).said(group.questions()));
        }

        private Proof proof() {
            List<Reading<?>> all = new ArrayList<>();
            shown().map(readings::get)
                    .filter(reading -> reading.answer() instanceof Answer.Known)
                    .forEach(all::add);
            all.addAll(new PolicyHolder(readings).read());
            return new Proof(all);
        }
    }
}
