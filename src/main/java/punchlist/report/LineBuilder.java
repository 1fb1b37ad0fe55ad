package punchlist.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.catalog.Method;
import punchlist.check.Subject;
import punchlist.check.VerdictKind;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.Result;
import punchlist.record.StoredControl;
import punchlist.record.StoredFinding;
import punchlist.record.StoredReading;

/** Makes the lines of a sheet. */
final class LineBuilder {

    private final RecordState state;
    private final Catalog catalog;
    private final Wording wording;
    private final History history;
    private final AnswerText answerText;
    private final WitnessText witnesses;

    LineBuilder(RecordState state, Catalog catalog, Wording wording, History history) {
        this.state = state;
        this.catalog = catalog;
        this.wording = wording;
        this.history = history;
        this.answerText = new AnswerText(wording);
        this.witnesses = new WitnessText(state, wording);
    }

    SheetModel.Line line(int number, String id) {
        Optional<Control> control = catalog.control(new ControlId(id));
        Optional<History.Seen> seen = history.seen(id);
        List<History.Said> said = history.answers(id);
        Optional<History.Said> answer = said.isEmpty() ? Optional.empty() : Optional.of(said.getLast());
        return new SheetModel.Line(
                number,
                wording.plain(id),
                control.map(c -> wording.phrase(c.title())).orElseGet(() -> wording.plain(id)),
                control.map(this::reference).orElseGet(() -> wording.say("line.unknown")),
                expected(control, seen.map(History.Seen::said)),
                found(id, control, seen.map(History.Seen::said), answer),
                how(control, seen, answer) + (witnesses.covers(id) ? ", W" : ""),
                state.result(id),
                said.size() > 1 || answer.map(a -> a.entry().was().isPresent()).orElse(false),
                punch(id),
                by(seen, answer),
                answer.map(History.Said::at)
                        .or(() -> looked(seen).map(History.Seen::at))
                        .map(wording::date)
                        .orElse(""),
                witnesses.witness(id),
                seen.map(s -> s.said().verdict()),
                evidence(id, seen, said),
                control.map(c -> wording.phrase(c.how())).orElse(""));
    }

    private String reference(Control control) {
        Set<String> places = new LinkedHashSet<>();
        catalog.requirementsOf(control).forEach(r -> places.add(wording.say("reference", r.guide(), r.section())));
        return places.isEmpty() ? wording.say("reference.beyond") : String.join("; ", places);
    }

    private String expected(Optional<Control> control, Optional<StoredControl> seen) {
        Set<String> own = new LinkedHashSet<>();
        seen.ifPresent(
                s -> s.findings().forEach(f -> f.expected().map(wording::phrase).ifPresent(own::add)));
        if (!own.isEmpty()) {
            return String.join("\n", own);
        }
        return control.map(c -> wording.phrase(c.expected())).orElse("");
    }

    private String found(
            String id, Optional<Control> control, Optional<StoredControl> seen, Optional<History.Said> answer) {
        List<String> parts = new ArrayList<>();
        seen.ifPresent(s -> s.findings().stream()
                .sorted(Comparator.comparing(StoredFinding::verdict))
                .map(f -> finding(f, s.findings().size() > 1, answer.isPresent()))
                .filter(text -> !text.isBlank())
                .forEach(parts::add));
        answer.ifPresent(a -> parts.add(answered(a.entry())));
        answer.flatMap(a -> control.flatMap(c -> dueAgain(c, a.at()))).ifPresent(parts::add);
        control.flatMap(c -> passwords(c.id().text())).ifPresent(parts::add);
        parts.addAll(witnesses.found(id));
        if (parts.isEmpty()) {
            boolean live = control.map(c -> c.check().isPresent()).orElse(false);
            parts.add(wording.say(seen.isEmpty() && live ? "found.notLooked" : "found.notAnswered"));
        }
        return String.join("\n", parts);
    }

    private String finding(StoredFinding finding, boolean several, boolean answered) {
        if (finding.verdict() == VerdictKind.BY_HAND && finding.found().isEmpty()) {
            return "";
        }
        boolean asks = finding.verdict() == VerdictKind.BY_HAND && answered;
        String text = wording.because(finding.found(), asks ? Optional.empty() : finding.reason());
        boolean named = several || finding.subject().kind() != Subject.Kind.SERVER;
        String label = wording.plain(finding.subject().label());
        return named && !text.startsWith(label) ? wording.say("found.of", label, text) : text;
    }

    /** When what was answered has to be done again, where it has to be. */
    private Optional<String> dueAgain(Control control, Instant answered) {
        return control.dueAgain(answered).map(due -> wording.say("found.again", wording.date(due)));
    }

