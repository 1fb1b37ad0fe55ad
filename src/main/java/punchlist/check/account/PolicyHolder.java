package punchlist.check.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.AccountPolicy.Which;
import punchlist.machine.system.DomainRole;
import punchlist.machine.system.DomainRole.Role;
import punchlist.machine.system.Membership;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * Who decides on the account policy. On a member of a domain it governs the computer's own accounts only, and a domain
 * policy with the same value overwrites it; which one does is told by the resultant set of policy, where Windows has
 * written it (learn.microsoft.com/previous-versions/windows/desktop/Policy/rsop-securitysettingnumeric). The policy of the
 * domain's accounts, and fine-grained ones, cannot be read from a member.
 */
public final class PolicyHolder {

    private static final Membership MEMBERSHIP = new Membership();
    private static final String RSOP = "root\\rsop\\computer";
    private static final WmiInstances NUMBERS = new WmiInstances(RSOP, "RSOP_SecuritySettingNumeric");
    private static final WmiInstances FLAGS = new WmiInstances(RSOP, "RSOP_SecuritySettingBoolean");
    private static final String LOCAL = "LocalGPO";
    private static final Map<Which, String> NAMES = Map.of(
            Which.MINIMUM_LENGTH, "MinimumPasswordLength",
            Which.COMPLEXITY, "PasswordComplexity",
            Which.REVERSIBLE, "ClearTextPassword",
            Which.HISTORY, "PasswordHistorySize",
            Which.MINIMUM_AGE, "MinimumPasswordAge",
            Which.MAXIMUM_AGE, "MaximumPasswordAge",
            Which.LOCKOUT_THRESHOLD, "LockoutBadCount",
            Which.LOCKOUT_DURATION, "LockoutDuration",
            Which.LOCKOUT_WINDOW, "ResetLockoutCount");

    private final Readings readings;

    /** As far as these readings tell. */
    public PolicyHolder(Readings readings) {
        this.readings = readings;
    }

    /** What must be asked, given what is known so far. */
    public static List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(MEMBERSHIP));
        if (new PolicyHolder(soFar).role().filter(DomainRole::isInDomain).isPresent()) {
            all.add(NUMBERS);
            all.add(FLAGS);
        }
        return all;
    }

    private Optional<DomainRole> role() {
        return readings.find(MEMBERSHIP).flatMap(reading -> reading.answer().toOptional());
    }

    /** Whether this is a domain controller, whose policy is the domain's. */
    public boolean isController() {
        return role().map(DomainRole::role)
                .filter(role -> role == Role.PRIMARY_DOMAIN_CONTROLLER || role == Role.BACKUP_DOMAIN_CONTROLLER)
                .isPresent();
    }

    /** Whether a domain may overwrite what is set here: it is a member, or that could not be read. */
    public boolean mayBeOverwritten() {
        return role().map(DomainRole::isInDomain).orElse(true);
    }

    /** The readings it rests on that were really read. */
    public List<Reading<?>> read() {
        return Stream.<Question<?>>of(MEMBERSHIP, NUMBERS, FLAGS)
                .flatMap(question -> readings.find(question).stream())
                .filter(reading -> reading.answer().wasRead())
                .<Reading<?>>map(reading -> reading)
                .toList();
    }

    /** Whether a domain or device management sets this value. */
    public boolean isForeign(AccountPolicy at) {
        Optional<Origin> origin = readings.find(at).flatMap(Reading::origin);
        return origin.filter(o -> o == Origin.DOMAIN_POLICY || o == Origin.MDM).isPresent()
                || (origin.isEmpty() && isInResultOfDomain(at.which()));
    }

    private boolean isInResultOfDomain(Which which) {
        return Stream.of(NUMBERS, FLAGS)
                .flatMap(question -> readings.find(question).stream())
                .flatMap(reading -> reading.answer() instanceof Answer.Known<WmiTable>(WmiTable table)
                        ? table.all().stream()
                        : Stream.<WmiObject>empty())
                .anyMatch(setting -> names(setting, which));
    }

    /** The setting of precedence 1 wins. */
    private static boolean names(WmiObject setting, Which which) {
        String name = NAMES.get(which);
        return name != null
                && setting.text("KeyName").filter(name::equalsIgnoreCase).isPresent()
                && setting.number("precedence").orElse(1) == 1
                && setting.text("GPOID")
                        .filter(id -> !id.equalsIgnoreCase(LOCAL))
                        .isPresent();
    }

    /** For whom the policy holds and where it comes from, said of these values. */
    public Phrase said(List<AccountPolicy> values) {
        if (values.stream().anyMatch(this::isForeign)) {
            return Phrase.of("check.account.from.domain");
        }
        if (isController()) {
            return Phrase.of("check.account.from.controller");
        }
        return role().map(role -> role.isInDomain()
                        ? Phrase.of("check.account.from.member", role.name())
                        : Phrase.of("check.account.from.computer"))
                .orElseGet(() -> Phrase.of("check.account.from.unknown"));
    }
}
