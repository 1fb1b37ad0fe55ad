package punchlist.machine.windows;

import com.sun.jna.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import punchlist.machine.storage.Volume;

/**
 * The disks under a volume and how they are joined
 * (learn.microsoft.com/windows/win32/api/winioctl/ni-winioctl-ioctl_storage_query_property). Asked through handles without
 * any access right, so that an ordinary user may.
 */
final class DiskReads {

    private static final int DISK_EXTENTS = 0x0056_0000; // IOCTL_VOLUME_GET_VOLUME_DISK_EXTENTS
    private static final int QUERY_PROPERTY = 0x002D_1400; // IOCTL_STORAGE_QUERY_PROPERTY
    private static final int DEVICE = 0; // StorageDeviceProperty
    private static final int SEEK_PENALTY = 7; // StorageDeviceSeekPenaltyProperty
    private static final int QUERY_SIZE = 12; // STORAGE_PROPERTY_QUERY
    private static final int BUS = 28; // STORAGE_DEVICE_DESCRIPTOR.BusType
    private static final int INCURS = 8; // DEVICE_SEEK_PENALTY_DESCRIPTOR.IncursSeekPenalty
    private static final int FIRST_EXTENT = 8; // VOLUME_DISK_EXTENTS.Extents
    private static final int EXTENT = 24; // DISK_EXTENT
    private static final int MOST = 64;
    private static final int ROOM = 1024;

    private DiskReads() {}

    /** The disks on which the volume of this GUID path lies; none where it does not say. */
    static List<Volume.Disk> under(String id) {
        String device = id.endsWith("\\") ? id.substring(0, id.length() - 1) : id;
        Optional<Memory> extents = VolumeReads.control(device, DISK_EXTENTS, new byte[0], FIRST_EXTENT + MOST * EXTENT);
        if (extents.isEmpty()) {
            return List.of();
        }
        try (Memory table = extents.get()) {
            int count = Math.clamp(table.getInt(0), 0, MOST);
            return IntStream.range(0, count)
                    .mapToLong(i -> Integer.toUnsignedLong(table.getInt(FIRST_EXTENT + (long) i * EXTENT)))
                    .distinct()
                    .mapToObj(DiskReads::disk)
                    .toList();
        }
    }

    private static Volume.Disk disk(long number) {
        String device = "\\\\.\\PhysicalDrive" + number;
        return new Volume.Disk(number, bus(device), spins(device));
    }

    private static OptionalLong bus(String device) {
        Optional<Memory> answer = property(device, DEVICE);
        if (answer.isEmpty()) {
            return OptionalLong.empty();
        }
        try (Memory descriptor = answer.get()) {
            return OptionalLong.of(Integer.toUnsignedLong(descriptor.getInt(BUS)));
        }
    }

    private static Optional<Boolean> spins(String device) {
        return property(device, SEEK_PENALTY).map(answer -> {
            try (answer) {
                return answer.getByte(INCURS) != 0;
            }
        });
    }

    private static Optional<Memory> property(String device, int which) {
        byte[] query = ByteBuffer.allocate(QUERY_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(which)
                .array();
        return VolumeReads.control(device, QUERY_PROPERTY, query, ROOM);
    }
}
