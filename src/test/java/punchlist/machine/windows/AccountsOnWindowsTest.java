package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.machine.AccountLookup;
import punchlist.machine.GroupMembers;
import punchlist.machine.Member;
import punchlist.machine.MemberList;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.Why;

@Tag("windows")
class AccountsOnWindowsTest {

    @Test
    void anAccountIsFoundByItsSid() {
        Member system = ThisWindows.known(new AccountLookup("S-1-5-18"));

        assertThat(system.sid()).isEqualTo(Sid.SYSTEM);
        assertThat(system.name()).isNotEmpty();
        assertThat(system.kind()).isEqualTo(Member.Kind.WELL_KNOWN);
    }

    @Test
    void anAccountIsFoundByItsName() {
        String name = ThisWindows.known(new AccountLookup("S-1-1-0")).name();

        assertThat(ThisWindows.known(new AccountLookup(name)).sid()).isEqualTo(Sid.EVERYONE);
    }

    @Test
    void anUnknownNameIsAbsent() {
        assertThat(ThisWindows.ask(new AccountLookup("nobody-of-this-name"))).isEqualTo(Answer.absent());
    }

    @Test
    void anUnknownSidIsAbsent() {
        assertThat(ThisWindows.ask(new AccountLookup("S-1-5-21-1-2-3-4711"))).isEqualTo(Answer.absent());
    }

    @Test
    void administratorsAreNeverKnownToBeNobody() {
        Answer<MemberList> answer = ThisWindows.ask(new GroupMembers(Sid.ADMINISTRATORS));

        switch (answer) {
            case Answer.Known<MemberList>(MemberList members) ->
                assertThat(members.all()).isNotEmpty();
            case Answer.Absent<MemberList> absent -> throw new AssertionError("there is such a group");
            case Answer.Unread<MemberList>(Why why) -> // Wine answers success with an empty list
                assertThat(why).isEqualTo(new Why.Failed("NetLocalGroupGetMembers", "no members"));
        }
    }

    @Test
    void aGroupThatIsNotThereIsAbsent() {
        assertThat(ThisWindows.ask(new GroupMembers(new Sid("S-1-5-21-1-2-3-4711"))))
                .isEqualTo(Answer.absent());
    }
}