    /** Of each account the last check of a password. */
    private Optional<String> passwords(String control) {
        Map<String, History.Checked> last = new LinkedHashMap<>();
        history.passwords(control).forEach(checked -> last.put(checked.entry().account(), checked));
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(last.values().stream()
                        .map(c -> wording.say(
                                "found.password",
                                wording.plain(c.entry().account()),
                                wording.say(c.entry().strong() ? "password.strong" : "password.weak"),
                                wording.date(c.at())))
                        .collect(Collectors.joining("\n")));
    }

    private String answered(Entry.Answered answer) {
        String text = wording.plain(answer.text());
        String by = wording.plain(answer.by());
        if (answer.result() == Result.DEVIATION) {
            return wording.say("found.deviation", by, text);
        }
        return text.isBlank() ? wording.say("found.answeredOnly", by) : wording.say("found.answered", by, text);
    }

    private String how(Optional<Control> control, Optional<History.Seen> seen, Optional<History.Said> answer) {
        boolean looked = seen.map(s -> s.said().verdict() != VerdictKind.BY_HAND
                        || s.said().findings().stream()
                                .anyMatch(f -> !f.evidence().isEmpty()))
                .orElse(false);
        boolean byHand = control.map(c -> c.method() == Method.BY_HAND || c.method() == Method.ASSISTED)
                .orElse(true);
        if (answer.isPresent()) {
            return looked ? "A, H" : "H";
        }
        return looked || !byHand ? "A" : "H";
    }

    /** The look, unless all it said is that a person must answer: then by and date wait for a pen. */
    private static Optional<History.Seen> looked(Optional<History.Seen> seen) {
        return seen.filter(s -> s.said().verdict() != VerdictKind.BY_HAND);
    }

    private String by(Optional<History.Seen> seen, Optional<History.Said> answer) {
        return answer.map(a -> initials(wording.plain(a.entry().by())))
                .or(() -> looked(seen).map(History.Seen::label).map(wording::plain))
                .orElse("");
    }

    /** The first letters of up to four words. */
    static String initials(String name) {
        return Arrays.stream(name.trim().split("[\\s.\\-_]+"))
                .filter(word -> !word.isEmpty())
                .limit(4)
                .map(word ->
                        new StringBuilder().appendCodePoint(word.codePointAt(0)).toString())
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private String punch(String control) {
        return state.punchItems().values().stream()
                .filter(p -> p.control().equals(control))
                .map(p -> wording.say(
                        p.closed() ? "punch.closed" : "punch.open",
                        p.id(),
                        p.category().name()))
                .collect(Collectors.joining("\n"));
    }

    private List<SheetModel.Evidence> evidence(String control, Optional<History.Seen> seen, List<History.Said> said) {
        List<SheetModel.Evidence> evidence = new ArrayList<>();
        seen.ifPresent(s -> evidence(s, evidence));
        for (History.Said answer : said) {
            Entry.Answered a = answer.entry();
            evidence.add(new SheetModel.Evidence(
                    wording.say("evidence.person", a.by()),
                    wording.say("evidence.answer"),
                    wording.say("evidence.answered", wording.result(a.result()), a.text()),
                    wording.time(answer.at())));
        }
        for (History.Checked checked : history.passwords(control)) {
            Entry.PasswordChecked c = checked.entry();
            evidence.add(new SheetModel.Evidence(
                    wording.say("evidence.person", c.by()),
                    wording.say("evidence.password", c.account()),
                    wording.say(c.strong() ? "password.strong" : "password.weak"),
                    wording.time(checked.at())));
        }
        return List.copyOf(evidence);
    }

    private void evidence(History.Seen seen, List<SheetModel.Evidence> into) {
        Set<String> keys = new LinkedHashSet<>();
        seen.said().findings().forEach(f -> keys.addAll(f.evidence()));
        Map<String, List<StoredReading>> readings = seen.readings();
        for (String key : keys) {
            for (StoredReading r : readings.getOrDefault(key, List.of())) {
                into.add(new SheetModel.Evidence(
                        wording.plain(r.source()),
                        wording.plain(r.key()),
                        answerText.of(r.answer())
                                + r.origin()
                                        .map(o -> " " + wording.say("origin." + o.name()))
                                        .orElse(""),
                        wording.time(r.at())));
            }
            if (!readings.containsKey(key)) {
                into.add(new SheetModel.Evidence("", wording.plain(key), wording.say("evidence.lost"), ""));
            }
        }
    }
}
