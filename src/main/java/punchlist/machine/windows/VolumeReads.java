package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.machine.storage.FileAttributes;
import punchlist.machine.storage.Volume;
import punchlist.machine.storage.VolumeTable;
import punchlist.machine.storage.Volumes;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/** The volumes with their mount points and disks; what one volume does not tell stays empty for that volume. */
final class VolumeReads {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 262;
    private static final int NO_ATTRIBUTES = -1; // INVALID_FILE_ATTRIBUTES
    private static final List<Volume.Kind> KINDS = List.of(
            Volume.Kind.UNKNOWN,
            Volume.Kind.NONE,
            Volume.Kind.REMOVABLE,
            Volume.Kind.FIXED,
            Volume.Kind.REMOTE,
            Volume.Kind.OPTICAL,
            Volume.Kind.MEMORY); // by GetDriveType's answer

    private VolumeReads() {}

    static Reply<VolumeTable> ask(Volumes question) throws CallFailed {
        List<Volume> volumes = new ArrayList<>();
        char[] id = new char[LONGEST_ID];
        HANDLE search = KernelCalls.CALLS.FindFirstVolume(id, id.length);
        if (WinBase.INVALID_HANDLE_VALUE.equals(search)) {
            throw CallFailed.of("FindFirstVolume", Native.getLastError());
        }
        try {
            do {
                volumes.add(volume(Native.toString(id)));
            } while (KernelCalls.CALLS.FindNextVolume(search, id, id.length));
            int code = Native.getLastError();
            if (code != WinError.ERROR_NO_MORE_FILES) {
                throw CallFailed.of("FindNextVolume", code);
            }
        } finally {
            KernelCalls.CALLS.FindVolumeClose(search);
        }
        return Reply.of(Answer.known(new VolumeTable(volumes)));
    }

    private static Volume volume(String id) {
        List<String> mountPoints = mountPoints(id);
        int kind =
                KernelCalls.CALLS.GetDriveType(mountPoints.stream().findFirst().orElse(id));
        return new Volume(
                id,
                mountPoints,
                kind >= 0 && kind < KINDS.size() ? KINDS.get(kind) : Volume.Kind.UNKNOWN,
                fileSystem(id),
                size(id),
                DiskReads.under(id));
    }

    private static List<String> mountPoints(String id) {
        IntByReference needed = new IntByReference();
        char[] names = new char[LONGEST_NAME];
        while (true) {
            if (KernelCalls.CALLS.GetVolumePathNamesForVolumeName(id, names, names.length, needed)) {
                return Native.toStringList(names, 0, Math.min(needed.getValue(), names.length)).stream()
                        .filter(name -> !name.isEmpty())
                        .toList();
            }
            if (Native.getLastError() != WinError.ERROR_MORE_DATA || needed.getValue() <= names.length) {
                return List.of();
            }
            names = new char[needed.getValue()];
        }
    }

    private static Optional<String> fileSystem(String id) {
        char[] name = new char[LONGEST_NAME];
        boolean done = KernelCalls.CALLS.GetVolumeInformation(id, null, 0, null, null, null, name, name.length);
        return done ? Optional.of(Native.toString(name)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    private static OptionalLong size(String id) {
        WinNT.LARGE_INTEGER total = new WinNT.LARGE_INTEGER();
        return KernelCalls.CALLS.GetDiskFreeSpaceEx(id, null, total, null)
                ? OptionalLong.of(total.getValue())
                : OptionalLong.empty();
    }

    /** A file's attributes (GetFileAttributesW). */
    static Reply<Long> attributes(FileAttributes question) throws CallFailed {
        int attributes = KernelCalls.CALLS.GetFileAttributes(LongPath.of(question.path()));
        if (attributes != NO_ATTRIBUTES) {
            return Reply.of(Answer.known(Integer.toUnsignedLong(attributes)));
        }
        CallFailed failed = NotThere.orFailed("GetFileAttributes", Native.getLastError(), "administrator");
        if (failed instanceof NotThere) {
            return Reply.of(Answer.absent());
        }
        throw failed;
    }

    /** Calls DeviceIoControl without any access right; empty when the device does not answer. */
    static Optional<Memory> control(String device, int code, byte[] input, int room) {
        HANDLE handle = KernelCalls.CALLS.CreateFile(
                device, 0, WinNT.FILE_SHARE_READ | WinNT.FILE_SHARE_WRITE, null, WinNT.OPEN_EXISTING, 0, null);
        if (WinBase.INVALID_HANDLE_VALUE.equals(handle)) {
            return Optional.empty();
        }
        Memory in = new Memory(Math.max(input.length, 1));
        Memory out = new Memory(room);
        try {
            in.write(0, input, 0, input.length);
            out.clear();
            IntByReference got = new IntByReference();
            boolean done = KernelCalls.CALLS.DeviceIoControl(handle, code, in, input.length, out, room, got, null);
            return done && got.getValue() > 0 ? Optional.of(out) : Optional.empty();
        } finally {
            in.close();
            KernelCalls.CALLS.CloseHandle(handle);
        }
    }
}
