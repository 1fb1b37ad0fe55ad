package punchlist.check.firewall;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import punchlist.check.address.AddressSet;
import punchlist.machine.Listener;
import punchlist.reading.Readings;

/**
 * Who reaches each port of a computer, for all ports at once.
 *
 * <p>Windows' order: a profile that is off lets in everybody, a shielded one nobody; else a block rule beats an allow rule,
 * and what no rule names fares by the default. Rules for one program count only for that program's own sockets, rules for
 * local addresses or adapters only at these. What cannot be weighed (users, IPsec, words for addresses that are not known)
 * surely lets in nobody and surely keeps out nobody: {@code reach} is who surely comes in, {@code mayReach} who perhaps
 * does, and {@link #unclear} tells the rules between. Service hardening ({@code RestrictedServices}) can only keep out
 * more and is not weighed.
 */
public final class ExposureMap {

    private final Weighing weighing;
    private final Surroundings around;

    private ExposureMap(Weighing weighing, Surroundings around) {
        this.weighing = weighing;
        this.around = around;
    }

    /** The exposure of a computer by these readings, in the profiles whose state is known. */
    public static ExposureMap of(Readings readings) {
        return readings.once(
                "",
                ExposureMap.class,
                all -> of(RuleBook.of(all).rules(), FirewallProfiles.of(all).states(), Surroundings.of(all)));
    }

    /** The exposure of a computer with these rules, in the profiles whose state is known. */
    public static ExposureMap of(Collection<Rule> rules, Map<Profile, ProfileState> states) {
        return of(rules, states, Surroundings.none());
    }

    /** The exposure of a computer with these rules, of which more is known. */
    public static ExposureMap of(Collection<Rule> rules, Map<Profile, ProfileState> states, Surroundings around) {
        List<Digest> digests = rules.stream()
                .flatMap(rule -> Digest.of(rule, Direction.IN, around).stream())
                .toList();
        return new ExposureMap(new Weighing(digests, Weighing.stands(states, Stand::inbound)), around);
    }

    static int number(Listener.Protocol protocol) {
        return protocol == Listener.Protocol.TCP ? 6 : 17;
    }

    /** The addresses that surely reach a port, by rules that are for no single program. */
    public AddressSet reach(Listener.Protocol protocol, int port, Profile profile) {
        return weighing.atPort(Bound.SURE, number(protocol), port, profile);
    }

    /** The addresses that perhaps reach a port, by rules that are for no single program. */
    public AddressSet mayReach(Listener.Protocol protocol, int port, Profile profile) {
        return weighing.atPort(Bound.POSSIBLE, number(protocol), port, profile);
    }

    /**
     * The addresses that surely reach a socket, rules for its program included; none where it is on loopback. IPv4 reaches
     * only IPv4 sockets; one on {@code ::} is taken for one that takes both, as servers mostly make them.
     */
    public AddressSet reach(Listener listener, Profile profile) {
        return reach(listener).in(Bound.SURE, profile);
    }

    /** The addresses that perhaps reach a socket. */
    public AddressSet mayReach(Listener listener, Profile profile) {
        return reach(listener).in(Bound.POSSIBLE, profile);
    }

    /** Who reaches a socket, in whatever profile. */
    SocketReach reach(Listener listener) {
        return new SocketReach(weighing, listener, listener.isLoopback() ? List.of() : ends(listener));
    }

    /** At which of this computer's addresses is asked for only where some rule cares. */
    private List<LocalEnd> ends(Listener listener) {
        return LocalEnd.of(listener, weighing.asksWhere() ? around : Surroundings.none());
    }

    /** What the rules for every program do that are about a port: those that open, those that block, the unclear ones. */
    public List<RuleEffect> rules(Listener.Protocol protocol, int port, Profile profile) {
        return weighing.effects(
                number(protocol),
                port,
                profile,
                rule -> !rule.bond().isBound() && rule.ports().contains(port) ? rule.swept() : Match.NO);
    }

    /** What the rules do that are about a socket: those that open, those that block, the unclear ones. */
    public List<RuleEffect> rules(Listener listener, Profile profile) {
        if (listener.isLoopback()) {
            return List.of();
        }
        return weighing.effects(number(listener.protocol()), listener.port(), profile, at(listener));
    }

    /** How surely rules are about a socket, at any of its addresses. */
    Function<Digest, Match> at(Listener listener) {
        Party owner = Party.of(Owner.of(listener));
        List<LocalEnd> ends = ends(listener);
        int protocol = number(listener.protocol());
        return rule -> {
            Match match = Match.NO;
            for (LocalEnd end : ends) {
                match = match == Match.YES ? match : match.or(rule.at(protocol, listener.port(), owner, end.address()));
            }
            return match;
        };
    }

    /** The rules about a port that were not weighed wholly: what they let in or keep out is for a person to judge. */
    public List<Rule> unclear(Listener.Protocol protocol, int port, Profile profile) {
        return weighing.near(number(protocol), port, profile).stream()
                .filter(rule -> !rule.isSure() && rule.ports().contains(port))
                .map(Digest::rule)
                .toList();
    }

    /** A port with the rules of those programs that use it. */
    public PortRules port(Listener.Protocol protocol, int port, Programs programs) {
        return new PortRules(this, protocol, port, programs);
    }

    /** The rules in force that are about a port, and those for ports that move, which may be. */
    public List<Rule> near(int port) {
        return weighing.near(port).stream().map(Digest::rule).toList();
    }

    Weighing weighing() {
        return weighing;
    }

    /** All ports from 0 to 65535 with who surely reaches them, by stretches that fare alike; neighbours differ. */
    public List<Stretch> stretches(Listener.Protocol protocol, Profile profile) {
        return weighing.sweep(Bound.SURE, number(protocol), profile)
                .map(sweep -> Stretch.all(sweep.turns(), weighing::addresses))
                .orElse(List.of());
    }

    /** The profiles whose state is known. */
    public Set<Profile> profiles() {
        Set<Profile> known = EnumSet.allOf(Profile.class);
        known.removeIf(profile -> weighing.stand(profile).isEmpty());
        return known;
    }
}
