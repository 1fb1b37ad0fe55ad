package punchlist.check.firewall;

/**
 * How the firewall stands in one profile, policy over own settings. Where nothing is set Windows keeps the firewall on
 * and blocks what no rule allows.
 *
 * @param on whether it is on
 * @param blocksByDefault whether what no rule allows is blocked
 * @param blocksAll whether allow rules are ignored ("block all incoming connections")
 * @param localRules whether the machine's own rules count beside the policy's
 */
public record ProfileState(boolean on, boolean blocksByDefault, boolean blocksAll, boolean localRules) {

    /** Whether everything comes in, whatever the rules say but for blocking ones. */
    public boolean isOpenByDefault() {
        return !on || (!blocksByDefault && !blocksAll);
    }
}
