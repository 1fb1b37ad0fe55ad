package punchlist.check.system;

import java.util.ArrayList;
import java.util.List;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.system.PolicyValues.Wanted;
import punchlist.machine.RegistryData;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * A server outside a domain carries the settings in its local policy (IGSS guide, "Server OS configuration"; IGSS-OS-2):
 * each value of the table is right, and what an administrative template sets stands in the local policy's file too. What
 * is right but set by hand is attention: nothing shows it in the policy editor, and nothing sets it again.
 */
public final class LocalPolicyCarries implements Check<LocalPolicyCarries.Parameter> {

    /**
     * What it judges by.
     *
     * @param values the values
     */
    public record Parameter(PolicyValues values) {}

    private static final Phrase EXPECTED = Phrase.of("check.localPolicy.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "local-policy-carries",
                p -> new Parameter(PolicyValues.of(p.table(PolicyValues.TABLE))),
                new LocalPolicyCarries());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Joined.questions(soFar));
        for (Wanted wanted : parameter.values().wantedOn(scope)) {
            all.add(wanted.at());
            if (wanted.template()) {
                all.add(wanted.entry());
            }
        }
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Verdict verdict =
                switch (Joined.in(readings)) {
                    case Look.NotSeen<Joined.Known>(List<Reading<?>> seen, Phrase because) ->
                        new Verdict.CouldNotCheck(seen, EXPECTED, because);
                    case Look.Seen<Joined.Known>(Joined.Known joined, List<Reading<?>> seen) ->
                        joined.place() == Joined.Place.DOMAIN
                                ? new Verdict.NotApplicable(Phrase.of("check.localPolicy.domain", joined.name()))
                                : new Values(parameter.values().wantedOn(scope), readings).verdict();
                };
        return List.of(new Finding(control, Subject.server(), verdict));
    }

    /** What the values say, each in one of four heaps. */
    private static final class Values {

        private final Readings readings;
        private final int count;
        private final List<Reading<?>> seen = new ArrayList<>();
        private final List<Reading<?>> unseen = new ArrayList<>();
        private final List<Phrase> wrong = new ArrayList<>();
        private final List<Phrase> byHand = new ArrayList<>();
        private final List<Phrase> unread = new ArrayList<>();

        Values(List<Wanted> all, Readings readings) {
            this.readings = readings;
            count = all.size();
            all.forEach(this::look);
        }

        private void look(Wanted wanted) {
            Reading<RegistryData> reading = readings.get(wanted.at());
            String name = wanted.at().name();
            switch (reading.answer()) {
                case Answer.Unread<RegistryData>(Why why) -> unread(name, reading, why);
                case Answer.Absent<RegistryData> absent -> {
                    seen.add(reading);
                    wrong.add(Phrase.of("check.localPolicy.missing", name));
                }
                case Answer.Known<RegistryData>(RegistryData data) -> {
                    seen.add(reading);
                    if (!wanted.isGood(data)) {
                        wrong.add(Phrase.of("check.localPolicy.wrong", name, data.shown()));
                    } else if (wanted.template()) {
                        carried(wanted, readings.get(wanted.entry()));
                    }
                }
            }
        }

        private void carried(Wanted wanted, Reading<RegistryData> entry) {
            String name = wanted.at().name();
            switch (entry.answer()) {
                case Answer.Unread<RegistryData>(Why why) -> unread(name, entry, why);
                case Answer.Absent<RegistryData> absent -> {
                    seen.add(entry);
                    byHand.add(Phrase.of("check.localPolicy.byHand", name));
                }
                case Answer.Known<RegistryData>(RegistryData data) -> {
                    seen.add(entry);
                    if (!wanted.isGood(data)) {
                        wrong.add(Phrase.of("check.localPolicy.overwritten", name, data.shown()));
                    }
                }
            }
        }

        private void unread(String name, Reading<?> reading, Why why) {
            unseen.add(reading);
            unread.add(Phrase.of("check.localPolicy.unread", name, Phrases.why(why)));
        }

        Verdict verdict() {
            if (!wrong.isEmpty()) {
                return new Verdict.Fail(
                        new Proof(seen), EXPECTED, Phrase.list(wrong), Phrase.of("check.localPolicy.why"));
            }
            if (!unread.isEmpty()) {
                List<Reading<?>> all = new ArrayList<>(seen);
                all.addAll(unseen);
                return new Verdict.CouldNotCheck(all, EXPECTED, Phrase.list(unread));
            }
            Phrase found = Phrase.of("check.localPolicy.found", count);
            return byHand.isEmpty()
                    ? new Verdict.Pass(new Proof(seen), EXPECTED, found)
                    : new Verdict.Attention(
                            new Proof(seen), EXPECTED, Phrase.list(byHand), Phrase.of("check.localPolicy.byHand.why"));
        }
    }
}
