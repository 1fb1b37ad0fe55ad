package punchlist.check.ports.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.check.ports.Permitted;
import punchlist.check.ports.PlannedPort;
import punchlist.check.ports.PortLine;
import punchlist.check.ports.PortSurvey;
import punchlist.check.ports.PortTable;
import punchlist.check.ports.PortUsers;
import punchlist.machine.Listener;
import punchlist.machine.Peer;
import punchlist.scope.Endpoint;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/** Makes the picture out of a survey: groups of computers that the scope names, and who else comes in. */
final class PictureMaker {

    private static final String OTHERS = "check.portview.others";

    private final Seen seen;
    private final PortSurvey survey;
    private final PortTable table;
    private final Scope scope;

    PictureMaker(Seen seen, PortTable table, Scope scope) {
        this.seen = seen;
        this.survey = seen.survey();
        this.table = table;
        this.scope = scope;
    }

    PortPicture make(List<PortLine> planned, List<PortLine> extra) {
        Flows callers = new Flows();
        for (PortUsers users : PortUsers.values()) {
            addresses(users).ifPresent(who -> planned.forEach(line -> named(users, who, line, callers)));
        }
        Stream.concat(planned.stream(), extra.stream()).forEach(line -> others(line, callers));
        Flows called = new Flows();
        calls(called);
        return new PortPicture(strangersLast(callers.zones()), called.zones(), notes(planned));
    }

    /** Whom rules let in one by one may be many; who the scope names, and everybody, stand before them. */
    private static List<Zone> strangersLast(List<Zone> zones) {
        return zones.stream()
                .sorted(Comparator.comparing(zone -> zone.who().equals(Phrase.of(OTHERS))))
                .toList();
    }

    private Optional<AddressSet> addresses(PortUsers users) {
        return Permitted.named(users.field(), users.in(scope), Permitted.Need.ALL) instanceof Permitted.Named named
                        && !named.addresses().isEmpty()
                ? Optional.of(named.addresses())
                : Optional.empty();
    }

    /** An arrow from computers that the scope names. */
    private void named(PortUsers users, AddressSet who, PortLine line, Flows flows) {
        line.planned()
                .filter(port ->
                        isFor(users, port) && Permitted.of(port.permitted()).containsAll(who))
                .ifPresent(port -> flows.add(
                        Phrase.of("check.portview.zone." + users.name()),
                        Shown.addresses(who),
                        tie(line, who),
                        line.shown()));
    }

    private boolean isFor(PortUsers users, PlannedPort port) {
        return table.rows().stream()
                .filter(row -> row.id().equals(port.row()))
                .flatMap(row -> row.uses().stream())
                .anyMatch(use -> use.who().contains(users));
    }

    private Tie tie(PortLine line, AddressSet who) {
        if (!seen.isWhole()) {
            return Tie.UNSEEN;
        }
        PortMark mark = seen.mark(line);
        boolean all = line.reached().containsAll(who) || seen.isUnguarded();
        boolean some = !who.minus(line.reached()).equals(who);
        return switch (mark) {
            case RIGHT -> some ? Tie.RIGHT : Tie.SPARE;
            case WIDE, OPEN -> all ? Tie.WIDE : Tie.SHUT;
            case UNCLEAR -> Tie.UNCLEAR;
            case SHUT, IDLE, UNSAID -> all ? Tie.RIGHT : Tie.SHUT;
            case UNSEEN -> Tie.UNSEEN;
        };
    }

    /** An arrow from those who come in and should not. */
    private void others(PortLine line, Flows flows) {
        PortMark mark = seen.mark(line);
        if (mark != PortMark.WIDE && mark != PortMark.OPEN) {
            return;
        }
        boolean listens = line.listeners().stream().anyMatch(listener -> !listener.isLoopback());
        if (Shown.isEverybody(line.reached()) || (seen.isUnguarded() && listens)) {
            flows.add(Phrase.of("check.portview.everybody"), Phrase.of("check.portview.any"), Tie.OPEN, line.shown());
        } else if (!line.beyond().isEmpty()) {
            flows.add(Phrase.of(OTHERS), Shown.addresses(line.beyond()), Tie.OPEN, line.shown());
        }
    }

    /** Computers that this server calls, by their addresses, or an endpoint by its URL. */
    private record Party(String kind, Optional<String> url, AddressSet addresses) {}

    /** How such computers are called. */
    private record Calls(String kind, Optional<String> url, Map<Tie, List<String>> ports) {}

    /** Arrows to computers that this server calls; those that it calls alike stand in one box. */
    private void calls(Flows flows) {
        Map<Party, Map<Tie, List<String>>> parties = new LinkedHashMap<>();
        for (PlannedPort port : survey.plan().outbound()) {
            if (port.permitted() instanceof Permitted.Named named) {
                Optional<String> url = Optional.of(port)
                        .filter(one -> one.row().equals("endpoint"))
                        .map(PlannedPort::component);
                Tie tie = isConnected(port, named.addresses()) ? Tie.CONNECTED : Tie.PLANNED;
                parties.computeIfAbsent(new Party(kind(port), url, named.addresses()), party -> new LinkedHashMap<>())
                        .computeIfAbsent(tie, none -> new ArrayList<>())
                        .add(port.shown());
            }
        }
        Map<Calls, AddressSet> alike = new LinkedHashMap<>();
        parties.forEach((party, ports) ->
                alike.merge(new Calls(party.kind(), party.url(), ports), party.addresses(), AddressSet::plus));
        alike.forEach((calls, addresses) -> {
            Phrase where = calls.url()
                    .map(url -> Phrase.of("check.portview.plain", url))
                    .orElseGet(() -> Shown.addresses(addresses));
            Phrase who = Phrase.of("check.portview.called." + calls.kind());
            calls.ports().forEach((tie, ports) -> ports.forEach(port -> flows.add(who, where, tie, port)));
        });
    }

    private String kind(PlannedPort port) {
        return switch (port.row()) {
            case "plc" -> "plc";
            case "8883" -> "broker";
            case "mobile", "443" -> "internet";
            default ->
                scope.endpoints().stream()
                        .filter(endpoint -> endpoint.url().equals(port.component()))
                        .map(endpoint -> endpoint.kind() == Endpoint.Kind.SQL ? "sql" : owner(endpoint))
                        .findFirst()
                        .orElse("other");
        };
    }

    private static String owner(Endpoint endpoint) {
        return endpoint.owner().name().toLowerCase(Locale.ROOT);
    }

    private boolean isConnected(PlannedPort port, AddressSet addresses) {
        return survey.peers().answer().toOptional().stream()
                .flatMap(all -> all.all().stream())
                .filter(peer -> peer.protocol() == port.protocol() && peer.remotePort() == port.port())
                .filter(peer -> listeners().noneMatch(peer::cameInTo))
                .map(Peer::remoteAddress)
                .flatMap(address -> AddressText.parse(address).stream())
                .anyMatch(addresses::containsAll);
    }

    private Stream<Listener> listeners() {
        return survey.listeners().answer().toOptional().stream().flatMap(all -> all.all().stream());
    }

    /** The ports of which the scope does not say who may reach them. */
    private List<Phrase> notes(List<PortLine> planned) {
        List<Phrase> notes = new ArrayList<>();
        planned.forEach(line -> line.planned().ifPresent(port -> {
            if (port.permitted() instanceof Permitted.Unsaid(String field)) {
                notes.add(Phrase.of("check.portview.notDrawn", port.shown(), port.component(), field));
            }
        }));
        return notes;
    }
}
