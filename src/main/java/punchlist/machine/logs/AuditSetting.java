package punchlist.machine.logs;

/**
 * What is written of a subcategory.
 *
 * @param success attempts that went through
 * @param failure attempts that were refused
 */
public record AuditSetting(boolean success, boolean failure) {

    /** POLICY_AUDIT_EVENT_SUCCESS and the bit of "Setting Value" in auditpol's tables. */
    private static final int SUCCESS = 1;

    private static final int FAILURE = 2;

    /** POLICY_AUDIT_EVENT_NONE: nothing is written; 0 would mean "leave it as it is". */
    private static final int NONE = 4;

    /** The setting of these bits: 1 success, 2 failure, 3 both, 0 and 4 none. */
    public static AuditSetting of(int bits) {
        return new AuditSetting((bits & SUCCESS) != 0, (bits & FAILURE) != 0);
    }

    /** As AuditSetSystemPolicy takes it. */
    public int bits() {
        int bits = (success ? SUCCESS : 0) | (failure ? FAILURE : 0);
        return bits == 0 ? NONE : bits;
    }

    /** Whether all of {@code wanted} is written. */
    public boolean covers(AuditSetting wanted) {
        return (success || !wanted.success) && (failure || !wanted.failure);
    }

    /** What this or {@code other} writes. */
    public AuditSetting and(AuditSetting other) {
        return new AuditSetting(success || other.success, failure || other.failure);
    }
}
