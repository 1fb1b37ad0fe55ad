package punchlist.check.firewall;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.check.address.AddressSet;
import punchlist.machine.Listener;

/**
 * Whom programs of a computer may call, by its rules for connections to others. Windows' order: a profile that is off lets
 * out everything; else a block rule beats an allow rule, and what no rule names fares by the default. Rules for one program
 * or service count only for its own calls. What cannot be weighed surely lets out nothing and surely keeps in nothing. A
 * profile that shields against calls from outside does nothing here.
 */
public final class OutboundMap {

    private final Weighing weighing;

    private OutboundMap(Weighing weighing) {
        this.weighing = weighing;
    }

    /** What a computer with these rules may call, in the profiles whose state is known. */
    public static OutboundMap of(Collection<Rule> rules, Map<Profile, ProfileState> states, Surroundings around) {
        List<Digest> digests = rules.stream()
                .flatMap(rule -> Digest.of(rule, Direction.OUT, around).stream())
                .toList();
        return new OutboundMap(new Weighing(digests, Weighing.stands(states, Stand::outbound)));
    }

    /** The addresses that a program without rules of its own surely may call at a port. */
    public AddressSet callable(Listener.Protocol protocol, int remotePort, Profile profile) {
        return weighing.atPort(Bound.SURE, ExposureMap.number(protocol), remotePort, profile);
    }

    /** The addresses that such a program perhaps may call. */
    public AddressSet perhapsCallable(Listener.Protocol protocol, int remotePort, Profile profile) {
        return weighing.atPort(Bound.POSSIBLE, ExposureMap.number(protocol), remotePort, profile);
    }

    /** The addresses that an owner surely may call at a port, whatever its own address. */
    public AddressSet callable(Listener.Protocol protocol, int remotePort, Owner owner, Profile profile) {
        return at(Bound.SURE, protocol, remotePort, owner, profile);
    }

    /** The addresses that an owner perhaps may call at a port. */
    public AddressSet perhapsCallable(Listener.Protocol protocol, int remotePort, Owner owner, Profile profile) {
        return at(Bound.POSSIBLE, protocol, remotePort, owner, profile);
    }

    private AddressSet at(Bound bound, Listener.Protocol protocol, int port, Owner owner, Profile profile) {
        int number = ExposureMap.number(protocol);
        return weighing.through(
                bound, number, port, profile, weighing.of(number, port, Party.of(owner), Optional.empty()));
    }

    /** What the rules do that are about an owner's calls to a port: those that let out, that keep in, the unclear ones. */
    public List<RuleEffect> rules(Listener.Protocol protocol, int remotePort, Owner owner, Profile profile) {
        int number = ExposureMap.number(protocol);
        Party party = Party.of(owner);
        return weighing.effects(
                number, remotePort, profile, rule -> rule.at(number, remotePort, party, Optional.empty()));
    }

    /** What the rules for every program do that are about calls to a port. */
    public List<RuleEffect> rules(Listener.Protocol protocol, int remotePort, Profile profile) {
        return weighing.effects(
                ExposureMap.number(protocol),
                remotePort,
                profile,
                rule -> !rule.bond().isBound() && rule.ports().contains(remotePort) ? rule.swept() : Match.NO);
    }
}
