package punchlist.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.check.filtering.KnownFirewalls;
import punchlist.check.ports.PortTable;
import punchlist.check.ports.view.PortCells;
import punchlist.check.ports.view.PortPicture;
import punchlist.check.ports.view.PortView;
import punchlist.check.ports.view.Zone;
import punchlist.record.RecordState;
import punchlist.record.SeenPorts;
import punchlist.reference.ReferenceData;

/** Makes the part of the sheet about ports. */
final class PortsBuilder {

    /** What fits on a page on one side of the server. */
    private static final int GROUPS = 12;

    private final Wording wording;

    PortsBuilder(Wording wording) {
        this.wording = wording;
    }

    Optional<PortsPart> build(RecordState state, ReferenceData data, String server) {
        PortTable plan = PortTable.of(data.table(PortTable.NAME));
        KnownFirewalls others = KnownFirewalls.of(data.table(KnownFirewalls.NAME));
        return SeenPorts.last(state, plan, others).map(view -> part(view, server));
    }

    private PortsPart part(PortView view, String server) {
        return new PortsPart(
                wording.time(view.seenAt()),
                view.notices().stream().map(wording::phrase).toList(),
                view.planned().stream().map(this::row).toList(),
                view.extra().stream().map(this::row).toList(),
                wording.phrase(view.nothingExtra()),
                drawing(view.picture(), server),
                view.picture().sentences().stream().map(wording::phrase).toList());
    }

    private PortsPart.Row row(PortCells cells) {
        return new PortsPart.Row(
                cells.component().map(wording::plain).orElseGet(() -> wording.say("ports.noPlan")),
                cells.port(),
                wording.phrase(cells.needed()),
                wording.say("ports.rule", wording.phrase(cells.rules()), wording.phrase(cells.profiles())),
                wording.phrase(cells.from()),
                wording.say("ports.listener", wording.phrase(cells.listeners()), wording.phrase(cells.connected())),
                cells.mark().sign() + " " + wording.phrase(cells.mark().word()) + "\n"
                        + wording.phrase(cells.verdict()),
                cells.mark().isRight());
    }

    private PortsPart.Drawing drawing(PortPicture picture, String server) {
        List<String> notes = new ArrayList<>();
        notes.add(wording.say("ports.picture.legend"));
        picture.notes().forEach(note -> notes.add(wording.phrase(note)));
        int most = Math.max(picture.callers().size(), picture.called().size());
        if (most > GROUPS) {
            notes.add(wording.say("ports.picture.more", GROUPS));
        }
        return new PortsPart.Drawing(server, groups(picture.callers()), groups(picture.called()), notes);
    }

    private List<PortsPart.Group> groups(List<Zone> zones) {
        return zones.stream()
                .limit(GROUPS)
                .map(zone -> new PortsPart.Group(
                        wording.phrase(zone.who()),
                        wording.phrase(zone.where()),
                        zone.flows().stream()
                                .map(flow -> new PortsPart.Arrow(
                                        wording.phrase(flow.shown()), flow.tie().style()))
                                .toList()))
                .toList();
    }
}
