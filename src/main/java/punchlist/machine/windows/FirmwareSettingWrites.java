package punchlist.machine.windows;

import java.util.Map;
import punchlist.machine.firmware.FirmwareInterface;
import punchlist.machine.firmware.FirmwareSetting;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/** Sets a firmware setting through the vendor's interface, without a password: with one set the firmware refuses. */
final class FirmwareSettingWrites {

    private static final String NO_PASSWORD = "<utf-16/>"; // how HP's interface is told that there is none

    private FirmwareSettingWrites() {}

    static void set(FirmwareSetting at, Answer<String> value) throws CallFailed {
        switch (value) {
            case Answer.Known<String>(String wanted) -> set(at, wanted);
            case Answer.Absent<String> absent -> throw new CallFailed(new Why.Unsupported("removing a setting"));
            case Answer.Unread<String>(Why why) -> throw new CallFailed(why);
        }
    }

    private static void set(FirmwareSetting at, String value) throws CallFailed {
        switch (at.at()) {
            case HP ->
                call(
                        at.at(),
                        "HP_BIOSSettingInterface",
                        "SetBIOSSetting",
                        Map.of("Name", at.name(), "Value", value, "Password", NO_PASSWORD),
                        "0");
            case LENOVO -> {
                String item = at.name() + "," + value;
                call(at.at(), "Lenovo_SetBiosSetting", "SetBiosSetting", Map.of("parameter", item), "Success");
                call(at.at(), "Lenovo_SaveBiosSettings", "SaveBiosSettings", Map.of("parameter", ""), "Success");
            }
        }
    }

    /** What such a method answers stands in "Return" or "return". */
    private static void call(
            FirmwareInterface at, String wmiClass, String method, Map<String, Object> arguments, String success)
            throws CallFailed {
        String path = WmiReads.path(new WmiInstances(at.namespace(), wmiClass), "", "");
        WmiObject out = new WmiMethod(at.namespace(), wmiClass, path, method).call(arguments);
        String answer = out.text("Return").orElse("nothing");
        if (!answer.equalsIgnoreCase(success)) {
            throw CallFailed.saying(wmiClass + "." + method, answer);
        }
    }
}
