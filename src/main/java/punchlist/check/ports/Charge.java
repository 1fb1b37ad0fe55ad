package punchlist.check.ports;

import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.filtering.InCharge;
import punchlist.text.Phrase;

/** What is to be said where Windows' rules do not decide, because its firewall does not run or another one is in charge. */
final class Charge {

    private Charge() {}

    /** The only finding there is then; empty where Windows' rules count, or nothing speaks against it: no other firewall is suspected. */
    static Optional<Finding> elsewhere(ControlId control, InCharge charge, Phrase expected) {
        return switch (charge) {
            case InCharge.Windows windows -> Optional.empty();
            case InCharge.NotKnown unknown ->
                unknown(unknown, expected)
                        .filter(verdict -> !unknown.suspects().isEmpty())
                        .map(verdict -> new Finding(control, Subject.server(), verdict));
            case InCharge.Stopped stopped ->
                Optional.of(new Finding(
                        control,
                        Subject.server(),
                        new Verdict.Fail(
                                stopped.proof(), expected, stopped.said(), Phrase.of("check.port.notFiltered"))));
            case InCharge.Another another ->
                Optional.of(new Finding(
                        control, Subject.server(), Assisted.asks(control, another.said(), another.readings())));
        };
    }

    /** That nobody can tell who is in charge: what would pass cannot be said then. */
    static Optional<Verdict> unknown(InCharge charge, Phrase expected) {
        return charge instanceof InCharge.NotKnown unknown
                ? Optional.of(new Verdict.CouldNotCheck(List.copyOf(unknown.readings()), expected, unknown.said()))
                : Optional.empty();
    }
}
