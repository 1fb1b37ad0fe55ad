package punchlist.machine.logs;

import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;

/** Events of a log under fire: what others made Windows write may stand in them. */
public final class LogFuzz {

    private LogFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> events = Seeds.of(
                LogonTallyTest.security(4624, "anna", "10.0.0.9", 10, "%%1842"),
                LogonTallyTest.security(4625, "j&#246;rg", "fe80::1%12", 3, "-"),
                LogonTallyTest.session(21, "SRV\\anna", "10.0.0.9"));
        return List.of(Target.of("event-xml", 120, Target.Form.TEXT, events, LogFuzz::event)
                .refusing(IllegalArgumentException.class));
    }

    private static Optional<String> event(byte[] input) {
        LogonTally tally = new LogonTally();
        LoggedEvent event = EventXml.parse(Seeds.text(input));
        tally.count(event);
        tally.count(event);
        for (LogonSummary.Group group : tally.summary().groups()) {
            Target.promise(group.count() == 2, "counted " + group.count());
        }
        return Optional.empty();
    }
}
