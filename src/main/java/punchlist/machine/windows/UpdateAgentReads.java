package punchlist.machine.windows;

import com.sun.jna.platform.win32.COM.COMBindingBaseObject;
import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.COM.COMUtils;
import com.sun.jna.platform.win32.COM.IDispatch;
import com.sun.jna.platform.win32.Guid.CLSID;
import com.sun.jna.platform.win32.OaIdl.DATE;
import com.sun.jna.platform.win32.OleAuto;
import com.sun.jna.platform.win32.Variant;
import com.sun.jna.platform.win32.Variant.VARIANT;
import com.sun.jna.platform.win32.WinNT.HRESULT;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import punchlist.machine.system.UpdateAgent;
import punchlist.machine.system.UpdateState;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * What the Windows Update Agent remembers. Its objects are called by name, late bound: next to what is read stand
 * methods that search and install, and no number of a place in a table shall ever hit one of them
 * (learn.microsoft.com/windows/win32/api/wuapi/nn-wuapi-iautomaticupdates2).
 */
final class UpdateAgentReads {

    private static final String AUTOMATIC_UPDATES = "{BFE18E9C-6D87-4450-B37C-E02F0B373803}";
    private static final String SYSTEM_INFORMATION = "{C01B9BA0-BEA7-41BA-B604-D0A36F469133}";
    private static final Instant DAY_ZERO = Instant.parse("1899-12-30T00:00:00Z");
    private static final double SECONDS = 86_400;
    private static final int DENIED = 0x8007_0005;
    private static final int NOT_IMPLEMENTED = 0x8000_4001;
    private static final int NO_INTERFACE = 0x8000_4002;
    private static final int UNKNOWN_NAME = 0x8002_0006;
    private static final int MEMBER_NOT_FOUND = 0x8002_0003;
    private static final int NO_TYPE_LIBRARY = 0x8002_802B;
    private static final int CLASS_NOT_REGISTERED = 0x8004_0154;

    private UpdateAgentReads() {}

    static Reply<UpdateState> ask(UpdateAgent question) throws CallFailed {
        try (ComThread _ = ComThread.begin()) {
            boolean restart = restartRequired();
            Late updates = new Late(AUTOMATIC_UPDATES);
            try {
                Late results = updates.object("Results");
                try {
                    return Reply.of(Answer.known(new UpdateState(
                            results.time("LastSearchSuccessDate"),
                            results.time("LastInstallationSuccessDate"),
                            restart)));
                } finally {
                    results.release();
                }
            } finally {
                updates.release();
            }
        } catch (COMException e) {
            throw new CallFailed(why(e));
        }
    }

    private static boolean restartRequired() {
        Late system = new Late(SYSTEM_INFORMATION);
        try {
            return system.flag("RebootRequired");
        } finally {
            system.release();
        }
    }

    private static Why why(COMException e) {
        HRESULT result = e.getHresult();
        int code = result == null ? 0 : result.intValue();
        return switch (code) {
            case DENIED -> new Why.Denied("administrator");
            case NOT_IMPLEMENTED, NO_INTERFACE, UNKNOWN_NAME, MEMBER_NOT_FOUND, NO_TYPE_LIBRARY, CLASS_NOT_REGISTERED ->
                new Why.Unsupported("Windows without IAutomaticUpdates2");
            default -> new Why.Failed("IAutomaticUpdates2", "0x" + Integer.toHexString(code));
        };
    }

    /** A date of automation, which here is UTC: days since the end of 1899. */
    static Instant instant(double days) {
        return DAY_ZERO.plus(Duration.ofSeconds(Math.round(days * SECONDS)));
    }

    /** An object whose properties are read by their names. */
    static final class Late extends COMBindingBaseObject {

        Late(String clsid) {
            super(new CLSID(clsid), false);
        }

        private Late(IDispatch object) {
            super(object);
        }

        private VARIANT.ByReference get(String name) {
            VARIANT.ByReference value = new VARIANT.ByReference();
            HRESULT result = oleMethod(OleAuto.DISPATCH_PROPERTYGET, value, name);
            COMUtils.checkRC(result);
            return value;
        }

        Late object(String name) {
            return new Late((IDispatch) get(name).getValue());
        }

        Optional<Instant> time(String name) {
            VARIANT.ByReference value = get(name);
            return value.getVarType().intValue() == Variant.VT_DATE && value.getValue() instanceof DATE date
                    ? Optional.of(instant(date.date))
                    : Optional.empty();
        }

        boolean flag(String name) {
            return get(name).booleanValue();
        }

        int number(String name) {
            return get(name).intValue();
        }
    }
}
