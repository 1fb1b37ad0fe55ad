package punchlist.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.catalog.Guide;
import punchlist.catalog.Requirement;
import punchlist.check.Assisted;
import punchlist.check.VerdictKind;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.StoredControl;
import punchlist.record.StoredFinding;
import punchlist.record.StoredReading;
import punchlist.report.Values;

/**
 * All that the open row says.
 *
 * @param expected what is to be seen
 * @param findings what was found, of each subject
 * @param question what a person is asked; empty where nothing is asked
 * @param why what happens otherwise
 * @param how how it is done by hand
 * @param sources guide and section of every demand
 * @param answers what witnesses outside saw, and every answer given so far, in words
 */
public record Detail(
        String expected,
        List<Finding> findings,
        Optional<String> question,
        String why,
        String how,
        List<String> sources,
        List<String> answers) {

    /** Copies the lists. */
    public Detail {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
        answers = List.copyOf(answers);
    }

    /** What was found of one subject. */
    public record Finding(
            Mark mark, String subject, String expected, String found, String reason, List<String> evidence) {
        /** Copies the list. */
        public Finding {
            evidence = List.copyOf(evidence);
        }
    }

    static Detail of(Situation situation, Control control, Words words) {
        Map<String, StoredReading> readings = readings(situation);
        Optional<StoredControl> seen = situation.seen(control);
        List<Finding> findings = seen.map(StoredControl::findings).orElse(List.of()).stream()
                .map(finding -> finding(finding, readings, words))
                .toList();
        boolean asked = situation.mark(control) != Mark.NOT_APPLICABLE;
        return new Detail(
                words.say(control.expected()),
                findings,
                asked ? words.find(control.question()) : Optional.empty(),
                words.say(control.why()),
                words.say(control.how()),
                sources(situation.catalog(), control, words),
                said(situation, control, words));
    }

    private static List<String> said(Situation situation, Control control, Words words) {
        List<String> all = new ArrayList<>(Outside.said(situation, control, words));
        all.addAll(answers(situation, control, words));
        return all;
    }

    private static Finding finding(StoredFinding finding, Map<String, StoredReading> readings, Words words) {
        List<String> evidence = new ArrayList<>();
        for (String key : finding.evidence()) {
            StoredReading reading = readings.get(key);
            if (reading != null) {
                evidence.add(words.say(
                        "detail.reading",
                        reading.key(),
                        words.say(Values.shown(reading.answer())),
                        reading.source(),
                        words.time(reading.at())));
            }
        }
        boolean asks = finding.verdict() == VerdictKind.BY_HAND; // then the reason is what was seen, with the question
        return new Finding(
                Mark.of(finding.verdict()),
                words.plain(finding.subject().label()),
                words.say(finding.expected()),
                words.say(finding.found()),
                asks ? words.say(finding.reason().flatMap(Assisted::seen)) : words.say(finding.reason()),
                evidence);
    }

    private static Map<String, StoredReading> readings(Situation situation) {
        Map<String, StoredReading> last = new LinkedHashMap<>();
        for (Line line : situation.state().lines()) {
            switch (line.entry()) {
                case Entry.Run run -> run.readings().forEach(r -> last.put(r.key(), r));
                case Entry.Recheck recheck -> recheck.readings().forEach(r -> last.put(r.key(), r));
                default -> {}
            }
        }
        return last;
    }

    private static List<String> sources(Catalog catalog, Control control, Words words) {
        return catalog.requirementsOf(control).stream()
                .map(requirement -> source(catalog, requirement, words))
                .distinct()
                .toList();
    }

    private static String source(Catalog catalog, Requirement requirement, Words words) {
        return catalog.guides().stream()
                .filter(guide -> guide.id().equals(requirement.guide()))
                .findFirst()
                .map(guide -> source(guide, requirement, words))
                .orElse(requirement.id());
    }

    private static String source(Guide guide, Requirement requirement, Words words) {
        return words.say("detail.source", guide.title(), guide.version(), requirement.section(), requirement.id());
    }

    private static List<String> answers(Situation situation, Control control, Words words) {
        List<String> all = new ArrayList<>();
        for (Line line : situation.state().lines()) {
            if (line.entry() instanceof Entry.Answered a
                    && a.control().equals(control.id().text())) {
                all.add(words.say(
                        a.was().isPresent() ? "detail.corrected" : "detail.answered",
                        words.time(line.at()),
                        a.by(),
                        words.say("result." + a.result().key()),
                        a.text(),
                        a.was().map(was -> words.say("result." + was.key())).orElse(""),
                        a.why().orElse("")));
                control.dueAgain(line.at()).ifPresent(due -> all.add(words.say("detail.again", words.day(due))));
            }
            if (line.entry() instanceof Entry.PasswordChecked p
                    && p.control().equals(control.id().text())) {
                all.add(words.say(
                        p.strong() ? "detail.password.strong" : "detail.password.weak",
                        words.time(line.at()),
                        p.by(),
                        p.account()));
            }
        }
        return all;
    }
}
