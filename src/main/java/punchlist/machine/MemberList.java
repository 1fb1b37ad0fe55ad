package punchlist.machine;

import java.util.List;

/** The members of a group. */
public record MemberList(List<Member> all) {

    /** Copies the list. */
    public MemberList {
        all = List.copyOf(all);
    }
}
