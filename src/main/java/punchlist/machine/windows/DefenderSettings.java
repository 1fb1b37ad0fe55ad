package punchlist.machine.windows;

import com.sun.jna.platform.win32.COM.COMException;
import com.sun.jna.platform.win32.COM.COMUtils;
import com.sun.jna.platform.win32.COM.Wbemcli.IWbemClassObject;
import com.sun.jna.platform.win32.COM.Wbemcli.IWbemServices;
import com.sun.jna.platform.win32.COM.WbemcliUtil;
import com.sun.jna.platform.win32.Variant.VARIANT;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.machine.storage.DefenderSetting;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * Settings of Defender, read from its WMI classes and set by MSFT_MpPreference's static method Set
 * (learn.microsoft.com/previous-versions/windows/desktop/defender/set-msft-mppreference). Defender may answer success and
 * set nothing, where tamper protection or a policy holds it: what counts is what is read back.
 */
final class DefenderSettings {

    private static final String CLASS = "MSFT_MpPreference";
    private static final String METHOD = "Set";
    private static final String RESULT = "ReturnValue";

    private DefenderSettings() {}

    static Reply<Long> ask(DefenderSetting question) throws CallFailed {
        DefenderSetting.Which which = question.which();
        Answer<WmiTable> answer = WmiReads.ask(new WmiInstances(DefenderSetting.NAMESPACE, which.readFrom()))
                .answer();
        return Reply.of(
                switch (answer) {
                    case Answer.Unread<WmiTable>(Why why) -> Answer.unread(why);
                    case Answer.Absent<WmiTable> absent -> Answer.absent();
                    case Answer.Known<WmiTable>(WmiTable table) ->
                        table.all().stream()
                                .findFirst()
                                .flatMap(instance -> value(instance, which.property()))
                                .map(Answer::known)
                                .orElseGet(Answer::absent);
                });
    }

    private static Optional<Long> value(WmiObject instance, String property) {
        OptionalLong number = instance.number(property);
        return number.isPresent()
                ? Optional.of(number.getAsLong())
                : instance.flag(property).map(flag -> flag ? 1L : 0L);
    }

    static void set(DefenderSetting at, Answer<Long> value) throws CallFailed {
        if (!(value instanceof Answer.Known<Long>(Long number))) {
            throw CallFailed.saying(CLASS, "a setting is not removed");
        }
        try (ComThread _ = ComThread.begin()) {
            IWbemServices services = WbemcliUtil.connectServer(DefenderSetting.NAMESPACE);
            try {
                WmiReads.protect(services);
                set(services, at.which(), number);
            } finally {
                services.Release();
            }
        } catch (COMException e) {
            throw new CallFailed(
                    WmiReads.without(e) instanceof Answer.Unread<WmiTable>(Why why)
                            ? why
                            : new Why.Unsupported("Windows without Defender"));
        }
    }

    private static void set(IWbemServices services, DefenderSetting.Which which, long number) throws CallFailed {
        IWbemClassObject type = services.GetObject(CLASS, 0, null);
        try {
            IWbemClassObject method = type.GetMethod(METHOD);
            try {
                IWbemClassObject input = method.SpawnInstance();
                try {
                    fill(input, which, number);
                    call(services, input);
                } finally {
                    input.Release();
                }
            } finally {
                method.Release();
            }
        } finally {
            type.Release();
        }
    }

    private static void fill(IWbemClassObject input, DefenderSetting.Which which, long number) throws CallFailed {
        VARIANT value =
                switch (which) {
                    case REAL_TIME -> new VARIANT(number == 0); // it is the switch that turns it off
                    case SCAN_DAY -> new VARIANT((byte) number);
                };
        int result = input.Put(which.preference(), 0, value, 0).intValue();
        if (COMUtils.FAILED(result)) {
            throw CallFailed.saying("IWbemClassObject::Put", "0x" + Integer.toHexString(result));
        }
    }

    private static void call(IWbemServices services, IWbemClassObject input) throws CallFailed {
        IWbemClassObject output = services.ExecMethod(CLASS, METHOD, 0, null, input);
        try {
            OptionalLong code = WmiReads.properties(output).number(RESULT);
            if (code.isPresent() && code.getAsLong() != 0) {
                throw CallFailed.saying(CLASS + "." + METHOD, Long.toString(code.getAsLong()));
            }
        } finally {
            output.Release();
        }
    }
}
