package punchlist.check.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.WindowsPath;
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
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * A scanned IGSS data folder lies on a fast NVMe SSD (IGSS guide, "Anti-virus Software"; IGSS-AV-2). The folder is the
 * scope's project folder. Behind a RAID controller, Storage Spaces or a hypervisor the disk itself cannot be seen.
 */
public final class ScannedDataDisk implements Check<ScannedDataDisk.Parameter> {

    private static final Volumes VOLUMES = new Volumes();
    private static final WmiInstances COMPUTER = new WmiInstances("root\\cimv2", "Win32_ComputerSystem");
    private static final Pattern VIRTUAL =
            Pattern.compile("(?i).*(virtual|vmware|kvm|qemu|hvm domu|standard pc|openstack|xen).*");
    private static final Phrase EXPECTED = Phrase.of("check.dataDisk.expected");
    private static final long NVME = 17; // BusTypeNvme
    private static final Set<Long> PLAIN = Set.of(3L, 7L, 10L, 11L, 12L, 13L, 19L); // ATA, USB, SAS, SATA, SD, MMC, UFS

    /**
     * What is looked for.
     *
     * @param products the products known by name
     */
    public record Parameter(Products products) {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "scanned-data-disk", p -> new Parameter(Products.of(p.table(Products.NAME))), new ScannedDataDisk());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Protection.needs());
        all.add(VOLUMES);
        all.add(COMPUTER);
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Optional<String> folder = scope.igss().project().map(WindowsPath::canonical);
        Protection protection = new Protection(parameter.products(), readings);
        Verdict verdict = folder.map(f -> judge(f, protection, readings))
                .orElseGet(() -> couldNot(protection, readings, Phrase.of("check.dataDisk.noFolder")));
        Subject subject = folder.map(f -> Subject.of(Subject.Kind.PATH, f)).orElseGet(Subject::server);
        return List.of(new Finding(control, subject, verdict));
    }

    private static Verdict judge(String folder, Protection protection, Readings readings) {
        Reading<VolumeTable> reading = readings.get(VOLUMES);
        if (!(reading.answer() instanceof Answer.Known<VolumeTable>(VolumeTable volumes))) {
            return couldNot(protection, readings, Phrases.why(reading));
        }
        Optional<Volume> volume = volumes.all().stream()
                .filter(v -> v.reach(folder) > 0)
                .max(Comparator.comparingInt(v -> v.reach(folder)));
        if (volume.isEmpty()) {
            return couldNot(protection, readings, Phrase.of("check.dataDisk.noVolume", folder));
        }
        List<Volume.Disk> disks = volume.get().disks();
        Phrase found = Phrase.of("check.dataDisk.found", folder, volume.get().label(), Phrase.list(described(disks)));
        List<Reading<?>> seen = new ArrayList<>(protection.seen());
        seen.add(reading);
        if (!isVirtual(readings) && !disks.isEmpty() && disks.stream().allMatch(disk -> is(disk, NVME))) {
            return new Verdict.Pass(new Proof(seen), EXPECTED, found);
        }
        return slow(folder, protection, readings, disks, found, seen);
    }

    private static Verdict slow(
            String folder,
            Protection protection,
            Readings readings,
            List<Volume.Disk> disks,
            Phrase found,
            List<Reading<?>> seen) {
        Optional<String> excluded = excluding(folder, protection);
        if (protection.defenderIsInCharge() && excluded.isPresent()) {
            return new Verdict.NotApplicable(Phrase.of("check.dataDisk.excluded", excluded.get()));
        }
        boolean known = !isVirtual(readings)
                && !disks.isEmpty()
                && disks.stream()
                        .allMatch(disk -> is(disk, NVME)
                                || (disk.bus().isPresent()
                                        && PLAIN.contains(disk.bus().getAsLong())));
        if (!known) {
            return couldNot(protection, readings, Phrase.of("check.dataDisk.cannotTell", found));
        }
        if (protection.defenderIsInCharge() && exclusionsAreHidden(protection)) {
            return couldNot(protection, readings, Phrase.of("check.dataDisk.hidden", found));
        }
        String why = protection.defenderIsInCharge() ? "check.dataDisk.why.covered" : "check.dataDisk.why.other";
        return new Verdict.Attention(new Proof(seen), EXPECTED, found, Phrase.of(why));
    }

    /** A hypervisor shows whatever bus it likes. */
    private static boolean isVirtual(Readings readings) {
        return readings.answer(COMPUTER).toOptional().map(WmiTable::all).stream()
                .flatMap(List::stream)
                .anyMatch(computer -> Stream.of("Model", "Manufacturer")
                        .flatMap(property -> computer.text(property).stream())
                        .anyMatch(text -> VIRTUAL.matcher(text).matches()));
    }

    /** To ordinary users Defender shows a sentence instead of its exclusions; on real paths a colon is second. */
    private static boolean exclusionsAreHidden(Protection protection) {
        return protection
                .preferences()
                .map(p -> p.texts("ExclusionPath").stream().anyMatch(path -> path.startsWith("N/A")))
                .orElse(true);
    }

    private static Optional<String> excluding(String folder, Protection protection) {
        return protection.preferences().map((WmiObject p) -> p.texts("ExclusionPath")).stream()
                .flatMap(List::stream)
                .filter(one -> !one.startsWith("N/A") && WindowsPath.isWithin(folder, /* folder= */ one))
                .findFirst();
    }

    private static boolean is(Volume.Disk disk, long bus) {
        OptionalLong own = disk.bus();
        return own.isPresent() && own.getAsLong() == bus;
    }

    private static List<Phrase> described(List<Volume.Disk> disks) {
        if (disks.isEmpty()) {
            return List.of(Phrase.of("check.dataDisk.bus.unread"));
        }
        return disks.stream()
                .map(disk -> Phrase.of("check.dataDisk.disk", disk.number(), bus(disk), medium(disk)))
                .toList();
    }

    private static Phrase bus(Volume.Disk disk) {
        long bus = disk.bus().orElse(0);
        return switch ((int) bus) {
            case 1 -> Phrase.of("check.dataDisk.bus.scsi");
            case 3 -> Phrase.of("check.dataDisk.bus.ata");
            case 7 -> Phrase.of("check.dataDisk.bus.usb");
            case 8 -> Phrase.of("check.dataDisk.bus.raid");
            case 9 -> Phrase.of("check.dataDisk.bus.iscsi");
            case 10 -> Phrase.of("check.dataDisk.bus.sas");
            case 11 -> Phrase.of("check.dataDisk.bus.sata");
            case 14, 15 -> Phrase.of("check.dataDisk.bus.virtual");
            case 16 -> Phrase.of("check.dataDisk.bus.spaces");
            case 17 -> Phrase.of("check.dataDisk.bus.nvme");
            default -> Phrase.of("check.dataDisk.bus.other", bus);
        };
    }

    private static Phrase medium(Volume.Disk disk) {
        return disk.spins()
                .map(spins -> Phrase.of(spins ? "check.dataDisk.medium.disk" : "check.dataDisk.medium.flash"))
                .orElseGet(() -> Phrase.of("check.dataDisk.medium.unsaid"));
    }

    private static Verdict couldNot(Protection protection, Readings readings, Phrase because) {
        List<Reading<?>> all = new ArrayList<>(protection.all());
        all.add(readings.get(VOLUMES));
        return new Verdict.CouldNotCheck(all, EXPECTED, because);
    }
}
