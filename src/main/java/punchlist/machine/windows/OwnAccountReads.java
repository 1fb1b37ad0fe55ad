package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import punchlist.machine.AccountLookup;
import punchlist.machine.Member;
import punchlist.machine.accounts.OwnAccount;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/** Whose token this process carries (TokenUser). */
final class OwnAccountReads {

    private OwnAccountReads() {}

    static Reply<Member> ask(OwnAccount question) throws CallFailed {
        HANDLEByReference token = new HANDLEByReference();
        if (!Advapi32.INSTANCE.OpenProcessToken(Kernel32.INSTANCE.GetCurrentProcess(), WinNT.TOKEN_QUERY, token)) {
            throw CallFailed.of("OpenProcessToken", Native.getLastError());
        }
        try {
            String sid = Advapi32Util.getTokenAccount(token.getValue()).sidString;
            Reply<Member> named = Accounts.ask(new AccountLookup(sid));
            if (named.answer() instanceof Answer.Known) {
                return named;
            }
            throw CallFailed.saying("LookupAccountSid", sid + " has no name");
        } finally {
            Kernel32.INSTANCE.CloseHandle(token.getValue());
        }
    }
}
