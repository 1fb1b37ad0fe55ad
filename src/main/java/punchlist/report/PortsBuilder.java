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
import punchlist.record.Looks;
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
        return SeenPorts.whole(state, plan, others).map(whole -> part(whole, server));
    }

    private PortsPart part(SeenPorts.Whole whole, String server) {
        PortView view = whole.view();
        return new PortsPart(
                wording.time(view.seenAt()),
                view.notices().stream().map(wording::phrase).toList(),
                looks(whole),
                rows(view.planned(), whole),
                rows(view.extra(), whole),
                wording.phrase(view.nothingExtra()),
                drawing(view.picture(), server),
                view.picture().sentences().stream().map(wording::phrase).toList());
    }

    /** When the looks were made that the rows name, and that one at a computer's own address proves nothing. */
    private List<String> looks(SeenPorts.Whole whole) {
        return whole.outside().values().stream()
                .flatMap(List::stream)
                .map(SeenPorts.Outside::said)
                .map(said -> wording.say(
                        said.target().own() ? "ports.look.own" : "ports.look",
                        said.told().id(),
                        wording.time(said.told().look().startedAt()),
                        wording.plain(said.told().look().by()),
                        wording.plain(said.target().address())))
                .distinct()
                .sorted()
                .toList();
    }

    private List<PortsPart.Row> rows(List<PortCells> all, SeenPorts.Whole whole) {
        return all.stream()
                .map(cells -> row(cells, whole.outside().getOrDefault(cells.port(), List.of())))
                .toList();
    }

    private PortsPart.Row row(PortCells cells, List<SeenPorts.Outside> outside) {
        boolean reached = outside.stream().anyMatch(seen -> seen.rules() == SeenPorts.Rules.REACHED_THOUGH_SHUT);
        String mark = reached
                ? wording.say("ports.reachedThoughShut")
                : cells.mark().sign() + " " + wording.phrase(cells.mark().word());
        List<String> from = new ArrayList<>(List.of(wording.phrase(cells.from())));
        outside.stream().filter(seen -> !seen.said().target().own()).forEach(seen -> from.add(seen(seen)));
        return new PortsPart.Row(
                cells.component().map(wording::plain).orElseGet(() -> wording.say("ports.noPlan")),
                cells.port(),
                wording.phrase(cells.needed()),
                wording.say("ports.rule", wording.phrase(cells.rules()), wording.phrase(cells.profiles())),
                String.join("\n", from),
                wording.say("ports.listener", wording.phrase(cells.listeners()), wording.phrase(cells.connected())),
                mark + "\n" + wording.phrase(cells.verdict()),
                cells.mark().isRight() && !reached);
    }

    /** What was seen from one address, and where that is not what the rules say. */
    private String seen(SeenPorts.Outside outside) {
        Looks.Said said = outside.said();
        String seen = wording.say(
                "ports.seen",
                said.told().id(),
                said.target().from().map(wording::plain).orElse("-"),
                wording.plain(said.target().address()),
                wording.say("ports.seenAs." + said.port().seen().key()));
        String rules = wording.find("ports.seen." + outside.rules()).orElse("");
        return rules.isEmpty() ? seen : seen + " " + rules;
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
