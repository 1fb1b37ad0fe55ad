package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.function.IntUnaryOperator;
import punchlist.reading.Why;

/**
 * The flags of the password policy, which no NetUserModals level tells: DOMAIN_PASSWORD_INFORMATION
 * (learn.microsoft.com/openspecs/windows_protocols/ms-samr/e7b2c6f9-ba94-46e2-80fb-6aa4da4d0dc8), read and written as a
 * whole, so that what is not meant stays as it is.
 */
final class SamProperties {

    private static final int CONNECT_AND_LOOK_UP = 0x1 | 0x20; // SAM_SERVER_CONNECT, SAM_SERVER_LOOKUP_DOMAIN
    private static final int READ = 0x1; // DOMAIN_READ_PASSWORD_PARAMETERS
    private static final int WRITE = 0x2; // DOMAIN_WRITE_PASSWORD_PARAMS
    private static final int PASSWORD_INFORMATION = 1; // DomainPasswordInformation
    private static final int SIZE = 24;
    private static final int PROPERTIES_AT = 4;
    private static final int DENIED = 0xC0000022; // STATUS_ACCESS_DENIED

    private SamProperties() {}

    /** The flags of the accounts whose SIDs begin with this. */
    static int read(Pointer domain) throws CallFailed {
        return with(domain, READ, properties -> properties, false);
    }

    /** Changes the flags and nothing else. */
    static void change(Pointer domain, IntUnaryOperator change) throws CallFailed {
        with(domain, READ | WRITE, change, true);
    }

    private static int with(Pointer sid, int access, IntUnaryOperator change, boolean write) throws CallFailed {
        if (Wine.isHere()) {
            throw new CallFailed(new Why.Unsupported("Wine"));
        }
        SamCalls sam = SamCalls.load();
        HANDLEByReference server = new HANDLEByReference();
        check("SamConnect", sam.SamConnect(null, server, CONNECT_AND_LOOK_UP, null));
        try {
            HANDLEByReference domain = new HANDLEByReference();
            check("SamOpenDomain", sam.SamOpenDomain(server.getValue(), access, sid, domain));
            try {
                return with(sam, domain.getValue(), change, write);
            } finally {
                sam.SamCloseHandle(domain.getValue());
            }
        } finally {
            sam.SamCloseHandle(server.getValue());
        }
    }

    private static int with(SamCalls sam, HANDLE domain, IntUnaryOperator change, boolean write) throws CallFailed {
        PointerByReference found = new PointerByReference();
        check("SamQueryInformationDomain", sam.SamQueryInformationDomain(domain, PASSWORD_INFORMATION, found));
        Pointer information = found.getValue();
        try (Memory copy = new Memory(SIZE)) {
            copy.write(0, information.getByteArray(0, SIZE), 0, SIZE);
            int properties = change.applyAsInt(copy.getInt(PROPERTIES_AT));
            if (write) {
                copy.setInt(PROPERTIES_AT, properties);
                check("SamSetInformationDomain", sam.SamSetInformationDomain(domain, PASSWORD_INFORMATION, copy));
            }
            return properties;
        } finally {
            sam.SamFreeMemory(information);
        }
    }

    private static void check(String call, int status) throws CallFailed {
        if (status == DENIED) {
            throw new CallFailed(new Why.Denied("administrator"));
        }
        if (status < 0) {
            throw CallFailed.saying(call, "0x" + Integer.toHexString(status));
        }
    }
}
