package punchlist.check.ports.view;

import java.util.Optional;
import punchlist.check.Phrases;
import punchlist.check.filtering.InCharge;
import punchlist.check.ports.Permitted;
import punchlist.check.ports.PlannedPort;
import punchlist.check.ports.PortLine;
import punchlist.check.ports.PortSurvey;
import punchlist.machine.Listener;
import punchlist.text.Phrase;

/**
 * What was seen of the ports, and whether Windows' rules decide at all.
 *
 * @param survey the ports
 * @param charge which firewall is in charge
 */
record Seen(PortSurvey survey, InCharge charge) {

    /** Whether all was seen that it takes to weigh a port, and Windows' rules are what decides. */
    boolean isWhole() {
        return survey.missing().isEmpty() && survey.profiles().isComplete() && !(charge instanceof InCharge.Another);
    }

    /** Whether the firewall surely keeps nobody out: it does not run, or is off in some profile. */
    boolean isUnguarded() {
        return charge instanceof InCharge.Stopped
                || survey.profiles().states().values().stream().anyMatch(state -> state.isOpenByDefault());
    }

    /** The mark of a line. Nothing is right that rests on a firewall of which nobody knows whether it filters. */
    PortMark mark(PortLine line) {
        if (!isWhole()) {
            return PortMark.UNSEEN;
        }
        boolean own = !line.listeners().isEmpty() && line.listeners().stream().allMatch(Listener::isLoopback);
        if (isUnguarded() && !own) {
            boolean named = line.planned()
                    .map(PlannedPort::permitted)
                    .filter(who -> !(who instanceof Permitted.Nobody))
                    .isPresent();
            return named ? PortMark.WIDE : PortMark.OPEN;
        }
        boolean rests = !own && charge instanceof InCharge.NotKnown;
        return switch (line.standing()) {
            case RIGHT -> rests ? PortMark.UNSEEN : PortMark.RIGHT;
            case IDLE -> rests ? PortMark.UNSEEN : PortMark.IDLE;
            case WIDE -> PortMark.WIDE;
            case SHUT -> PortMark.SHUT;
            case OPEN -> PortMark.OPEN;
            case UNCLEAR -> PortMark.UNCLEAR;
            case UNSAID -> PortMark.UNSAID;
        };
    }

    /** Why a port could not be weighed. */
    Phrase unseen() {
        Optional<Phrase> missing = survey.missing().stream().findFirst().map(Phrases::why);
        return missing.orElseGet(
                () -> survey.profiles().isComplete() ? charge.said() : Phrase.of("check.portview.oddProfiles"));
    }
}
