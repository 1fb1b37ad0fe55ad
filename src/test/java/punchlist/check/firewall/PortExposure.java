package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punchlist.check.address.AddressSet;

/**
 * Who reaches a port through the firewall's rules. A block rule beats an allow rule; a rule with conditions that were
 * not weighed neither surely opens nor surely closes.
 */
public final class PortExposure {

    /**
     * A rule that lets more in than it should.
     *
     * @param rule the rule
     * @param beyond the addresses beyond the permitted ones
     * @param remote from where the rule takes connections
     */
    public record Excess(Rule rule, AddressSet beyond, Remote remote) {}

    private final List<Rule> rules;
    private final Map<Profile, ProfileState> states;

    private PortExposure(List<Rule> rules, Map<Profile, ProfileState> states) {
        this.rules = rules;
        this.states = states;
    }

    /**
     * The exposure of a port.
     *
     * @param rules all rules
     * @param protocol the IP protocol's number
     * @param programs whose rules count
     * @param states how the firewall stands, where it was read
     */
    public static PortExposure of(
            List<Rule> rules, int protocol, int port, Programs programs, Map<Profile, ProfileState> states) {
        List<Rule> about = rules.stream()
                .filter(rule -> rule.active() && rule.inbound())
                .filter(rule -> rule.isAbout(protocol) && rule.isAboutPort(port))
                .filter(programs::concerns)
                .toList();
        return new PortExposure(about, Map.copyOf(states));
    }

    /** The active inbound rules about the port. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules that let in more than {@code permitted} in at least one profile, or by words or values not weighed. */
    public List<Excess> beyond(AddressSet permitted) {
        List<Excess> all = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.action() == Rule.Action.BLOCK) {
                continue;
            }
            Remote remote = rule.remote();
            AddressSet beyond = AddressSet.none();
            boolean counts = false;
            for (Profile profile : rule.profiles()) {
                if (counts(rule, profile)) {
                    counts = true;
                    beyond = beyond.plus(remote.addresses().minus(permitted).minus(surelyBlocked(profile)));
                }
            }
            boolean unclear =
                    !remote.keywords().isEmpty() || !remote.odd().isEmpty() || rule.action() == Rule.Action.ODD;
            if (!beyond.isEmpty() || (counts && unclear)) {
                all.add(new Excess(rule, beyond, remote));
            }
        }
        return all;
    }

    /** The addresses that surely come in while this profile counts. */
    public AddressSet surelyOpen(Profile profile) {
        AddressSet open = AddressSet.none();
        AddressSet blocked = AddressSet.none();
        for (Rule rule : rules) {
            if (!rule.profiles().contains(profile) || !counts(rule, profile)) {
                continue;
            }
            if (rule.action() == Rule.Action.BLOCK) {
                blocked = blocked.plus(rule.remote().addresses());
            } else if (rule.action() == Rule.Action.ALLOW && rule.conditions().isEmpty()) {
                open = open.plus(rule.remote().addresses());
            }
        }
        return open.minus(blocked);
    }

    private AddressSet surelyBlocked(Profile profile) {
        AddressSet blocked = AddressSet.none();
        for (Rule rule : rules) {
            boolean sure = rule.action() == Rule.Action.BLOCK
                    && rule.conditions().isEmpty()
                    && rule.profiles().contains(profile)
                    && counts(rule, profile);
            if (sure) {
                blocked = blocked.plus(rule.remote().addresses());
            }
        }
        return blocked;
    }

    /** Where the profile was not read, its rules are taken to count. */
    private boolean counts(Rule rule, Profile profile) {
        ProfileState state = states.get(profile);
        if (state == null) {
            return true;
        }
        boolean allows = rule.action() != Rule.Action.BLOCK;
        return state.on() && (state.localRules() || !rule.local()) && !(allows && state.blocksAll());
    }
}
