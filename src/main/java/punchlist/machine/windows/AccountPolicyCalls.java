package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.LMErr;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * The policy for passwords and lockout of this computer's own accounts
 * (learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-netusermodalsget and -netusermodalsset). Wine answers 2140
 * when asked, and setting kills the process there: neither is tried on Wine.
 */
final class AccountPolicyCalls {

    private static final String GET = "NetUserModalsGet";
    private static final String SET = "NetUserModalsSet";
    private static final int PASSWORDS = 0;
    private static final int DOMAIN = 2;
    private static final int LOCKOUT = 3;
    private static final int LOCKOUT_SIZE = 12;
    private static final long FOR_EVER = 0xFFFF_FFFFL; // TIMEQ_FOREVER
    private static final int COMPLEX = 0x1; // DOMAIN_PASSWORD_COMPLEX
    private static final int LOCKS_ADMINISTRATORS = 0x8; // DOMAIN_LOCKOUT_ADMINS
    private static final int CLEAR_TEXT = 0x10; // DOMAIN_PASSWORD_STORE_CLEARTEXT

    private AccountPolicyCalls() {}

    /** What is done with a level's structure while it is there. */
    @FunctionalInterface
    private interface Use<T> {
        T of(Pointer structure) throws CallFailed;
    }

    static Reply<Long> ask(AccountPolicy question) throws CallFailed {
        notOnWine();
        return Reply.of(Answer.known(
                switch (question.which()) {
                    case MINIMUM_LENGTH -> at(PASSWORDS, 0);
                    case MAXIMUM_AGE -> at(PASSWORDS, 4);
                    case MINIMUM_AGE -> at(PASSWORDS, 8);
                    case FORCE_LOGOFF -> at(PASSWORDS, 12);
                    case HISTORY -> at(PASSWORDS, 16);
                    case LOCKOUT_DURATION -> at(LOCKOUT, 0);
                    case LOCKOUT_WINDOW -> at(LOCKOUT, 4);
                    case LOCKOUT_THRESHOLD -> at(LOCKOUT, 8);
                    case COMPLEXITY -> flag(COMPLEX);
                    case REVERSIBLE -> flag(CLEAR_TEXT);
                    case LOCKOUT_ADMINISTRATORS -> flag(LOCKS_ADMINISTRATORS);
                }));
    }

    private static long at(int level, int offset) throws CallFailed {
        long number = with(level, structure -> Integer.toUnsignedLong(structure.getInt(offset)));
        return number == FOR_EVER ? AccountPolicy.NEVER : number;
    }

    private static long flag(int bit) throws CallFailed {
        return (with(DOMAIN, d -> SamProperties.read(sid(d))) & bit) != 0 ? 1 : 0;
    }

    /** USER_MODALS_INFO_2: pointer to the name of the accounts' domain, pointer to its SID. */
    private static Pointer sid(Pointer domain) throws CallFailed {
        Pointer sid = domain.getPointer(Native.POINTER_SIZE);
        if (sid == null) {
            throw CallFailed.saying(GET, "no SID");
        }
        return sid;
    }

    private static <T> T with(int level, Use<T> use) throws CallFailed {
        PointerByReference buffer = new PointerByReference();
        int code = UserCalls.CALLS.NetUserModalsGet(null, level, buffer);
        if (code != LMErr.NERR_Success) {
            throw CallFailed.of(GET, code);
        }
        Pointer structure = buffer.getValue();
        if (structure == null) {
            throw CallFailed.saying(GET, "nothing");
        }
        try {
            return use.of(structure);
        } finally {
            UserCalls.CALLS.NetApiBufferFree(structure);
        }
    }

    static void set(AccountPolicy at, Answer<Long> value) throws CallFailed {
        notOnWine();
        if (!(value instanceof Answer.Known<Long>(Long number))) {
            throw CallFailed.saying(SET, "a value of the policy is not removed");
        }
        switch (at.which()) {
            case MINIMUM_LENGTH -> one(1001, number);
            case MAXIMUM_AGE -> one(1002, number);
            case MINIMUM_AGE -> one(1003, number);
            case FORCE_LOGOFF -> one(1004, number);
            case HISTORY -> one(1005, number);
            case LOCKOUT_DURATION -> lockout(0, number);
            case LOCKOUT_WINDOW -> lockout(4, number);
            case LOCKOUT_THRESHOLD -> lockout(8, number);
            case COMPLEXITY -> flag(COMPLEX, number);
            case REVERSIBLE -> flag(CLEAR_TEXT, number);
            case LOCKOUT_ADMINISTRATORS -> flag(LOCKS_ADMINISTRATORS, number);
        }
    }

    private static void notOnWine() throws CallFailed {
        if (Wine.isHere()) {
            throw new CallFailed(new Why.Unsupported("Wine"));
        }
    }

    private static void one(int level, long number) throws CallFailed {
        try (Memory structure = new Memory(Integer.BYTES)) {
            structure.setInt(0, (int) number); // never is -1, which is TIMEQ_FOREVER
            set(level, structure);
        }
    }

    /** The three values of a lockout are set together; the other two stay as they are. */
    private static void lockout(int offset, long number) throws CallFailed {
        byte[] found = with(LOCKOUT, structure -> structure.getByteArray(0, LOCKOUT_SIZE));
        try (Memory structure = new Memory(LOCKOUT_SIZE)) {
            structure.write(0, found, 0, LOCKOUT_SIZE);
            structure.setInt(offset, (int) number);
            set(LOCKOUT, structure);
        }
    }

    private static void set(int level, Memory structure) throws CallFailed {
        IntByReference wrong = new IntByReference();
        int code = UserCalls.CALLS.NetUserModalsSet(null, level, structure, wrong);
        if (code != LMErr.NERR_Success) {
            throw CallFailed.of(SET, code);
        }
    }

    private static void flag(int bit, long number) throws CallFailed {
        with(DOMAIN, structure -> {
            SamProperties.change(sid(structure), flags -> number == 0 ? flags & ~bit : flags | bit);
            return number;
        });
    }
}
