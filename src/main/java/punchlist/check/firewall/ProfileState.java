package punchlist.check.firewall;

import java.util.Optional;

/**
 * How the firewall stands in one profile, policy over own settings. Where nothing is set Windows keeps the firewall on,
 * blocks what no rule allows in and lets out what no rule blocks.
 *
 * @param on whether it is on
 * @param blocksByDefault whether what no rule allows in is blocked
 * @param blocksAll whether allow rules are ignored ("block all incoming connections")
 * @param localRules whether the machine's own rules count beside the policy's
 * @param blocksOutbound whether what no rule lets out is blocked; empty where that was not read
 */
public record ProfileState(
        boolean on, boolean blocksByDefault, boolean blocksAll, boolean localRules, Optional<Boolean> blocksOutbound) {

    /** A state of which nobody read what it does with connections of this computer to others. */
    public ProfileState(boolean on, boolean blocksByDefault, boolean blocksAll, boolean localRules) {
        this(on, blocksByDefault, blocksAll, localRules, Optional.empty());
    }

    /** As Windows comes. */
    public static ProfileState asInstalled() {
        return new ProfileState(true, true, false, true, Optional.of(false));
    }

    /** Whether everything comes in, whatever the rules say but for blocking ones. */
    public boolean isOpenByDefault() {
        return !on || (!blocksByDefault && !blocksAll);
    }
}
