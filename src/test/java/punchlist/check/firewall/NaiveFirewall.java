package punchlist.check.firewall;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All rules looked through one by one for one packet, by what is known of how they were made. A rule is about a packet surely
 * (2), perhaps (1) or not (0).
 *
 * @param rules the rules
 * @param state how the profile stands
 * @param profile the profile
 * @param knowsAdapters whether this computer's addresses and links are known
 */
record NaiveFirewall(List<MadeRule> rules, ProfileState state, Profile profile, boolean knowsAdapters) {

    /** The samples on this computer's links. */
    private static final Set<String> ON_LINK = Set.of("10.0.1.77", "fe80::9");

    private static final int SURELY = 2;

    /**
     * A packet.
     *
     * @param in whether it comes in
     * @param protocol 6 or 17
     * @param port the port that is called
     * @param local this computer's address; "" when not asked for
     * @param remote the other one's
     * @param program "" where no program is asked for
     * @param services the services of its process
     */
    record Packet(
            boolean in, int protocol, int port, String local, String remote, String program, List<String> services) {}

    boolean letsThrough(Packet packet, boolean surely) {
        if (!state.on()) {
            return true;
        }
        if (packet.in() && state.blocksAll()) {
            return false;
        }
        boolean allowed = packet.in()
                ? !state.blocksByDefault()
                : state.blocksOutbound().map(b -> !b).orElse(!surely);
        boolean blocked = false;
        for (MadeRule rule : rules) {
            int match = match(rule, packet);
            switch (rule.action()) {
                case "Allow" -> allowed |= match >= (surely ? SURELY : 1);
                case "Block" -> blocked |= match >= (surely ? 1 : SURELY);
                default -> {
                    if (match >= 1 && !surely) {
                        return true;
                    }
                }
            }
        }
        return allowed && !blocked;
    }

    private int match(MadeRule rule, Packet packet) {
        boolean inForce = rule.active()
                && rule.inbound() == packet.in()
                && (rule.protocol() == 0 || rule.protocol() == packet.protocol())
                && (rule.profiles().isEmpty() || rule.profiles().contains(profile))
                && (state.localRules() || !rule.local());
        if (!inForce || !isItsOwner(rule, packet)) {
            return 0;
        }
        int match = Math.min(port(rule, packet), Math.min(far(rule, packet.remote()), near(rule, packet.local())));
        boolean unread = rule.action().equals("Block") && rule.protocol() == 0 && (rule.first() > 0 || rule.rpc());
        return rule.conditional() || unread ? Math.min(match, 1) : match;
    }

    private static boolean isItsOwner(MadeRule rule, Packet packet) {
        boolean program = rule.program().isEmpty()
                || (rule.program().equals(MadeRule.OURS) && packet.program().equals("C:\\Windows\\a.exe"));
        boolean service = rule.service().isEmpty()
                || (rule.service().equals("*") && !packet.services().isEmpty())
                || packet.services().contains(rule.service().toLowerCase(Locale.ROOT));
        return program && service;
    }

    private static int port(MadeRule rule, Packet packet) {
        if (rule.first() <= packet.port() && packet.port() <= rule.last()) {
            return SURELY;
        }
        if (!rule.rpc() || packet.protocol() != 6 || packet.program().isEmpty()) {
            return 0;
        }
        boolean taken = rule.isBound() && !rule.action().equals("Block");
        return packet.port() > 49151 ? taken ? SURELY : 1 : taken && packet.port() > 1024 ? 1 : 0;
    }

    private int far(MadeRule rule, String remote) {
        if (rule.from().contains(remote)
                || (rule.from().isEmpty() && rule.words().isEmpty())) {
            return SURELY;
        }
        int subnet = !rule.words().contains("LocalSubnet") ? 0 : !knowsAdapters ? 1 : ON_LINK.contains(remote) ? 2 : 0;
        int names = rule.words().contains("DNS") && !remote.contains(":") ? 1 : 0;
        return Math.max(subnet, names);
    }

    private int near(MadeRule rule, String local) {
        if (rule.at().isEmpty()) {
            return SURELY;
        }
        return local.isEmpty() ? 1 : rule.at().contains(local) ? SURELY : 0;
    }
}
