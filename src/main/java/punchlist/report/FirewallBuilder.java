package punchlist.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.record.Entry;
import punchlist.record.FirewallChange;
import punchlist.record.RecordState;
import punchlist.record.UpdateOpenings;
import punchlist.text.Phrase;

/** Makes what the sheet says of changes of the firewall. */
final class FirewallBuilder {

    private final Wording wording;
    private final RecordState state;
    private final Map<String, FirewallChange> changes = new LinkedHashMap<>();

    FirewallBuilder(RecordState state, Wording wording) {
        this.state = state;
        this.wording = wording;
        FirewallChange.of(state)
                .forEach(change -> changes.put(change.state().intent().id(), change));
    }

    /** A change of the firewall by its id. */
    Optional<FirewallChange> find(String change) {
        return Optional.ofNullable(changes.get(change));
    }

    /** A sentence of it; empty where the record does not hold one. */
    String said(Optional<Phrase> sentence) {
        return sentence.map(wording::phrase).orElseGet(() -> wording.say("rules.noSentence"));
    }

    FirewallPart build() {
        return new FirewallPart(
                UpdateOpenings.of(state).stream().map(this::opening).toList(),
                told(),
                changes.values().stream()
                        .flatMap(change -> rules(change).stream())
                        .toList());
    }

    private FirewallPart.Opening opening(UpdateOpenings.Opening opening) {
        String until = opening.until()
                .map(at -> wording.say("opening.until", wording.time(at)))
                .orElseGet(() -> wording.say("opening.noGuard"));
        String closed = opening.closed()
                .map(how -> wording.say("opening.closed." + how.how(), wording.time(how.at()), wording.plain(how.by())))
                .orElseGet(() -> wording.say("opening.notSeenClosed"));
        return new FirewallPart.Opening(
                wording.say(
                        "opening.told",
                        wording.plain(opening.change()),
                        wording.time(opening.at()),
                        wording.plain(opening.by()),
                        until,
                        closed),
                opening.closed().isEmpty());
    }

    /** Changes of one finding were confirmed together, and the same was said of each. */
    private record Confirmed(String control, String subject, Optional<List<Phrase>> notices) {}

    private List<FirewallPart.Told> told() {
        Map<Confirmed, List<String>> together = new LinkedHashMap<>();
        changes.values().forEach(change -> {
            Entry.Intent intent = change.state().intent();
            together.computeIfAbsent(
                            new Confirmed(intent.control(), intent.subject(), intent.notices()), c -> new ArrayList<>())
                    .add(wording.plain(intent.id()));
        });
        return together.entrySet().stream()
                .map(one -> new FirewallPart.Told(
                        String.join(", ", one.getValue()), notices(one.getKey().notices())))
                .toList();
    }

    private String notices(Optional<List<Phrase>> notices) {
        if (notices.isEmpty()) {
            return wording.say("told.notHeld");
        }
        return notices.get().isEmpty()
                ? wording.say("told.nobody")
                : notices.get().stream().map(wording::phrase).collect(Collectors.joining(" "));
    }

    private Optional<FirewallPart.RuleLine> rules(FirewallChange change) {
        String id = wording.plain(change.state().intent().id());
        String name = wording.plain(change.name());
        return switch (change.rules()) {
            case FirewallChange.Rules.Whole(var before, var after) ->
                Optional.of(new FirewallPart.RuleLine(id, name, text(before), text(after)));
            case FirewallChange.Rules.Switched(String before, String after, String look) ->
                Optional.of(new FirewallPart.RuleLine(
                        id,
                        name,
                        wording.say("rules.seenIn", wording.plain(before), wording.plain(look)),
                        wording.plain(after)));
            case FirewallChange.Rules.NotHeld none ->
                Optional.of(new FirewallPart.RuleLine(
                        id, name, wording.say("rules.notHeld"), wording.say("rules.notHeld")));
            case FirewallChange.Rules.Setting setting -> Optional.empty();
        };
    }

    private String text(Optional<String> rule) {
        return rule.map(wording::plain).orElseGet(() -> wording.say("rules.none"));
    }
}
