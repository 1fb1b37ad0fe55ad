package punchlist.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.record.Line;
import punchlist.record.Look;
import punchlist.record.Looks;
import punchlist.record.RecordState;
import punchlist.record.seal.LookSeal;
import punchlist.record.seal.Trust;
import punchlist.text.Phrase;

/** What witnesses outside saw, in the sheet's words. */
final class WitnessText {

    private static final int SINGLY = 4;

    private final List<Line> lines;
    private final List<Looks.Said> newest;
    private final Wording wording;

    WitnessText(RecordState state, Wording wording) {
        this.lines = state.lines();
        this.newest = Looks.newest(lines);
        this.wording = wording;
    }

    private List<Looks.Said> of(String control) {
        return newest.stream()
                .filter(said -> said.port().controls().contains(control))
                .toList();
    }

    /** Whether a witness proved something of a control, one way or the other. */
    boolean covers(String control) {
        return of(control).stream().anyMatch(said -> said.port().outcome().isProof());
    }

    /** What witnesses saw of a control's ports: contradictions and few ports singly, many by their number. */
    List<String> found(String control) {
        List<Looks.Said> all = of(control);
        List<String> texts = new ArrayList<>();
        all.stream().filter(said -> said.port().outcome().isContradiction()).forEach(said -> texts.add(singly(said)));
        List<Looks.Said> others = all.stream()
                .filter(said -> !said.port().outcome().isContradiction())
                .toList();
        if (others.size() <= SINGLY) {
            others.forEach(said -> texts.add(singly(said)));
        } else {
            Set<Looks.Told> looks =
                    new LinkedHashSet<>(others.stream().map(Looks.Said::told).toList());
            looks.forEach(told -> texts.add(together(told, others)));
        }
        return texts;
    }

    private String together(Looks.Told told, List<Looks.Said> all) {
        List<Looks.Said> its =
                all.stream().filter(said -> said.told().equals(told)).toList();
        long proven = its.stream().filter(s -> s.port().outcome().isProof()).count();
        return wording.say("witness.together", told.id(), who(told), its.size(), proven, its.size() - proven);
    }

    private String singly(Looks.Said said) {
        return wording.say(
                "witness.found",
                said.told().id(),
                who(said.told()),
                said.port().shown(),
                wording.plain(said.target().address()),
                said.target().from().map(wording::plain).orElse("-"),
                seen(said.port()));
    }

    private String seen(Look.Port port) {
        String notes = port.notes().stream()
                .map(note -> " " + wording.phrase(note) + ".")
                .collect(Collectors.joining());
        return wording.phrase(Phrase.of("look.seen." + port.seen().key())) + ". "
                + wording.phrase(Phrase.of("look.outcome." + port.outcome().key())) + notes;
    }

    private String who(Looks.Told told) {
        return wording.say(
                "witness.who",
                wording.plain(told.look().by()),
                wording.plain(told.look().from().name()),
                wording.date(told.look().startedAt()));
    }

    /** Initials and day of the last witness who proved something of a control. */
    String witness(String control) {
        return of(control).stream()
                .filter(said -> said.port().outcome().isProof())
                .map(Looks.Said::told)
                .reduce((first, second) -> second)
                .map(told -> LineBuilder.initials(wording.plain(told.look().by())) + "\n"
                        + wording.date(told.look().startedAt()))
                .orElse("");
    }

    /** What a reader must know before the lines: where witnesses contradict the plan. */
    Optional<String> note() {
        List<Looks.Said> against = Looks.contradictions(lines);
        if (against.isEmpty()) {
            return Optional.empty();
        }
        Set<String> ports = new LinkedHashSet<>();
        against.forEach(said -> ports.add(said.port().shown()));
        return Optional.of(wording.say("witness.note", ports.size(), String.join(", ", ports)));
    }

    /** All looks, for the appendix. */
    List<SheetModel.OutsideLook> looks() {
        return Looks.of(lines).stream().map(this::look).toList();
    }

    private SheetModel.OutsideLook look(Looks.Told told) {
        Look look = told.look();
        LookSeal seal = LookSeal.of(told.stored(), Trust.none());
        String sealed = seal.why()
                .map(wording::phrase)
                .or(() -> seal.fingerprint().map(f -> wording.phrase(Phrase.of("look.sealed", f))))
                .orElseGet(() -> wording.phrase(Phrase.of("look.unsealed")));
        List<SheetModel.LookedPort> ports = new ArrayList<>();
        for (Look.Target target : look.targets()) {
            target.ports()
                    .forEach(port -> ports.add(new SheetModel.LookedPort(
                            wording.plain(target.address()),
                            wording.plain(port.shown()),
                            port.controls().isEmpty()
                                    ? wording.phrase(Phrase.of(
                                            "look.origin." + port.origin().key()))
                                    : wording.plain(String.join(", ", port.controls())),
                            seen(port))));
        }
        return new SheetModel.OutsideLook(
                told.id(),
                wording.say("witness.look", told.id(), who(told), wording.time(look.startedAt())),
                notes(look, sealed),
                ports);
    }

    private List<String> notes(Look look, String sealed) {
        List<String> notes = new ArrayList<>();
        notes.add(wording.say(
                "witness.from",
                wording.plain(look.from().name()),
                wording.plain(look.from().id()),
                wording.plain(look.account()),
                wording.plain(String.join(", ", look.ownAddresses())),
                sealed));
        for (Look.Target target : look.targets()) {
            String address = wording.plain(target.address());
            if (target.own()) {
                notes.add(wording.phrase(Phrase.of("look.own", address)));
            }
            if (!target.answered()) {
                notes.add(wording.phrase(Phrase.of("look.silent", address)));
            }
        }
        notes.add(wording.phrase(Phrase.of("look.moment")));
        return notes;
    }
}
