package punchlist.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.FirewallRules;
import punchlist.machine.Reversal;
import punchlist.machine.RuleTexts;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Answer;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Settable;
import punchlist.remedy.Group;
import punchlist.remedy.Plan;
import punchlist.text.Phrase;

/** Records about the firewall, written line by line; each line is one minute after the one before. */
final class FirewallLines {

    static final Instant BEGIN = Instant.parse("2026-11-22T12:00:00Z");

    private static final QuestionKinds KINDS = new QuestionKinds(MachineKinds.all());

    private final List<Line> lines = new ArrayList<>();

    FirewallLines() {
        add(SmallRecord.header("m"));
    }

    /** When a line was written. */
    static Instant at(int line) {
        return BEGIN.plusSeconds(60L * line);
    }

    FirewallLines add(Entry entry) {
        int number = lines.size() + 1;
        String previous =
                lines.isEmpty() ? Line.NOTHING_BEFORE : lines.getLast().hash();
        lines.add(Line.next(number, at(number), entry, previous));
        return this;
    }

    /** A run that saw these rules of the machine, and none of policies. */
    FirewallLines run(String id, Map<String, String> rules) {
        return add(new Entry.Run(
                id, RunKind.COMMISSIONING, "1.2.3", "cd", "me", BEGIN, BEGIN, BEGIN, readings(rules), List.of()));
    }

    /** A look after changes that saw these rules. */
    FirewallLines recheck(String change, Map<String, String> rules) {
        return add(new Entry.Recheck(List.of(change), "1.2.3", "cd", readings(rules), List.of()));
    }

    static List<StoredReading> readings(Map<String, String> rules) {
        return new Store(KINDS)
                .readings(Readings.of(List.of(reading(RuleBook.OWN, rules), reading(RuleBook.POLICY, Map.of()))));
    }

    private static Reading<RuleTexts> reading(FirewallRules which, Map<String, String> rules) {
        return new Reading<>(
                which, "snapshot", BEGIN, Duration.ZERO, Optional.empty(), Answer.known(new RuleTexts(rules)));
    }

    <T> FirewallLines change(String id, Settable<T> at, Answer<T> before, Answer<T> after, String outcome) {
        Finding finding = new Finding(
                new ControlId("IGSS-NET-4"), Subject.server(), new Verdict.NotApplicable(Phrase.of("look.unplanned")));
        Change<T> change = new Change<>(at, before, after, Effective.NOW, new Reversal.Exact());
        Plan plan = new Plan(
                finding,
                Group.ALLOW_RULES,
                List.of(change),
                Set.of(),
                List.of(Phrase.of("remedy.firewall.cut", "10.0.4.31 → TCP 12401 (x.exe)")));
        add(new ChangeCodec(KINDS).intent(id, plan, change, "holm"));
        return outcome.isEmpty() ? this : add(new Entry.Outcome(id, outcome, Optional.empty(), Optional.empty()));
    }

    FirewallLines back(String id, String by, String outcome, Optional<String> later) {
        return add(new Entry.UndoIntent(id, by))
                .add(new Entry.UndoOutcome(id, outcome, Optional.empty(), Optional.empty(), later));
    }

    RecordState state() {
        return RecordState.of(lines);
    }
}
