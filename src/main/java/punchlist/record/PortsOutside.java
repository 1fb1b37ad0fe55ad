package punchlist.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.check.address.AddressText;
import punchlist.check.filtering.InCharge;
import punchlist.check.ports.PortLine;
import punchlist.check.ports.PortSurvey;
import punchlist.check.ports.Standing;
import punchlist.machine.FirewallRules;

/** What the newest looks from outside saw of a server's ports, held against what its firewall's rules say of them. */
final class PortsOutside {

    private final PortSurvey survey;
    private final InCharge charge;

    PortsOutside(PortSurvey survey, InCharge charge) {
        this.survey = survey;
        this.charge = charge;
    }

    /** What was seen, by port ("TCP 12401"). */
    Map<String, List<SeenPorts.Outside>> of(List<Line> lines) {
        Map<String, PortLine> known = new LinkedHashMap<>();
        survey.planned().forEach(line -> known.putIfAbsent(line.shown(), line));
        survey.unexpected().forEach(line -> known.putIfAbsent(line.shown(), line));
        Optional<Line> read =
                lines.reversed().stream().filter(PortsOutside::readsRules).findFirst();
        Map<String, List<SeenPorts.Outside>> all = new LinkedHashMap<>();
        for (Looks.Said said : Looks.newest(lines)) {
            String port = said.port().shown();
            all.computeIfAbsent(port, p -> new ArrayList<>())
                    .add(new SeenPorts.Outside(
                            said,
                            said.target().own()
                                    ? SeenPorts.Rules.NOT_HELD_AGAINST
                                    : against(Optional.ofNullable(known.get(port)), read, said)));
        }
        return all;
    }

    private static boolean readsRules(Line line) {
        return LastLooks.readings(line.entry()).stream()
                .anyMatch(reading -> reading.kind().equals(FirewallRules.class.getSimpleName()));
    }

    /** Whether a look was made when the rules stood as they were read last: by the entries it knew, else by its clock. */
    private static boolean isNewer(Looks.Told look, Optional<Line> rules) {
        return rules.filter(read ->
                        look.on() >= read.number() || look.look().startedAt().isAfter(read.at()))
                .isPresent();
    }

    private SeenPorts.Rules against(Optional<PortLine> line, Optional<Line> read, Looks.Said said) {
        Optional<Boolean> lets = line.filter(one -> isWeighed()).flatMap(one -> lets(one, said));
        Look.Seen seen = said.port().seen();
        if (lets.isEmpty() || seen == Look.Seen.NOT_TOLD) {
            return SeenPorts.Rules.NOT_HELD_AGAINST;
        }
        if (!isNewer(said.told(), read)) {
            return SeenPorts.Rules.OLDER;
        }
        boolean told = said.target().answered() && said.port().outcome() != Look.Outcome.UNPROVEN;
        if (seen.isReached()) {
            return lets.get() ? SeenPorts.Rules.AGREE : SeenPorts.Rules.REACHED_THOUGH_SHUT;
        }
        return lets.get() && told ? SeenPorts.Rules.NOT_REACHED_THOUGH_OPEN : SeenPorts.Rules.NOT_HELD_AGAINST;
    }

    /** Whether Windows' rules were read whole, decide, and keep somebody out at all. */
    private boolean isWeighed() {
        return charge instanceof InCharge.Windows windows
                && windows.beside().isEmpty()
                && survey.missing().isEmpty()
                && survey.profiles().isComplete()
                && survey.profiles().states().values().stream().noneMatch(state -> state.isOpenByDefault());
    }

    /** Whether the rules let this address in; empty where they could not be weighed. */
    private static Optional<Boolean> lets(PortLine line, Looks.Said said) {
        return said.target()
                .from()
                .flatMap(AddressText::parse)
                .filter(from -> !from.isEmpty())
                .map(from -> line.reached().containsAll(from))
                .filter(let -> let || line.standing() != Standing.UNCLEAR);
    }
}
