package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;

/** An open handle to this computer's security policy. */
record LsaPolicy(Pointer handle) implements AutoCloseable {

    /** POLICY_VIEW_LOCAL_INFORMATION. */
    static final int VIEW = 0x1;

    /** POLICY_CREATE_ACCOUNT: a holder that has no right yet gets an entry. */
    static final int CREATE_ACCOUNT = 0x10;

    /** POLICY_LOOKUP_NAMES. */
    static final int LOOKUP = 0x800;

    private static final int ATTRIBUTES_SIZE = 48; // LSA_OBJECT_ATTRIBUTES

    /** Opens it with these rights. */
    static LsaPolicy open(int access) throws CallFailed {
        PointerByReference policy = new PointerByReference();
        try (Memory attributes = new Memory(ATTRIBUTES_SIZE)) {
            attributes.clear();
            check("LsaOpenPolicy", LsaCalls.CALLS.LsaOpenPolicy(null, attributes, access, policy));
        }
        return new LsaPolicy(policy.getValue());
    }

    /** What is done with a text as LSA_UNICODE_STRING while it is there. */
    @FunctionalInterface
    interface Use {
        int with(Memory text);
    }

    /** Hands a text to a call; gives back the call's NTSTATUS. */
    static int text(String text, Use use) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        try (Memory characters = new Memory(bytes.length + 2L);
                Memory name = new Memory(Native.POINTER_SIZE * 2L)) {
            characters.write(0, bytes, 0, bytes.length);
            characters.setShort(bytes.length, (short) 0);
            name.setShort(0, (short) bytes.length);
            name.setShort(2, (short) (bytes.length + 2));
            name.setPointer(Native.POINTER_SIZE, characters);
            return use.with(name);
        }
    }

    /** Fails unless the call went well. */
    static void check(String call, int status) throws CallFailed {
        if (status != 0) {
            throw CallFailed.of(call, LsaCalls.CALLS.LsaNtStatusToWinError(status));
        }
    }

    @Override
    public void close() {
        LsaCalls.CALLS.LsaClose(handle);
    }
}
