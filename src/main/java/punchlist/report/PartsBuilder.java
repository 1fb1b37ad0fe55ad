package punchlist.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.FirewallChange;
import punchlist.record.RecordState;
import punchlist.record.Result;
import punchlist.record.TakenBack;

/** Makes what stands around the lines of a sheet: changes, deviations, punch items, corrections, signatures. */
final class PartsBuilder {

    private final RecordState state;
    private final Catalog catalog;
    private final Wording wording;
    private final History history;
    private final Map<String, SheetModel.Line> lines;
    private final AnswerText answerText;
    private final FirewallBuilder firewall;
    private final Map<String, TakenBack> back;

    PartsBuilder(
            RecordState state,
            Catalog catalog,
            Wording wording,
            History history,
            Map<String, SheetModel.Line> lines,
            FirewallBuilder firewall) {
        this.state = state;
        this.catalog = catalog;
        this.wording = wording;
        this.history = history;
        this.lines = lines;
        this.answerText = new AnswerText(wording);
        this.firewall = firewall;
        this.back = TakenBack.of(state.lines());
    }

    /** The number of a control's line; empty where the sheet has none. */
    String number(String control) {
        SheetModel.Line line = lines.get(wording.plain(control));
        return line == null ? "" : Integer.toString(line.number());
    }

    /** The title of a control's line. */
    String title(String control) {
        SheetModel.Line line = lines.get(wording.plain(control));
        return line == null ? wording.plain(control) : line.title();
    }

    private String date(String id) {
        return history.at(id).map(wording::date).orElse("");
    }

    List<SheetModel.PunchLine> punch() {
        return state.punchItems().values().stream()
                .map(p -> new SheetModel.PunchLine(
                        wording.plain(p.id()),
                        number(p.control()),
                        wording.plain(p.control()),
                        title(p.control()),
                        p.category().name(),
                        wording.plain(p.owner()),
                        wording.plain(p.due()),
                        wording.plain(p.proof()),
                        p.closed(),
                        wording.plain(p.by()),
                        date(p.id())))
                .toList();
    }

    List<SheetModel.Signature> signatures() {
        List<SheetModel.Signature> signatures = new ArrayList<>();
        for (int i = 0; i < state.signatures().size(); i++) {
            Entry.Signed s = state.signatures().get(i);
            signatures.add(new SheetModel.Signature(
                    wording.plain(s.revision()),
                    named("role", s.role()),
                    wording.plain(s.name()),
                    wording.plain(s.company()),
                    named("meaning", s.meaning()),
                    named("method", s.method()),
                    wording.time(history.signedAt().get(i))));
        }
        return List.copyOf(signatures);
    }

    private String named(String kind, String word) {
        return wording.find(kind + "." + word.toLowerCase(Locale.ROOT)).orElseGet(() -> wording.plain(word));
    }

    List<SheetModel.ChangeLine> changes() {
        return state.changes().values().stream().map(this::change).toList();
    }

    private SheetModel.ChangeLine change(ChangeState change) {
        Entry.Intent intent = change.intent();
        String reversal = named("reversal", intent.reversal())
                + intent.lost().map(l -> " " + wording.phrase(l)).orElse("");
        Optional<FirewallChange> rule = firewall.find(intent.id());
        return new SheetModel.ChangeLine(
                wording.plain(intent.id()),
                number(intent.control()),
                wording.plain(intent.control()),
                wording.plain(rule.map(FirewallChange::name).orElseGet(() -> String.join(" › ", intent.path()))),
                rule.map(one -> firewall.said(one.before())).orElseGet(() -> answerText.of(intent.before())),
                rule.map(one -> firewall.said(one.after())).orElseGet(() -> answerText.of(intent.after())),
                outcome(change.outcome(), "outcome.unknown"),
                change.undoBegun() ? undone(change) : wording.say("outcome.notUndone"),
                reversal,
                wording.plain(intent.by()),
                history.at(intent.id()).map(wording::time).orElse(""));
    }

    private String undone(ChangeState change) {
        String outcome = outcome(change.undo(), "outcome.unknown");
        return Optional.ofNullable(back.get(change.intent().id()))
                .map(one -> wording.say(
                        one.guard() ? "undone.guard" : "undone.person",
                        outcome,
                        wording.plain(one.by()),
                        wording.time(one.at())))
                .orElse(outcome);
    }

    private String outcome(Optional<String> outcome, String otherwise) {
        return outcome.map(o -> named("outcome", o)).orElseGet(() -> wording.say(otherwise));
    }

    List<SheetModel.Deviation> deviations() {
        List<SheetModel.Deviation> deviations = new ArrayList<>();
        history.answers().forEach((control, said) -> {
            if (state.result(control) == Result.DEVIATION) {
                deviations.add(accepted(control, said.getLast()));
            }
        });
        lines.values().stream()
                .filter(l -> l.result() == Result.FAIL || l.result() == Result.NOT_CHECKED)
                .sorted(Comparator.comparingInt(SheetModel.Line::number))
                .forEach(l -> prepared(l).ifPresent(deviations::add));
        return List.copyOf(deviations);
    }

    private SheetModel.Deviation accepted(String control, History.Said said) {
        return new SheetModel.Deviation(
                number(control),
                title(control),
                true,
                wording.plain(said.entry().text()),
                said.entry().until().map(wording::plain).orElse(""),
                wording.plain(said.entry().by()),
                wording.date(said.at()));
    }

    private Optional<SheetModel.Deviation> prepared(SheetModel.Line line) {
        return catalog.control(new ControlId(line.control()))
                .flatMap(Control::deviationText)
                .map(reason -> new SheetModel.Deviation(
                        Integer.toString(line.number()), line.title(), false, wording.phrase(reason), "", "", ""));
    }

    List<SheetModel.Correction> corrections() {
        List<SheetModel.Correction> corrections = new ArrayList<>();
        history.answers().forEach((control, said) -> {
            for (int i = 0; i < said.size(); i++) {
                Optional<Entry.Answered> before =
                        i > 0 ? Optional.of(said.get(i - 1).entry()) : Optional.empty();
                Entry.Answered now = said.get(i).entry();
                if (before.isPresent() || now.was().isPresent()) {
                    corrections.add(correction(control, before, now, said.get(i).at()));
                }
            }
        });
        return List.copyOf(corrections);
    }

    private SheetModel.Correction correction(
            String control, Optional<Entry.Answered> before, Entry.Answered now, Instant at) {
        String was = before.map(b -> wording.say("evidence.answered", wording.result(b.result()), b.text()))
                .or(() -> now.was().map(wording::result))
                .orElse("");
        return new SheetModel.Correction(
                number(control),
                title(control),
                was,
                wording.say("evidence.answered", wording.result(now.result()), now.text()),
                wording.plain(now.by()),
                wording.time(at),
                now.why().map(wording::plain).orElseGet(() -> wording.say("correction.noReason")));
    }
}
