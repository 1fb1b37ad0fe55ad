package punchlist.check.desktop;

import java.util.List;
import punchlist.check.Subject;
import punchlist.machine.Sid;
import punchlist.reading.Reading;

/**
 * An account that the scope names as operator, with its SID.
 *
 * @param sid the account
 * @param label how people call it
 * @param lookups the readings that say so; none where the scope itself gives the SID and Windows does not know it
 */
record Account(Sid sid, String label, List<Reading<?>> lookups) {

    /** Copies the list. */
    Account {
        lookups = List.copyOf(lookups);
    }

    /** What a finding about it is about. */
    Subject subject() {
        return new Subject(Subject.Kind.ACCOUNT, sid.text(), label);
    }
}
