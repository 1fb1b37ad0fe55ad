package punchlist.check.firewall;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.machine.Listener;

/**
 * A port with the rules of those programs that use it: who surely comes in, and which single rules let in more than they
 * should. Where nothing listens, rules for the programs that would are taken for such.
 */
public final class PortRules {

    private static final Stand NOT_READ = Stand.inbound(ProfileState.asInstalled());

    private final ExposureMap map;
    private final Listener.Protocol protocol;
    private final int port;
    private final Programs programs;
    private final List<Function<Digest, Match>> sockets;
    private final List<SocketReach> reaches;
    private final List<Digest> about;
    private final List<Weighing.Counted> ofPrograms;

    PortRules(ExposureMap map, Listener.Protocol protocol, int port, Programs programs) {
        this.map = map;
        this.protocol = protocol;
        this.port = port;
        this.programs = programs;
        this.sockets = programs.listening().stream().map(map::at).toList();
        this.reaches = programs.listening().stream().map(map::reach).toList();
        this.about = map.weighing().near(port).stream()
                .filter(rule -> match(rule) != Match.NO)
                .toList();
        this.ofPrograms = reaches.isEmpty()
                ? map.weighing().ofPrograms(ExposureMap.number(protocol), port, this::match)
                : List.of();
    }

    /** How surely a rule is about the port. */
    private Match match(Digest rule) {
        if (!rule.isAbout(ExposureMap.number(protocol))) {
            return Match.NO;
        }
        return sockets.isEmpty()
                ? Match.of(rule.ports().contains(port) && programs.concerns(rule.rule()))
                        .and(rule.swept())
                : sockets.stream().map(socket -> socket.apply(rule)).reduce(Match.NO, Match::or);
    }

    /** The rules in force that are or may be about the port, whatever they do. */
    public List<Rule> rules() {
        return about.stream().map(Digest::rule).toList();
    }

    /** The rules in force that may be about the port and were not weighed wholly, each with what was not. */
    public Map<Rule, List<String>> unclear() {
        Map<Rule, List<String>> all = new LinkedHashMap<>();
        about.forEach(rule -> {
            List<String> because = Stream.of(
                            rule.rule().conditions(),
                            rule.remote().words(),
                            rule.remote().odd())
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            Match match = match(rule);
            if (!rule.isSure() || match != Match.YES) {
                Stream<String> program = rule.rule().program().map(path -> "App=" + path).stream();
                all.put(rule.rule(), because.isEmpty() ? program.toList() : because);
            }
        });
        return all;
    }

    /** The addresses that surely come in while this profile counts; none where it was not read how it stands. */
    public AddressSet surelyOpen(Profile profile) {
        return open(Bound.SURE, profile);
    }

    /** The addresses that perhaps come in while this profile counts. */
    public AddressSet perhapsOpen(Profile profile) {
        return open(Bound.POSSIBLE, profile);
    }

    private AddressSet open(Bound bound, Profile profile) {
        if (reaches.isEmpty()) {
            int number = ExposureMap.number(protocol);
            return map.weighing().through(bound, number, port, profile, ofPrograms);
        }
        return reaches.stream().map(reach -> reach.in(bound, profile)).reduce(AddressSet.none(), AddressSet::plus);
    }

    /**
     * The rules that let in more than {@code permitted} in at least one profile, or by words or values not weighed. What
     * rules surely block is taken off. Where a profile was not read, its rules are taken to count.
     */
    public List<Excess> beyond(AddressSet permitted) {
        Map<Profile, AddressSet> blocked = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            blocked.put(profile, surelyBlocked(profile));
        }
        return about.stream()
                .filter(rule -> rule.action() != Rule.Action.BLOCK)
                .flatMap(rule -> excess(rule, permitted, blocked).stream())
                .toList();
    }

    private Optional<Excess> excess(Digest rule, AddressSet permitted, Map<Profile, AddressSet> blocked) {
        AddressSet more = rule.remote().sure().minus(permitted);
        AddressSet beyond = AddressSet.none();
        boolean counts = false;
        for (Profile profile : rule.profiles()) {
            if (stand(profile).counts(rule, profile)) {
                counts = true;
                beyond = beyond.plus(more.minus(blocked.getOrDefault(profile, AddressSet.none())));
            }
        }
        boolean unclear = !rule.remote().areClear() || rule.action() == Rule.Action.ODD;
        return !beyond.isEmpty() || (counts && unclear)
                ? Optional.of(new Excess(rule.rule(), beyond, rule.remote().shown()))
                : Optional.empty();
    }

    private AddressSet surelyBlocked(Profile profile) {
        return AddressSet.of(about.stream()
                .filter(rule -> rule.action() == Rule.Action.BLOCK
                        && rule.certain() == Match.YES
                        && stand(profile).counts(rule, profile)
                        && match(rule) == Match.YES)
                .flatMap(rule -> rule.remote().sure().spans().stream())
                .toList());
    }

    private Stand stand(Profile profile) {
        return map.weighing().stand(profile).orElse(NOT_READ);
    }
}
