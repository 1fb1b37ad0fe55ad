package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.system.DomainRole;
import punchlist.machine.system.Membership;
import punchlist.machine.system.UserRight;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * Who decides on user rights: on a member of a domain the resultant set of policy tells whether a policy of the domain
 * assigns a right (learn.microsoft.com/previous-versions/windows/desktop/Policy/rsop-userprivilegeright); such a right is
 * assigned anew at the next refresh.
 *
 * @param readings what was read
 */
public record RightPolicy(Readings readings) {

    private static final Membership MEMBERSHIP = new Membership();
    private static final WmiInstances RESULT = new WmiInstances("root\\rsop\\computer", "RSOP_UserPrivilegeRight");
    private static final String LOCAL = "LocalGPO";

    /** What must be asked, given what is known so far. */
    public static List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(MEMBERSHIP));
        if (new RightPolicy(soFar).role().filter(DomainRole::isInDomain).isPresent()) {
            all.add(RESULT);
        }
        return all;
    }

    private Optional<DomainRole> role() {
        return readings.find(MEMBERSHIP).flatMap(reading -> reading.answer().toOptional());
    }

    /** Whether a domain may assign rights here: it is a member of one. */
    public boolean mayBeOverwritten() {
        return role().filter(DomainRole::isInDomain).isPresent();
    }

    /** Whether a domain, or device management, assigns this right. */
    public boolean isForeign(UserRight right) {
        Optional<Origin> origin = readings.find(right).flatMap(Reading::origin);
        return origin.filter(o -> o == Origin.DOMAIN_POLICY || o == Origin.MDM).isPresent()
                || (origin.filter(o -> o != Origin.UNKNOWN).isEmpty() && isInResultOfDomain(right));
    }

    private boolean isInResultOfDomain(UserRight right) {
        return readings.find(RESULT)
                .flatMap(reading -> reading.answer().toOptional())
                .map(table -> table.all().stream())
                .orElseGet(Stream::empty)
                .anyMatch(setting -> assigns(setting, right));
    }

    /** The setting of precedence 1 wins. */
    private static boolean assigns(WmiObject setting, UserRight right) {
        return setting.text("UserRight").filter(right.name()::equalsIgnoreCase).isPresent()
                && setting.number("precedence").orElse(1) == 1
                && setting.text("GPOID")
                        .filter(id -> !id.equalsIgnoreCase(LOCAL))
                        .isPresent();
    }
}
