package punchlist.machine.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.ptr.IntByReference;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.hive.BadHive;
import punchlist.machine.hive.HiveFile;
import punchlist.reading.Why;

/**
 * A copy of an account's closed hive and its logs, in memory. The file is opened as itself, not through a link, with the
 * right to back up where this process has it; nothing is loaded into the registry and nothing is written.
 *
 * @param hive what the copy holds
 * @param stamp sizes and times of the files, to see that they are still the same
 */
record HiveCopy(HiveFile hive, List<Long> stamp) {

    private static final int CHUNK = 1 << 20;
    private static final List<String> LOGS = List.of(".LOG1", ".LOG2", ".LOG");

    /** Copies the list. */
    HiveCopy {
        stamp = List.copyOf(stamp);
    }

    /** Something to be done with the right to back up, where this process has it. */
    @FunctionalInterface
    interface Look<T> {
        /** Does it. */
        T at(String path) throws CallFailed;
    }

    static <T> T withBackupRight(String path, Look<T> look) throws CallFailed {
        Advapi32Util.Privilege backup;
        try {
            backup = new Advapi32Util.Privilege(WinNT.SE_BACKUP_NAME);
        } catch (IllegalArgumentException e) {
            return look.at(path);
        }
        try (backup) {
            backup.enable();
            return look.at(path);
        } catch (Win32Exception e) {
            return look.at(path);
        }
    }

    /** Sizes and times of the hive and its logs. */
    static List<Long> stampOf(String path) throws CallFailed {
        List<Long> all = new ArrayList<>();
        try (FileObject file = open(path)) {
            all.addAll(List.of(file.size(), file.written()));
        }
        for (String log : LOGS) {
            try (FileObject file = open(path + log)) {
                all.addAll(List.of(file.size(), file.written()));
            } catch (NotThere e) {
                all.add(-1L);
            }
        }
        return all;
    }

    /** The hive at this path. */
    static HiveCopy of(String path) throws CallFailed {
        List<Long> stamp = stampOf(path);
        byte[] primary = bytes(path);
        List<byte[]> logs = new ArrayList<>();
        for (String log : LOGS) {
            log(path + log).ifPresent(logs::add);
        }
        if (!stampOf(path).equals(stamp)) {
            throw CallFailed.saying("ReadFile", path + " changed while it was read");
        }
        try {
            return new HiveCopy(HiveFile.of(primary, logs), stamp);
        } catch (BadHive e) {
            throw new CallFailed(new Why.NotUnderstood(path + ": " + e.getMessage()));
        }
    }

    private static Optional<byte[]> log(String path) throws CallFailed {
        try {
            return Optional.of(bytes(path));
        } catch (NotThere e) {
            return Optional.empty();
        }
    }

    private static FileObject open(String path) throws CallFailed {
        return FileObject.open(path, WinNT.GENERIC_READ, "SeBackupPrivilege");
    }

    private static byte[] bytes(String path) throws CallFailed {
        try (FileObject file = open(path)) {
            file.refuseDetours();
            if (file.size() > HiveFile.LARGEST) {
                throw new CallFailed(new Why.Incomplete((HiveFile.LARGEST >> 20) + " MiB of " + path));
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream((int) file.size());
            byte[] chunk = new byte[CHUNK];
            IntByReference read = new IntByReference();
            do {
                if (!KernelCalls.CALLS.ReadFile(file.handle(), chunk, chunk.length, read, null)) {
                    throw CallFailed.of("ReadFile", com.sun.jna.Native.getLastError());
                }
                all.write(chunk, 0, read.getValue());
            } while (read.getValue() > 0 && all.size() <= HiveFile.LARGEST);
            return all.toByteArray();
        }
    }
}
