package punchlist.machine.windows;

import java.util.Map;
import java.util.OptionalLong;
import punchlist.machine.firmware.BitLockerProtection;
import punchlist.machine.firmware.BitLockerProtection.State;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/**
 * BitLocker's protection of a drive (learn.microsoft.com/windows/win32/secprov/win32-encryptablevolume). Only an
 * administrator sees it.
 */
final class BitLockerCalls {

    private static final WmiInstances VOLUMES =
            new WmiInstances("root\\cimv2\\security\\microsoftvolumeencryption", "Win32_EncryptableVolume");
    private static final String LETTER = "DriveLetter";
    private static final int ONE_RESTART = 1;

    private BitLockerCalls() {}

    static Reply<State> ask(BitLockerProtection question) throws CallFailed {
        return Reply.of(
                switch (WmiReads.ask(VOLUMES).answer()) {
                    case Answer.Absent<WmiTable> absent -> Answer.absent();
                    case Answer.Unread<WmiTable>(Why why) -> Answer.unread(why);
                    case Answer.Known<WmiTable>(WmiTable table) ->
                        table.all().stream()
                                .filter(volume -> volume.text(LETTER)
                                        .filter(question.drive()::equalsIgnoreCase)
                                        .isPresent())
                                .findFirst()
                                .map(BitLockerCalls::state)
                                .orElseGet(Answer::absent);
                });
    }

    private static Answer<State> state(WmiObject volume) {
        OptionalLong status = volume.number("ProtectionStatus");
        if (status.isPresent() && status.getAsLong() <= 1) {
            return Answer.known(status.getAsLong() == 1 ? State.ON : State.OFF);
        }
        return Answer.unread(new Why.NotUnderstood("ProtectionStatus " + status));
    }

    static void set(BitLockerProtection at, Answer<State> value) throws CallFailed {
        switch (value) {
            case Answer.Known<State>(State wanted) -> set(at, wanted);
            case Answer.Absent<State> absent -> throw new CallFailed(new Why.Unsupported("removing BitLocker"));
            case Answer.Unread<State>(Why why) -> throw new CallFailed(why);
        }
    }

    private static void set(BitLockerProtection at, State wanted) throws CallFailed {
        String path = WmiReads.path(VOLUMES, LETTER, at.drive());
        String method = wanted == State.ON ? "EnableKeyProtectors" : "DisableKeyProtectors";
        Map<String, Object> arguments = wanted == State.ON ? Map.of() : Map.of("DisableCount", ONE_RESTART);
        WmiObject out = new WmiMethod(VOLUMES.namespace(), VOLUMES.wmiClass(), path, method).call(arguments);
        OptionalLong result = out.number("ReturnValue");
        if (result.isEmpty() || result.getAsLong() != 0) {
            throw CallFailed.saying(method, out.text("ReturnValue").orElse("nothing"));
        }
    }
}
