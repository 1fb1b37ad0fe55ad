package punchlist.machine.accounts;

import punchlist.machine.Member;
import punchlist.machine.Sid;
import punchlist.reading.Settable;

/**
 * Whether an account or a group is a direct member of a local group. Absent: it is none. Two answers are the same when
 * the SID is: a name may change meanwhile.
 *
 * @param group the group
 * @param member who is looked for among its members
 */
public record GroupMembership(Sid group, Sid member) implements Settable<Member> {}
