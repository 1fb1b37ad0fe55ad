package punchlist.check.firmware;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.check.Phrases;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.UefiVariable;
import punchlist.machine.firmware.Tpm;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * How the firmware starts Windows: UEFI or legacy BIOS, Secure Boot, trusted platform module. Shown beside the question
 * of the boot devices; it decides nothing there.
 */
final class Platform {

    private static final String CONTROL = "SYSTEM\\CurrentControlSet\\Control";
    private static final RegistryValue TYPE = RegistryValue.hklm(CONTROL, "PEFirmwareType");
    private static final RegistryValue SECURE =
            RegistryValue.hklm(CONTROL + "\\SecureBoot\\State", "UEFISecureBootEnabled");
    private static final UefiVariable SECURE_BOOT = UefiVariable.global("SecureBoot");
    private static final UefiVariable SETUP_MODE = UefiVariable.global("SetupMode");
    private static final Tpm TPM = new Tpm();
    private static final long LEGACY = 1;

    private final Readings readings;

    Platform(Readings readings) {
        this.readings = readings;
    }

    /** What must be asked for it. */
    static List<Question<?>> needs() {
        return List.of(TYPE, SECURE, SECURE_BOOT, SETUP_MODE, TPM);
    }

    /** Its readings. */
    List<Reading<?>> all() {
        List<Reading<?>> all = new ArrayList<>();
        needs().forEach(question -> all.add(readings.get(question)));
        return all;
    }

    /** Whether Windows was started by legacy BIOS, which shows Windows no boot order. */
    boolean isLegacy() {
        boolean callSaysSo = readings.answer(BootEntries.ORDER) instanceof Answer.Unread<Bytes>(Why why)
                && why.equals(new Why.Unsupported(UefiVariable.LEGACY));
        OptionalLong type = number(TYPE);
        return callSaysSo || (type.isPresent() && type.getAsLong() == LEGACY);
    }

    /** All of it, in sentences. */
    List<Phrase> said() {
        return isLegacy()
                ? List.of(Phrase.of("check.firmware.legacy"), tpm())
                : List.of(Phrase.of("check.firmware.secureBoot." + secureBoot()), tpm());
    }

    private String secureBoot() {
        Optional<Integer> variable = flag(SECURE_BOOT);
        OptionalLong registry = number(SECURE);
        boolean on = variable.isPresent() ? variable.get() == 1 : registry.isPresent() && registry.getAsLong() == 1;
        if (variable.isEmpty() && registry.isEmpty()) {
            return "unknown";
        }
        return flag(SETUP_MODE).filter(mode -> mode == 1).isPresent() ? "setupMode" : on ? "on" : "off";
    }

    private Phrase tpm() {
        return switch (readings.answer(TPM)) {
            case Answer.Known<String>(String version) -> Phrase.of("check.firmware.tpm.known", version);
            case Answer.Absent<String> absent -> Phrase.of("check.firmware.tpm.absent");
            case Answer.Unread<String>(Why why) -> Phrase.of("check.firmware.tpm.unread", Phrases.why(why));
        };
    }

    private Optional<Integer> flag(UefiVariable variable) {
        return readings.answer(variable)
                .toOptional()
                .filter(bytes -> bytes.size() == 1)
                .map(bytes -> (int) bytes.toArray()[0]);
    }

    private OptionalLong number(RegistryValue at) {
        return readings.answer(at).toOptional().map(RegistryData::number).orElseGet(OptionalLong::empty);
    }
}
