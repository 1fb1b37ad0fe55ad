package punchlist.machine.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.LMErr;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchlist.machine.AccountLookup;
import punchlist.machine.Member;
import punchlist.machine.accounts.AccountTable;
import punchlist.machine.accounts.BuiltIn;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.machine.windows.UserCalls.UserInfo3;
import punchlist.machine.windows.UserRows.Row;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * The accounts that this computer keeps itself
 * (learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netuserenum, level 3). A list without the built-in
 * administrator, or whose numbers do not belong to the accounts' SIDs, cannot be: such an answer is a reading that failed.
 */
final class LocalAccountReads {

    private static final String CALL = "NetUserEnum";
    private static final int LEVEL = 3;
    private static final int NORMAL_ACCOUNTS = 2; // FILTER_NORMAL_ACCOUNT
    private static final int AT_ONCE = 1 << 16;
    private static final int BUDGET = 2000;

    private final Clock clock;

    LocalAccountReads(Clock clock) {
        this.clock = clock;
    }

    Reply<AccountTable> ask(LocalAccounts question) throws CallFailed {
        List<Row> rows = rows();
        Row administrator = rows.stream()
                .filter(row -> row.rid() == BuiltIn.ADMINISTRATOR.rid())
                .findFirst()
                .orElseThrow();
        UserRows meaning = new UserRows(authority(administrator), clock.instant());
        return Reply.of(Answer.known(
                new AccountTable(rows.stream().map(meaning::account).toList())));
    }

    /** All rows; the built-in administrator among them. */
    static List<Row> rows() throws CallFailed {
        if (Wine.isHere()) {
            throw new CallFailed(new Why.Unsupported("Wine")); // it has no accounts, and answers as if it had
        }
        List<Row> rows = new ArrayList<>();
        IntByReference resume = new IntByReference();
        int code;
        do {
            PointerByReference buffer = new PointerByReference();
            IntByReference read = new IntByReference();
            code = UserCalls.CALLS.NetUserEnum(
                    null, LEVEL, NORMAL_ACCOUNTS, buffer, AT_ONCE, read, new IntByReference(), resume);
            if (code != LMErr.NERR_Success && code != WinError.ERROR_MORE_DATA) {
                throw CallFailed.of(CALL, code);
            }
            rows.addAll(rows(buffer.getValue(), read.getValue()));
            if (rows.size() > BUDGET) {
                throw new CallFailed(new Why.Incomplete(BUDGET + " accounts"));
            }
        } while (code == WinError.ERROR_MORE_DATA);
        if (rows.stream().noneMatch(row -> row.rid() == BuiltIn.ADMINISTRATOR.rid())) {
            throw CallFailed.saying(CALL, "no built-in administrator");
        }
        return rows;
    }

    private static List<Row> rows(@Nullable Pointer buffer, int count) {
        List<Row> rows = new ArrayList<>();
        try {
            long next = 0;
            for (int i = 0; buffer != null && i < count; i++) {
                UserInfo3 info = new UserInfo3(buffer.share(next));
                next += info.size();
                rows.add(new Row(
                        text(info.name),
                        text(info.fullName),
                        Integer.toUnsignedLong(info.rid),
                        info.flags,
                        Integer.toUnsignedLong(info.passwordAge),
                        Integer.toUnsignedLong(info.lastLogon),
                        info.passwordExpired != 0));
            }
            return rows;
        } finally {
            if (buffer != null) {
                UserCalls.CALLS.NetApiBufferFree(buffer);
            }
        }
    }

    private static String text(@Nullable Pointer text) {
        return text == null ? "" : text.getWideString(0);
    }

    /** What the SIDs of these accounts begin with; on a domain controller it is the domain's. */
    private static String authority(Row administrator) throws CallFailed {
        String qualified = LocalMachineId.computerName() + "\\" + administrator.name();
        for (String name : List.of(qualified, administrator.name())) {
            if (Accounts.ask(new AccountLookup(name)).answer() instanceof Answer.Known<Member>(Member found)
                    && found.sid().rid() == administrator.rid()) {
                String sid = found.sid().text();
                return sid.substring(0, sid.lastIndexOf('-'));
            }
        }
        throw CallFailed.saying(CALL, "no SID for '" + administrator.name() + "'");
    }
}
