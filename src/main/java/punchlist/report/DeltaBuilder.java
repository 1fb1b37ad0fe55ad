package punchlist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.record.Drift;
import punchlist.record.DriftBeside;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.StoredFinding;

/** Makes what has changed since the run before. */
final class DeltaBuilder {

    private final RecordState state;
    private final Wording wording;
    private final PartsBuilder parts;

    DeltaBuilder(RecordState state, Wording wording, PartsBuilder parts) {
        this.state = state;
        this.wording = wording;
        this.parts = parts;
    }

    /** Empty before there are two runs. */
    Optional<SheetModel.Delta> build() {
        if (state.runs().size() < 2) {
            return Optional.empty();
        }
        Entry.Run from = state.runs().get(state.runs().size() - 2);
        Entry.Run to = state.runs().getLast();
        Drift drift = Drift.between(from.id(), from.controls(), to.id(), to.controls());
        List<SheetModel.DeltaLine> delta = new ArrayList<>();
        for (Drift.Group group : Drift.Group.values()) {
            if (group != Drift.Group.SAME) {
                drift.of(group).forEach(item -> delta.add(deltaLine(item)));
            }
        }
        return Optional.of(new SheetModel.Delta(
                run(from),
                run(to),
                List.copyOf(delta),
                drift.of(Drift.Group.SAME).size(),
                DriftBeside.between(state, from, state, to).parts().stream()
                        .map(part -> new SheetModel.Beside(
                                wording.phrase(part.title()),
                                part.said().stream().map(wording::phrase).toList()))
                        .toList()));
    }

    private String run(Entry.Run run) {
        return wording.say("delta.run", run.id(), wording.time(run.finishedAt()));
    }

    private SheetModel.DeltaLine deltaLine(Drift.Item item) {
        return new SheetModel.DeltaLine(
                wording.say("drift." + item.group().name().toLowerCase(Locale.ROOT)),
                parts.number(item.control()),
                parts.title(item.control()),
                wording.plain(item.subject().label()),
                said(item.was()),
                said(item.is()));
    }

    private String said(Optional<StoredFinding> finding) {
        return finding.map(f -> wording.say(
                        "delta.said",
                        wording.say("verdict." + f.verdict().key()),
                        f.found().or(f::reason).map(wording::phrase).orElse("")))
                .orElseGet(() -> wording.say("delta.nothing"));
    }
}
