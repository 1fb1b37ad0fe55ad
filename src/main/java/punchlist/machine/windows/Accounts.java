package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT.PSID;
import com.sun.jna.platform.win32.WinNT.SID_NAME_USE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import punchlist.machine.AccountLookup;
import punchlist.machine.Member;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/**
 * Accounts by SID and by name (learn.microsoft.com/windows/win32/api/winbase/nf-winbase-lookupaccountsidw and
 * -lookupaccountnamew). Windows says "none mapped" also while a domain does not answer.
 */
final class Accounts {

    private static final int LONGEST_NAME = 1024;
    private static final int LONGEST_SID = 68;

    private Accounts() {}

    /** An account as LookupAccountSid names it: domain and name apart. */
    record Named(String domain, String name, int use) {}

    static Reply<Member> ask(AccountLookup question) throws CallFailed {
        Optional<Member> found =
                Sid.looksLikeOne(question.name()) ? bySid(new Sid(question.name())) : byName(question.name());
        return Reply.of(found.map(Answer::known).orElseGet(Answer::absent));
    }

    private static Optional<Member> bySid(Sid sid) throws CallFailed {
        return lookUp(sid).map(n -> new Member(sid, joined(n.domain(), n.name()), kind(n.use())));
    }

    /** The account of a SID; empty when Windows knows none. */
    static Optional<Named> lookUp(Sid sid) throws CallFailed {
        char[] name = new char[LONGEST_NAME];
        char[] domain = new char[LONGEST_NAME];
        PointerByReference use = new PointerByReference();
        PSID binary = new PSID(Advapi32Util.convertStringSidToSid(sid.text()));
        boolean found = Advapi32.INSTANCE.LookupAccountSid(
                null, binary, name, new IntByReference(name.length), domain, new IntByReference(domain.length), use);
        if (found) {
            return Optional.of(new Named(Native.toString(domain), Native.toString(name), number(use)));
        }
        return noneOrFailed("LookupAccountSid");
    }

    private static Optional<Member> byName(String name) throws CallFailed {
        char[] domain = new char[LONGEST_NAME];
        PointerByReference use = new PointerByReference();
        try (Memory place = new Memory(LONGEST_SID)) {
            boolean found = Advapi32.INSTANCE.LookupAccountName(
                    null,
                    name,
                    new PSID(place),
                    new IntByReference(LONGEST_SID),
                    domain,
                    new IntByReference(domain.length),
                    use);
            if (!found) {
                return noneOrFailed("LookupAccountName");
            }
            Sid sid = new Sid(Advapi32Util.convertSidToStringSid(new PSID(place)));
            Optional<Named> named = lookUp(sid); // its own spelling, and without the domain that was asked with
            String shown = named.map(n -> joined(n.domain(), n.name())).orElse(name);
            return Optional.of(new Member(sid, shown, kind(number(use))));
        }
    }

    private static <T> Optional<T> noneOrFailed(String call) throws CallFailed {
        int code = Native.getLastError();
        if (code == WinError.ERROR_NONE_MAPPED) {
            return Optional.empty();
        }
        throw CallFailed.of(call, code);
    }

    /** JNA maps the pointer to SID_NAME_USE as a pointer to a pointer; the number stands in its low half. */
    private static int number(PointerByReference use) {
        return use.getPointer().getInt(0);
    }

    private static String joined(String domain, String name) {
        return domain.isEmpty() ? name : domain + "\\" + name;
    }

    /** What a SID_NAME_USE says. */
    static Member.Kind kind(int use) {
        return switch (use) {
            case SID_NAME_USE.SidTypeUser -> Member.Kind.USER;
            case SID_NAME_USE.SidTypeGroup -> Member.Kind.GROUP;
            case SID_NAME_USE.SidTypeAlias -> Member.Kind.ALIAS;
            case SID_NAME_USE.SidTypeWellKnownGroup -> Member.Kind.WELL_KNOWN;
            case SID_NAME_USE.SidTypeDeletedAccount -> Member.Kind.DELETED;
            case SID_NAME_USE.SidTypeComputer -> Member.Kind.COMPUTER;
            default -> Member.Kind.UNKNOWN;
        };
    }
}
