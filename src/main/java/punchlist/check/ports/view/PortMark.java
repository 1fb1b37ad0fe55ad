package punchlist.check.ports.view;

import punchlist.check.ports.Permitted;
import punchlist.check.ports.PlannedPort;
import punchlist.check.ports.PortLine;
import punchlist.check.ports.PortSurvey;
import punchlist.machine.Listener;
import punchlist.text.Phrase;

/** How a line of the table of ports is marked: a sign, and a word that says the same. */
public enum PortMark {
    /** As it should be. */
    RIGHT("✓"),
    /** Reached by more than those who should. */
    WIDE("✗"),
    /** Shut to those who need it. */
    SHUT("✗"),
    /** Open, and nothing needs it. */
    OPEN("✗"),
    /** Shut and not needed, and something listens. */
    IDLE("!"),
    /** Rules that cannot be weighed decide. */
    UNCLEAR("!"),
    /** The scope does not say who may. */
    UNSAID("?"),
    /** What it takes to say it was not seen. */
    UNSEEN("?");

    private final String sign;

    PortMark(String sign) {
        this.sign = sign;
    }

    /** The mark of a line. A profile in which the firewall keeps nobody out opens every port. */
    static PortMark of(PortLine line, PortSurvey survey) {
        if (!isSeen(survey)) {
            return UNSEEN;
        }
        boolean own = !line.listeners().isEmpty() && line.listeners().stream().allMatch(Listener::isLoopback);
        if (isUnguarded(survey) && !own) {
            boolean named = line.planned()
                    .map(PlannedPort::permitted)
                    .filter(who -> !(who instanceof Permitted.Nobody))
                    .isPresent();
            return named ? WIDE : OPEN;
        }
        return switch (line.standing()) {
            case RIGHT -> RIGHT;
            case WIDE -> WIDE;
            case SHUT -> SHUT;
            case OPEN -> OPEN;
            case IDLE -> IDLE;
            case UNCLEAR -> UNCLEAR;
            case UNSAID -> UNSAID;
        };
    }

    /** Whether all was seen that it takes to weigh a port. */
    static boolean isSeen(PortSurvey survey) {
        return survey.missing().isEmpty() && survey.profiles().isComplete();
    }

    /** Whether the firewall keeps nobody out in some profile. */
    static boolean isUnguarded(PortSurvey survey) {
        return survey.profiles().states().values().stream().anyMatch(state -> state.isOpenByDefault());
    }

    /** Its sign, which needs no colour. */
    public String sign() {
        return sign;
    }

    /** Whether nobody has to do anything about it. */
    public boolean isRight() {
        return this == RIGHT;
    }

    /** Its word. */
    public Phrase word() {
        return Phrase.of("check.portview.mark." + name());
    }
}
