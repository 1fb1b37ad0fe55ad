package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.system.DomainRole;
import punchlist.machine.system.EntraJoin;
import punchlist.machine.system.Membership;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/**
 * Domain and Entra tenant of this computer
 * (learn.microsoft.com/windows/win32/api/dsrole/nf-dsrole-dsrolegetprimarydomaininformation,
 * learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netgetaadjoininformation).
 */
final class MembershipReads {

    private static final int BASIC = 1; // DsRolePrimaryDomainInfoBasic
    private static final int FLAT_NAME_AT = 8;
    private static final int DNS_NAME_AT = 16;
    private static final int TENANT_AT = 32;
    private static final int TENANT_NAME_AT = 48;

    private MembershipReads() {}

    static Reply<DomainRole> role(Membership question) throws CallFailed {
        PointerByReference out = new PointerByReference();
        int code = NetCalls.CALLS.DsRoleGetPrimaryDomainInformation(null, BASIC, out);
        if (code != WinError.ERROR_SUCCESS) {
            throw CallFailed.of("DsRoleGetPrimaryDomainInformation", code);
        }
        try {
            return Reply.of(Answer.known(role(out.getValue())));
        } finally {
            NetCalls.CALLS.DsRoleFreeMemory(out.getValue());
        }
    }

    private static DomainRole role(Pointer basic) throws CallFailed {
        int number = basic.getInt(0);
        DomainRole.Role[] roles = DomainRole.Role.values();
        if (number < 0 || number >= roles.length) {
            throw CallFailed.saying("DsRoleGetPrimaryDomainInformation", "role " + number);
        }
        String name = Stream.of(DNS_NAME_AT, FLAT_NAME_AT)
                .flatMap(at -> text(basic, at).stream())
                .findFirst()
                .orElse("");
        return new DomainRole(roles[number], name);
    }

    static Reply<String> tenant(EntraJoin question) throws CallFailed {
        PointerByReference out = new PointerByReference();
        int result = NetCalls.CALLS.NetGetAadJoinInformation(null, out);
        if (result == WinError.ERROR_CALL_NOT_IMPLEMENTED) {
            throw CallFailed.of("NetGetAadJoinInformation", result);
        }
        if (result != 0) {
            throw CallFailed.saying("NetGetAadJoinInformation", "0x" + Integer.toHexString(result));
        }
        Pointer info = out.getValue();
        if (info == null) {
            return Reply.of(Answer.absent());
        }
        try {
            return Reply.of(Answer.known(Stream.of(TENANT_NAME_AT, TENANT_AT)
                    .flatMap(at -> text(info, at).stream())
                    .findFirst()
                    .orElse("")));
        } finally {
            NetCalls.CALLS.NetFreeAadJoinInformation(info);
        }
    }

    /** A text whose address stands in a structure of a 64-bit Windows. */
    private static Optional<String> text(Pointer structure, int at) {
        Pointer text = structure.getPointer(at * (long) Native.POINTER_SIZE / Long.BYTES);
        return text == null
                ? Optional.empty()
                : Optional.of(text.getWideString(0)).filter(t -> !t.isBlank());
    }
}
