package punchlist.machine.storage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.machine.WindowsPath;

/**
 * A volume of Windows.
 *
 * @param id its GUID path, {@code \\?\Volume{…}\}
 * @param mountPoints where it is reached: drive letters ({@code C:\}) and folders; none for hidden ones
 * @param kind what sort of drive it is on
 * @param fileSystem NTFS, ReFS, …; empty where it could not be read
 * @param size in bytes; empty where it could not be read
 * @param disks the disks it lies on; empty where they could not be read
 */
public record Volume(
        String id,
        List<String> mountPoints,
        Kind kind,
        Optional<String> fileSystem,
        OptionalLong size,
        List<Disk> disks) {

    /** What sort of drive a volume is on (GetDriveTypeW). */
    public enum Kind {
        UNKNOWN,
        NONE,
        REMOVABLE,
        FIXED,
        REMOTE,
        OPTICAL,
        MEMORY
    }

    /**
     * A disk under a volume.
     *
     * @param number its number, as in {@code \\.\PhysicalDrive0}
     * @param bus how it is joined, by its number in STORAGE_BUS_TYPE (17 is NVMe); empty where it could not be read
     * @param spins whether seeking costs time, as on a hard disk; empty where the disk does not say
     */
    public record Disk(long number, OptionalLong bus, Optional<Boolean> spins) {}

    /** Copies the lists; mount points without the backslash at the end, but after a drive's colon. */
    public Volume {
        mountPoints = mountPoints.stream().map(WindowsPath::canonical).toList();
        disks = List.copyOf(disks);
    }

    /** The drive letter with its colon, else the first mount point, else the GUID path. */
    public String label() {
        return mountPoints.stream()
                .filter(point -> point.length() == 2 || point.length() == 3)
                .map(point -> point.substring(0, 2).toUpperCase(Locale.ROOT))
                .findFirst()
                .orElseGet(() -> mountPoints.stream().findFirst().orElse(id));
    }

    /** How many characters of a path lead to this volume; 0 when the path is not on it. */
    public int reach(String path) {
        return mountPoints.stream()
                .filter(point -> WindowsPath.isWithin(WindowsPath.canonical(path), point))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
