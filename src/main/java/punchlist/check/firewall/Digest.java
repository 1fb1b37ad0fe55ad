package punchlist.check.firewall;

import java.util.Optional;
import java.util.Set;
import punchlist.check.address.AddressSet;

/**
 * A rule read once for many questions.
 *
 * @param rule the rule
 * @param tcp whether it is about TCP
 * @param udp whether it is about UDP
 * @param ports the ports it is about, at the end that is called
 * @param remote the other computer's addresses
 * @param local at which of this computer's addresses it counts
 * @param profiles in which profiles it counts
 * @param action what it does
 * @param certain yes where it has no condition that was not weighed
 * @param bond its program and service
 */
record Digest(
        Rule rule,
        boolean tcp,
        boolean udp,
        Ports ports,
        Addresses remote,
        LocalSide local,
        Set<Profile> profiles,
        Rule.Action action,
        Match certain,
        Bond bond) {

    private static final int TCP = 6;
    private static final int UDP = 17;

    Digest {
        profiles = Set.copyOf(profiles);
    }

    /** What a rule marks addresses with. */
    record Part(Cover.Mark mark, AddressSet addresses) {}

    /** The rule's meaning; none where it is not in force, of the other direction, for Store apps or another Windows. */
    static Optional<Digest> of(Rule rule, Direction direction, Surroundings around) {
        boolean counts = rule.active()
                && (direction == Direction.IN ? rule.inbound() : rule.outbound())
                && !rule.onlyForStoreApp();
        if (!counts) {
            return Optional.empty();
        }
        Match platform = Platform.of(rule.text(), around.build());
        if (platform == Match.NO) {
            return Optional.empty();
        }
        boolean conditional = Conditions.remain(rule.text(), direction) || rule.action() == Rule.Action.ODD;
        return Optional.of(new Digest(
                rule,
                rule.isAbout(TCP),
                rule.isAbout(UDP),
                Ports.of(rule.text(), direction.door()),
                Addresses.remote(rule.text(), around),
                LocalSide.of(rule.text(), around),
                rule.profiles(),
                rule.action(),
                platform.and(conditional ? Match.MAYBE : Match.YES),
                Bond.of(rule)));
    }

    /** Whether it is about a protocol, 6 or 17. */
    boolean isAbout(int protocol) {
        return protocol == TCP ? tcp : udp;
    }

    /** Whether it is for every program and counts for the calls to a port themselves: those are swept along the ports. */
    boolean isSwept() {
        return !bond.isBound()
                && action != Rule.Action.BYPASS
                && !ports.ranges().isEmpty();
    }

    /** Whether the sweep along the ports tells all of it. */
    boolean isSweptAlone() {
        return isSwept() && local.everywhere() && ports.moving().isEmpty();
    }

    /** How surely it counts at its fixed ports when nothing is known of the local address. */
    Match swept() {
        return local.at(Optional.empty());
    }

    /** Whether it can be weighed wholly: no condition, no word for addresses, nothing odd. */
    boolean isSure() {
        return certain == Match.YES
                && remote.areClear()
                && local.everywhere()
                && (action == Rule.Action.ALLOW || action == Rule.Action.BLOCK);
    }

    /** How surely it is about what comes to a port of an owner at a local address. */
    Match at(int protocol, int port, Party owner, Optional<AddressSet> address) {
        Match match = ports.at(protocol, port, bond.isBound(), action == Rule.Action.BLOCK);
        match = match == Match.NO ? Match.NO : match.and(local.at(address));
        return match == Match.NO ? Match.NO : match.and(bond.of(owner));
    }

    /** The addresses it marks for a bound when it matches so surely; a bypass lets in beside all marks. */
    Optional<Part> part(Bound bound, Match match) {
        Match surely = match.and(certain);
        if (surely == Match.NO || action == Rule.Action.BYPASS) {
            return Optional.empty();
        }
        boolean allows = bound == Bound.SURE ? action == Rule.Action.ALLOW : action != Rule.Action.BLOCK;
        boolean perhaps = allows == (bound == Bound.POSSIBLE);
        if (!perhaps && surely != Match.YES) {
            return Optional.empty();
        }
        return Optional.of(
                new Part(allows ? Cover.Mark.ALLOW : Cover.Mark.BLOCK, perhaps ? remote.possible() : remote.sure()));
    }
}
