package punchlist.machine.system;

/**
 * What a computer is to its domain or workgroup.
 *
 * @param role its part
 * @param name the domain's DNS name, else its short name; the workgroup's name outside a domain; empty when it has none
 */
public record DomainRole(Role role, String name) {

    /** DSROLE_MACHINE_ROLE, in its order. */
    public enum Role {
        STANDALONE_WORKSTATION,
        MEMBER_WORKSTATION,
        STANDALONE_SERVER,
        MEMBER_SERVER,
        BACKUP_DOMAIN_CONTROLLER,
        PRIMARY_DOMAIN_CONTROLLER
    }

    /** Whether it belongs to a domain. */
    public boolean isInDomain() {
        return role != Role.STANDALONE_WORKSTATION && role != Role.STANDALONE_SERVER;
    }
}
