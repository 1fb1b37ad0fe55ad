package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
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
        return near(port).stream()
                .filter(rule -> rule.isAbout(protocol)
                        && stand(profile)
                                .filter(stand -> stand.counts(rule, profile))
                                .isPresent())
                .toList();
    }

    /** The rules for everybody along the ports; empty where it is not known how the profile stands. */
    Optional<Sweep> sweep(Bound bound, int protocol, Profile profile) {
        return stand(profile)
                .map(stand -> sweeps.computeIfAbsent(new Key(bound, protocol, profile), key -> {
                    Cover none = Cover.of(cells.count());
                    boolean open =
                            stand.open() == Match.YES || (stand.open() == Match.MAYBE && bound == Bound.POSSIBLE);
                    Cover start = open ? none.marked(cells.all(), Cover.Mark.ALLOW, 1) : none;
                    return Sweep.of(
                            events,
                            rule -> rule.isAbout(protocol) && stand.counts(rule, profile)
                                    ? rule.part(bound, rule.swept())
                                    : Optional.empty(),
                            start,
                            cells);
                }));
    }

    /**
     * How surely a rule is about something.
     *
     * @param rule the rule
     * @param match how surely
     */
    record Counted(Digest rule, Match match) {}

    /** The rules of single programs at a port, when these count, and so surely. */
    List<Counted> ofPrograms(int protocol, int port, Function<Digest, Match> match) {
        return counted(candidates.at(port), protocol, rule -> rule.bond().isBound(), match);
    }

    /** The rules that the sweep does not tell, or not for an owner at a local address; empty: it is not known which. */
    List<Counted> of(int protocol, int port, Party owner, Optional<AddressSet> local) {
        return counted(
                candidates.at(port, owner), protocol, rule -> true, rule -> rule.at(protocol, port, owner, local));
    }

    private static List<Counted> counted(
            List<Digest> rules, int protocol, Predicate<Digest> wanted, Function<Digest, Match> match) {
        List<Counted> counted = new ArrayList<>();
        for (Digest rule : rules) {
            if (rule.isAbout(protocol) && wanted.test(rule)) {
                Match surely = match.apply(rule);
                if (surely != Match.NO || rule.isSwept()) {
                    counted.add(new Counted(rule, surely));
                }
            }
        }
        return counted;
    }

    /** The addresses that come through a port by rules for every program. */
    AddressSet atPort(Bound bound, int protocol, int port, Profile profile) {
        List<Counted> beside = counted(
                candidates.at(port),
                protocol,
                rule -> !rule.bond().isBound()
                        && !rule.isSwept()
                        && rule.ports().contains(port),
                Digest::swept);
        return through(bound, protocol, port, profile, beside);
    }

    /** The addresses that come through a port when of the rules beside the sweep these count. */
    AddressSet through(Bound bound, int protocol, int port, Profile profile, List<Counted> rules) {
        Optional<Sweep> sweep = sweep(bound, protocol, profile);
        Optional<Stand> stand = stand(profile);
        if (sweep.isEmpty() || stand.isEmpty()) {
            return AddressSet.none();
        }
        Cover cover = sweep.get().at(port);
        List<Span> past = new ArrayList<>();
        for (Counted one : rules) {
            Digest rule = one.rule();
            if (!stand.get().counts(rule, profile)) {
                continue;
            }
            if (rule.isSwept() && rule.ports().contains(port)) {
                cover = marked(cover, rule.part(bound, rule.swept()), -1);
            }
            cover = marked(cover, rule.part(bound, one.match()), 1);
            boolean passes = rule.action() == Rule.Action.BYPASS && bound == Bound.POSSIBLE;
            if (passes && one.match() != Match.NO) {
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
