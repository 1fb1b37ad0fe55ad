package punchlist.check.firewall;

import java.util.List;
import java.util.Set;

/**
 * A rule read once for many questions.
 *
 * @param rule the rule
 * @param protocols the protocols it is about, of 6 (TCP) and 17 (UDP)
 * @param ports the local ports it is about; those it names by words are not among them
 * @param remote from where
 * @param profiles in which profiles it counts
 * @param blocks whether it blocks
 * @param surelyAllows whether it surely lets in the addresses it names
 * @param sure whether it can be weighed wholly: no condition, no word for addresses, nothing odd
 * @param bound whether it is about one program or service only
 */
record Digest(
        Rule rule,
        List<Integer> protocols,
        List<Rule.PortRange> ports,
        Remote remote,
        Set<Profile> profiles,
        boolean blocks,
        boolean surelyAllows,
        boolean sure,
        boolean bound) {

    Digest {
        protocols = List.copyOf(protocols);
        ports = List.copyOf(ports);
        profiles = Set.copyOf(profiles);
    }

    static Digest of(Rule rule) {
        Remote remote = rule.remote();
        boolean clear = remote.keywords().isEmpty() && remote.odd().isEmpty();
        boolean unconditional = rule.conditions().isEmpty();
        boolean blocks = rule.action() == Rule.Action.BLOCK;
        boolean allows = rule.action() == Rule.Action.ALLOW;
        return new Digest(
                rule,
                List.of(6, 17).stream().filter(rule::isAbout).toList(),
                rule.portRanges(),
                remote,
                rule.profiles(),
                blocks,
                allows && unconditional,
                (blocks || allows) && clear && unconditional,
                rule.program().isPresent() || rule.service().isPresent());
    }

    boolean isAboutPort(int port) {
        return ports.stream().anyMatch(range -> range.first() <= port && port <= range.last());
    }
}
