package punchlist.check.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.storage.FileAttributes;
import punchlist.machine.storage.Volume;
import punchlist.machine.storage.VolumeTable;
import punchlist.machine.storage.Volumes;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Every fixed volume that people reach is encrypted by BitLocker, with protection on (Kepware guide 3.1; KEP-3.1-4).
 * BitLocker that is not installed is a finding. Folders of Kepware that are encrypted by EFS get a word: the keys belong
 * to one account, and Kepware runs as another.
 */
public final class VolumesEncrypted implements Check<VolumesEncrypted.Parameter> {

    private static final Volumes VOLUMES = new Volumes();
    private static final WmiInstances BITLOCKER =
            new WmiInstances("root\\cimv2\\security\\microsoftvolumeencryption", "Win32_EncryptableVolume");
    private static final Phrase EXPECTED = Phrase.of("check.bitlocker.expected");

    /**
     * What is looked at.
     *
     * @param folders the data folders of Kepware
     */
    public record Parameter(List<String> folders) {
        /** Copies the list. */
        public Parameter {
            folders = List.copyOf(folders);
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("volumes-encrypted", p -> new Parameter(p.texts("folders")), new VolumesEncrypted());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(VOLUMES, BITLOCKER));
        parameter.folders().forEach(folder -> all.add(new FileAttributes(folder)));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<Finding> findings = new ArrayList<>(volumes(control, readings));
        for (String folder : parameter.folders()) {
            Reading<Long> reading = readings.get(new FileAttributes(folder));
            if (reading.answer() instanceof Answer.Known<Long>(Long bits) && (bits & FileAttributes.ENCRYPTED) != 0) {
                findings.add(new Finding(
                        control,
                        Subject.of(Subject.Kind.PATH, folder),
                        new Verdict.Attention(
                                Proof.of(reading),
                                Phrase.of("check.efs.expected"),
                                Phrase.of("check.efs.found", folder),
                                Phrase.of("check.efs.why"))));
            }
        }
        return findings;
    }

    private static List<Finding> volumes(ControlId control, Readings readings) {
        Reading<VolumeTable> volumes = readings.get(VOLUMES);
        Reading<WmiTable> bitlocker = readings.get(BITLOCKER);
        List<Volume> fixed = volumes.answer().toOptional().map(VolumeTable::all).orElse(List.of()).stream()
                .filter(v -> v.kind() == Volume.Kind.FIXED && !v.mountPoints().isEmpty())
                .toList();
        if (fixed.isEmpty()) {
            return List.of(without(control, volumes, bitlocker));
        }
        return fixed.stream()
                .map(volume -> new Finding(
                        control, Subject.of(Subject.Kind.PATH, volume.label()), verdict(volume, volumes, bitlocker)))
                .toList();
    }

    /** Without a list of volumes, what BitLocker itself tells of drive letters counts. */
    private static Finding without(ControlId control, Reading<VolumeTable> volumes, Reading<WmiTable> bitlocker) {
        List<Reading<?>> both = List.of(volumes, bitlocker);
        Verdict verdict =
                switch (bitlocker.answer()) {
                    case Answer.Absent<WmiTable> absent -> notInstalled(Proof.of(bitlocker));
                    case Answer.Unread<WmiTable>(Why why) ->
                        new Verdict.CouldNotCheck(both, EXPECTED, Phrases.why(why));
                    case Answer.Known<WmiTable> known ->
                        new Verdict.CouldNotCheck(
                                both,
                                EXPECTED,
                                volumes.answer().wasRead()
                                        ? Phrase.of("check.bitlocker.noVolume")
                                        : Phrases.why(volumes));
                };
        return new Finding(control, Subject.server(), verdict);
    }

    private static Verdict verdict(Volume volume, Reading<VolumeTable> volumes, Reading<WmiTable> bitlocker) {
        List<Reading<?>> both = List.of(volumes, bitlocker);
        return switch (bitlocker.answer()) {
            case Answer.Absent<WmiTable> absent -> notInstalled(new Proof(both));
            case Answer.Unread<WmiTable>(Why why) -> new Verdict.CouldNotCheck(both, EXPECTED, Phrases.why(why));
            case Answer.Known<WmiTable>(WmiTable table) ->
                table.all().stream()
                        .filter(one -> isOf(one, volume))
                        .findFirst()
                        .map(one -> verdict(one, both))
                        .orElseGet(() -> new Verdict.CouldNotCheck(
                                both, EXPECTED, Phrase.of("check.bitlocker.notListed", volume.label())));
        };
    }

    private static Verdict notInstalled(Proof proof) {
        return new Verdict.Fail(
                proof,
                EXPECTED,
                Phrase.of("check.bitlocker.notInstalled"),
                Phrase.of("check.bitlocker.notInstalled.why"));
    }

    private static boolean isOf(WmiObject one, Volume volume) {
        Optional<String> id = one.text("DeviceID").map(VolumesEncrypted::plain);
        Optional<String> letter = one.text("DriveLetter").map(VolumesEncrypted::plain);
        return id.filter(plain(volume.id())::equals).isPresent()
                || letter.filter(plain(volume.label())::equals).isPresent();
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("\\") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Verdict verdict(WmiObject volume, List<Reading<?>> readings) {
        OptionalLong protection = volume.number("ProtectionStatus");
        OptionalLong conversion = volume.number("ConversionStatus");
        Proof proof = new Proof(readings);
        Phrase method = method(volume);
        if (protection.isEmpty() || protection.getAsLong() > 1) {
            return new Verdict.CouldNotCheck(readings, EXPECTED, Phrase.of("check.bitlocker.locked"));
        }
        boolean on = protection.getAsLong() == 1;
        String state =
                switch ((int) conversion.orElse(on ? 1 : 0)) {
                    case 0 -> "off";
                    case 1 -> on ? "on" : "suspended";
                    case 2 -> "encrypting";
                    case 3 -> "decrypting";
                    case 4, 5 -> "paused";
                    default -> "unknown";
                };
        Phrase found = Phrase.of("check.bitlocker.found." + state, method);
        Phrase why = Phrase.of("check.bitlocker.why." + state);
        return switch (state) {
            case "on" -> new Verdict.Pass(proof, EXPECTED, found);
            case "encrypting", "paused" -> new Verdict.Attention(proof, EXPECTED, found, why);
            case "unknown" -> new Verdict.CouldNotCheck(readings, EXPECTED, why);
            default -> new Verdict.Fail(proof, EXPECTED, found, why);
        };
    }

    private static Phrase method(WmiObject volume) {
        return switch ((int) volume.number("EncryptionMethod").orElse(-1)) {
            case 1, 3 -> Phrase.of("check.bitlocker.method.aes128");
            case 2, 4 -> Phrase.of("check.bitlocker.method.aes256");
            case 5 -> Phrase.of("check.bitlocker.method.hardware");
            case 6 -> Phrase.of("check.bitlocker.method.xts128");
            case 7 -> Phrase.of("check.bitlocker.method.xts256");
            default -> Phrase.of("check.bitlocker.method.unsaid");
        };
    }
}
