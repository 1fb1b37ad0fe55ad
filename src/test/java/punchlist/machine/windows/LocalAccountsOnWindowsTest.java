package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.reading.Answer;

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
}
