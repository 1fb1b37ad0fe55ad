package punchlist.machine.windows;

import com.sun.jna.Memory;
import punchlist.machine.firmware.Tpm;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/** Which trusted platform module Windows sees. Any account may ask. */
final class TpmReads {

    private static final int NOT_FOUND = 0x8028_400F; // TBS_E_TPM_NOT_FOUND
    private static final int INFO_SIZE = 16; // TPM_DEVICE_INFO: structVersion, tpmVersion, interface, revision
    private static final int VERSION_AT = 4;
    private static final int INFO_VERSION = 1;

    private TpmReads() {}

    static Reply<String> ask(Tpm question) throws CallFailed {
        try (Memory info = new Memory(INFO_SIZE)) {
            info.clear();
            info.setInt(0, INFO_VERSION);
            int result = TpmCalls.CALLS.Tbsi_GetDeviceInfo(INFO_SIZE, info);
            return switch (result) {
                case 0 -> Reply.of(version(info.getInt(VERSION_AT)));
                case NOT_FOUND -> Reply.of(Answer.absent());
                default -> throw CallFailed.saying("Tbsi_GetDeviceInfo", "0x" + Integer.toHexString(result));
            };
        }
    }

    private static Answer<String> version(int number) {
        return switch (number) {
            case 1 -> Answer.known("1.2");
            case 2 -> Answer.known("2.0");
            default -> Answer.unread(new Why.NotUnderstood("TPM version " + number));
        };
    }
}
