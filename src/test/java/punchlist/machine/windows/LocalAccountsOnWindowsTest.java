package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import punchlist.machine.Member;
import punchlist.machine.Setters;
import punchlist.machine.Sid;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.AccountPolicy.Which;
import punchlist.machine.accounts.AccountState;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.BuiltInName;
import punchlist.machine.accounts.BuiltInState;
import punchlist.machine.accounts.GroupMembership;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.machine.accounts.OwnAccount;
import punchlist.reading.Answer;
import punchlist.reading.Why;

@Tag("windows")
class LocalAccountsOnWindowsTest {

    @Test
    void accountsAreKnownWithTheBuiltInAdministratorOrNotAtAll() {
        Answer<AccountTable> answer = ThisWindows.ask(new LocalAccounts());

        if (answer instanceof Answer.Known<AccountTable>(AccountTable table)) {
            assertThat(table.of(BuiltIn.ADMINISTRATOR)).isPresent();
        } else {
            assertThat(answer).isInstanceOf(Answer.Unread.class); // Wine has no list of accounts
        }
    }

    @Test
    void theOwnAccountHasASid() {
        Member own = ThisWindows.known(new OwnAccount());

        assertThat(own.sid().text()).startsWith("S-1-5-");
        assertThat(own.name()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Which.class)
    void aValueOfThePolicyIsKnownOrHasAReason(Which which) {
        Answer<Long> answer = ThisWindows.ask(new AccountPolicy(which));

        if (Wine.isHere()) {
            assertThat(answer).isInstanceOf(Answer.Unread.class);
        } else {
            assertThat(answer).isInstanceOfAny(Answer.Known.class, Answer.Unread.class);
        }
    }

    @Test
    void wineSetsNothingAndSaysSo() {
        Assumptions.assumeTrue(Wine.isHere());
        Setters setters = WindowsSetters.all();
        Member nobody = new Member(new Sid("S-1-5-21-1-2-3-4711"), "nobody", Member.Kind.USER);

        assertThat(List.of(
                        setters.set(new AccountPolicy(Which.LOCKOUT_THRESHOLD), Answer.known(5L)),
                        setters.set(new AccountPolicy(Which.COMPLEXITY), Answer.known(1L)),
                        setters.set(new BuiltInName(BuiltIn.ADMINISTRATOR), Answer.known("adm")),
                        setters.set(new BuiltInState(BuiltIn.GUEST), Answer.known(AccountState.DISABLED)),
                        setters.set(new GroupMembership(Sid.ADMINISTRATORS, nobody.sid()), Answer.known(nobody))))
                .allMatch(why -> why.equals(Optional.of(new Why.Unsupported("Wine"))));
    }
}
