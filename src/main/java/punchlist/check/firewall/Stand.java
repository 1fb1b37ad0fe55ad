package punchlist.check.firewall;

/**
 * What a profile does for one direction.
 *
 * @param open whether it lets through what no rule is about
 * @param rules whether rules count at all
 * @param localRules whether the machine's own rules count beside the policy's
 */
record Stand(Match open, boolean rules, boolean localRules) {

    private static final Stand OFF = new Stand(Match.YES, false, false);
    private static final Stand SHIELDED = new Stand(Match.NO, false, false);

    /** A profile that is off lets in everybody, a shielded one nobody. */
    static Stand inbound(ProfileState state) {
        if (!state.on()) {
            return OFF;
        }
        return state.blocksAll() ? SHIELDED : new Stand(Match.of(!state.blocksByDefault()), true, state.localRules());
    }

    /** A profile that is off lets out everything; shielding is about what comes in only. */
    static Stand outbound(ProfileState state) {
        Match open = state.blocksOutbound().map(blocks -> Match.of(!blocks)).orElse(Match.MAYBE);
        return state.on() ? new Stand(open, true, state.localRules()) : OFF;
    }

    boolean counts(Digest rule, Profile profile) {
        return rules
                && rule.profiles().contains(profile)
                && (localRules || !rule.rule().local());
    }
}
