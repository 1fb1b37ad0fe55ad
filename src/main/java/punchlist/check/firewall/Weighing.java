package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.Span;

/**
 * All rules of one direction weighed against each other, in Windows' order: a block rule beats an allow rule, a bypass rule
 * beats both for whom IPsec has authenticated, and what no rule is about fares by the default. Where something is unclear
 * the answer is one of two {@linkplain Bound bounds}.
 */
final class Weighing {

    private record Key(Bound bound, int protocol, Profile profile) {}

    private final Map<Profile, Stand> stands = new EnumMap<>(Profile.class);
    private final PortIndex byPort;
    private final List<Sweep.Event> events;
    private final Cells cells;
    private final Candidates candidates;
    private final boolean asksWhere;
    private final Map<Key, Sweep> sweeps = new ConcurrentHashMap<>();

    Weighing(List<Digest> rules, Map<Profile, Stand> stands) {
        this.byPort = new PortIndex(rules);
        this.events = Sweep.events(rules);
        this.stands.putAll(stands);
        this.cells = Cells.of(rules.stream()
                .map(Digest::remote)
                .flatMap(remote -> Stream.of(remote.sure(), remote.possible()))
                .toList());
        this.candidates = new Candidates(rules);
        this.asksWhere = rules.stream().anyMatch(rule -> !rule.local().everywhere());
    }

    /** How a profile stands; empty where that was not read. */
    Optional<Stand> stand(Profile profile) {
        return Optional.ofNullable(stands.get(profile));
    }

    /** The rules that are about a port, and those for ports that move, which may be. */
    List<Digest> near(int port) {
        return byPort.near(port);
    }

    /** Whether some rule counts at some of this computer's addresses only. */
    boolean asksWhere() {
        return asksWhere;
    }

    /** The rules near a port that are in force in a profile for a protocol. */
    List<Digest> near(int protocol, int port, Profile profile) {
        return counting(near(port), protocol, profile);
    }

    /** The rules for everybody along the ports; empty where it is not known how the profile stands. */
    Optional<Sweep> sweep(Bound bound, int protocol, Profile profile) {
        return stand(profile)
                .map(stand -> sweeps.computeIfAbsent(new Key(bound, protocol, profile), key -> {
                    Cover none = Cover.of(cells.count());
                    boolean open =
                            stand.open() == Match.YES || (stand.open() == Match.MAYBE && bound == Bound.POSSIBLE);
                    Cover start = open ? none.marked(0, cells.count(), Cover.Mark.ALLOW, 1) : none;
                    return Sweep.of(
                            events,
                            rule -> counts(rule, stand, protocol, profile)
                                    ? rule.part(bound, rule.swept())
                                    : Optional.empty(),
                            start,
                            cells);
                }));
    }

    /** The addresses that come through a port by rules for every program. */
    AddressSet atPort(Bound bound, int protocol, int port, Profile profile) {
        List<Digest> beside = candidates.at(port).stream()
                .filter(rule -> !rule.bond().isBound()
                        && !rule.isSwept()
                        && rule.ports().contains(port))
                .toList();
        return weigh(bound, protocol, port, profile, beside, Digest::swept);
    }

    /** The addresses that come through a port to or from an owner at a local address; empty: it is not known which. */
    AddressSet at(Bound bound, int protocol, int port, Party owner, Optional<AddressSet> local, Profile profile) {
        return weigh(
                bound,
                protocol,
                port,
                profile,
                candidates.at(port, owner),
                rule -> rule.at(protocol, port, owner, local));
    }

    /** The addresses that come through a port when of rules for single programs these count, and so surely. */
    AddressSet at(Bound bound, int protocol, int port, Profile profile, Function<Digest, Match> match) {
        List<Digest> ofPrograms = candidates.at(port).stream()
                .filter(rule -> rule.bond().isBound())
                .toList();
        return weigh(bound, protocol, port, profile, ofPrograms, match);
    }

    private List<Digest> counting(List<Digest> some, int protocol, Profile profile) {
        Optional<Stand> stand = stand(profile);
        return stand.isEmpty()
                ? List.of()
                : some.stream()
                        .filter(rule -> counts(rule, stand.get(), protocol, profile))
                        .toList();
    }

    private static boolean counts(Digest rule, Stand stand, int protocol, Profile profile) {
        return rule.protocols().contains(protocol) && stand.counts(rule, profile);
    }

    private AddressSet weigh(
            Bound bound, int protocol, int port, Profile profile, List<Digest> rules, Function<Digest, Match> match) {
        Optional<Sweep> sweep = sweep(bound, protocol, profile);
        if (sweep.isEmpty()) {
            return AddressSet.none();
        }
        Cover cover = sweep.get().at(port);
        List<Span> past = new ArrayList<>();
        for (Digest rule : counting(rules, protocol, profile)) {
            Match surely = match.apply(rule);
            if (rule.isSwept() && rule.ports().contains(port)) {
                cover = marked(cover, rule.part(bound, rule.swept()), -1);
            }
            cover = marked(cover, rule.part(bound, surely), 1);
            boolean passes = rule.action() == Rule.Action.BYPASS && surely != Match.NO && bound == Bound.POSSIBLE;
            if (passes) {
                past.addAll(rule.remote().possible().spans());
            }
        }
        AddressSet through = cells.addresses(cover);
        return past.isEmpty() ? through : through.plus(AddressSet.of(past));
    }

    private Cover marked(Cover cover, Optional<Digest.Part> part, int by) {
        return part.isEmpty() ? cover : cells.marked(cover, part.get(), by);
    }

    /** What each rule does that counts at a port, as surely as told. */
    List<RuleEffect> effects(int protocol, int port, Profile profile, Function<Digest, Match> match) {
        return near(protocol, port, profile).stream()
                .flatMap(rule -> RuleEffect.of(rule, match.apply(rule)).stream())
                .toList();
    }

    /** The cells' addresses of a cover. */
    AddressSet addresses(Cover cover) {
        return cells.addresses(cover);
    }

    /** What the profiles do that were read. */
    static Map<Profile, Stand> stands(Map<Profile, ProfileState> states, Function<ProfileState, Stand> stand) {
        Map<Profile, Stand> all = new EnumMap<>(Profile.class);
        states.forEach((profile, state) -> all.put(profile, stand.apply(state)));
        return all;
    }
}
