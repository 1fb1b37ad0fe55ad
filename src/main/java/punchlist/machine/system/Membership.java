package punchlist.machine.system;

import punchlist.reading.Question;

/**
 * Whether this computer belongs to a domain
 * (learn.microsoft.com/windows/win32/api/dsrole/nf-dsrole-dsrolegetprimarydomaininformation).
 */
public record Membership() implements Question<DomainRole> {}
