package punchlist.check.network;

import java.util.ArrayList;
import java.util.List;
import punchlist.check.Phrases;
import punchlist.check.address.AddressSet;
import punchlist.machine.network.Neighbour;
import punchlist.machine.network.NeighbourTable;
import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/** Whom Windows has met on the PLCs' subnets. Its tables forget: who is not among them may be there all the same. */
final class MetNeighbours {

    private static final int SHOWN = 20;

    private MetNeighbours() {}

    static List<Phrase> on(NetworkPicture picture, List<Said> said, Reading<NeighbourTable> reading) {
        List<Place> plcs = picture.ofPlcs().stream().filter(Place::isAttached).toList();
        if (picture.ofPlcs().isEmpty()) {
            return List.of(Phrase.of("check.network.plc.unnamed"));
        }
        return switch (reading.answer()) {
            case Answer.Unread<NeighbourTable>(Why why) ->
                List.of(Phrase.of("check.network.plc.neighboursUnread", Phrases.why(why)));
            case Answer.Absent<NeighbourTable> absent -> on(plcs, said, List.of());
            case Answer.Known<NeighbourTable>(NeighbourTable table) -> on(plcs, said, table.all());
        };
    }

    private static List<Phrase> on(List<Place> plcs, List<Said> said, List<Neighbour> all) {
        AddressSet named = said.stream()
                .flatMap(one -> one.addresses().stream())
                .filter(set -> !set.isWide())
                .reduce(AddressSet.none(), AddressSet::plus);
        List<Phrase> phrases = new ArrayList<>();
        for (Place place : plcs) {
            List<Neighbour> met = all.stream()
                    .filter(Neighbour::answered)
                    .filter(neighbour -> Ranges.isIn(neighbour.address(), place.addresses()))
                    .toList();
            List<Neighbour> unnamed = met.stream()
                    .filter(neighbour -> !Ranges.isIn(neighbour.address(), named))
                    .toList();
            phrases.add(
                    met.isEmpty()
                            ? Phrase.of("check.network.plc.nobodyMet", place.range())
                            : Phrase.of("check.network.plc.met", place.range(), shown(met)));
            if (!unnamed.isEmpty()) {
                phrases.add(Phrase.of("check.network.plc.notNamed", shown(unnamed)));
            }
        }
        return phrases;
    }

    private static Phrase shown(List<Neighbour> neighbours) {
        List<String> texts = neighbours.stream()
                .limit(SHOWN)
                .map(one -> one.address() + " (" + one.mac().orElse("") + ")")
                .toList();
        int more = neighbours.size() - texts.size();
        return more == 0
                ? Phrase.of("check.network.plain", String.join(", ", texts))
                : Phrase.of("check.network.andMore", String.join(", ", texts), more);
    }
}
