package punchlist.check.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import punchlist.check.Subject;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.AccountPolicy.Which;

/**
 * The values of the account policy that are judged and changed together. A lockout and an age without which nobody is shut
 * out have ticks of their own (design section 3, rule 8).
 */
public enum PolicyGroup {
    /** What a password has to be like. */
    PASSWORDS("password-rules", "Password rules"),
    /** How old it may become. */
    MAXIMUM_AGE("password-age", "Maximum password age"),
    /** What happens after wrong ones. */
    LOCKOUT("account-lockout", "Account lockout");

    private final String id;
    private final String label;

    PolicyGroup(String id, String label) {
        this.id = id;
        this.label = label;
    }

    private List<Which> inOrder() {
        return switch (this) {
            case PASSWORDS ->
                List.of(Which.MINIMUM_LENGTH, Which.COMPLEXITY, Which.REVERSIBLE, Which.HISTORY, Which.MINIMUM_AGE);
            case MAXIMUM_AGE -> List.of(Which.MAXIMUM_AGE);
            case LOCKOUT -> List.of(Which.LOCKOUT_DURATION, Which.LOCKOUT_WINDOW, Which.LOCKOUT_THRESHOLD);
        };
    }

    /** What a finding about it is about. */
    public Subject subject() {
        return new Subject(Subject.Kind.POLICY, id, label);
    }

    /** Its values, in the order in which Windows takes them: no window longer than the lockout. */
    public List<AccountPolicy> questions() {
        return inOrder().stream().map(AccountPolicy::new).toList();
    }

    /** The group that a finding is about. */
    public static Optional<PolicyGroup> of(Subject subject) {
        return Arrays.stream(values())
                .filter(g -> g.subject().isSameAs(subject))
                .findFirst();
    }
}
