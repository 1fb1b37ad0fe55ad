package punchlist.machine;

import punchlist.reading.Question;

/**
 * The direct members of a local group, named by SID (group names are localised).
 *
 * @param group the group
 */
public record GroupMembers(Sid group) implements Question<MemberList> {}
