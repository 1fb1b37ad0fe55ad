package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.accounts.LocalAccount;
import punchlist.machine.accounts.LocalAccount.Flag;
import punchlist.machine.windows.UserRows.Row;

class UserRowsTest {

    private static final UserRows ROWS = new UserRows("S-1-5-21-1-2-3", Instant.parse("2026-11-22T10:00:00.5Z"));

    private static LocalAccount account(int flags, long age, long logon, boolean expired) {
        return ROWS.account(new Row("Jörg", "Jörg Müller", 1001, flags, age, logon, expired));
    }

    @Test
    void aRowBecomesAnAccountWithItsTimes() {
        LocalAccount account = account(0x10201, 86_400, 1_795_341_600, false);

        assertThat(account.sid().text()).isEqualTo("S-1-5-21-1-2-3-1001");
        assertThat(account.flags()).containsExactly(Flag.PASSWORD_NEVER_EXPIRES);
        assertThat(account.passwordLastSet()).contains(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(account.lastLogon()).contains(Instant.ofEpochSecond(1_795_341_600));
        assertThat(account.isEnabled()).isTrue();
    }

    @Test
    void everyFlagIsSeen() {
        assertThat(account(0x10072, 5, 0, true).flags()).containsExactlyInAnyOrder(Flag.values());
        assertThat(account(0x200, 5, 0, false).flags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_795_341_600, 0xFFFF_FFFFL})
    void anAgeThatIsNoneSaysNothing(long age) {
        assertThat(account(0, age, 0, false).passwordLastSet()).isEmpty();
        assertThat(account(0, age, 0, false).lastLogon()).isEmpty();
    }
}
