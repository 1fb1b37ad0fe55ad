package punchlist.machine.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * A folder for administrators, and a junction, which any user can make, in the place of folders of a scratch folder:
 * nothing may be written through it.
 */
final class SelftestLinks {

    private static final String MAKE = "FSCTL_SET_REPARSE_POINT: make a junction";
    private static final String FOLDER = "CreateDirectory: a folder for administrators";
    private static final int FSCTL_SET_REPARSE_POINT = 0x0009_00A4;
    private static final int MOUNT_POINT = 0xA000_0003;
    private static final int HEAD = 16; // of a REPARSE_DATA_BUFFER for a mount point, of which 8 do not count as data

    private final FolderDescriptorsSetting descriptors;

    /** How descriptors are set, as the product does it. */
    @FunctionalInterface
    interface FolderDescriptorsSetting {
        Optional<Why> set(FolderDescriptors at, Answer<Descriptors> value);
    }

    SelftestLinks(FolderDescriptorsSetting descriptors) {
        this.descriptors = descriptors;
    }

    List<Selftest.Result> all() throws IOException {
        Path root = Files.createTempDirectory("punchlist-selftest").toRealPath();
        Path outside = Files.createDirectory(root.resolve("outside"));
        Path link = root.resolve("Punchlist");
        List<Selftest.Result> results = new ArrayList<>();
        try {
            results.add(folder(root));
            Files.createDirectory(link);
            Optional<Selftest.Result> made = junction(link, outside);
            results.add(made.orElseGet(() -> new Selftest.Result(MAKE, Selftest.State.OK, link.toString())));
            if (made.isEmpty()) {
                results.add(through(root, link, outside));
                results.add(inPlaceOfOurs(root, outside));
            }
        } finally {
            Files.deleteIfExists(link);
            Files.deleteIfExists(outside);
            Files.deleteIfExists(root);
        }
        return results;
    }

    private static Selftest.Result folder(Path root) throws IOException {
        try {
            Path made = AdministratorsFolder.in(root).open("selftest");
            Files.delete(made);
            Files.delete(root.resolve("Punchlist"));
            return Wine.isHere()
                    ? new Selftest.Result(FOLDER, Selftest.State.LACKING, "Wine keeps no Windows permissions")
                    : new Selftest.Result(FOLDER, Selftest.State.OK, made.toString());
        } catch (IOException e) {
            boolean denied = e.getCause() instanceof CallFailed failed && failed.why() instanceof Why.Denied;
            return new Selftest.Result(FOLDER, denied ? Selftest.State.LACKING : Selftest.State.FAILED, e.toString());
        }
    }

    private static Optional<Selftest.Result> junction(Path link, Path target) {
        byte[] names = ("\\??\\" + target + '\0' + target + '\0').getBytes(StandardCharsets.UTF_16LE);
        int print = target.toString().length() * 2;
        try (FileObject folder = FileObject.open(link.toString(), WinNT.GENERIC_WRITE);
                Memory data = new Memory(HEAD + names.length)) {
            data.setInt(0, MOUNT_POINT);
            data.setInt(4, HEAD - 8 + names.length);
            data.setShort(8, (short) 0);
            data.setShort(10, (short) (print + 8));
            data.setShort(12, (short) (print + 10));
            data.setShort(14, (short) print);
            data.write(HEAD, names, 0, names.length);
            if (KernelCalls.CALLS.DeviceIoControl(
                    folder.handle(),
                    FSCTL_SET_REPARSE_POINT,
                    data,
                    (int) data.size(),
                    null,
                    0,
                    new IntByReference(),
                    null)) {
                return Optional.empty();
            }
            int code = Native.getLastError();
            return Optional.of(new Selftest.Result(
                    MAKE, Wine.isHere() ? Selftest.State.LACKING : Selftest.State.FAILED, "error " + code));
        } catch (CallFailed e) {
            return Optional.of(
                    new Selftest.Result(MAKE, Selftest.state(e.why()), e.why().toString()));
        }
    }

    private Selftest.Result through(Path root, Path link, Path outside) throws IOException {
        Path file = Files.createFile(outside.resolve("file"));
        Map<String, String> wanted = Map.of(
                link.resolve("file").toString(), AdministratorsOnly.SDDL, link.toString(), AdministratorsOnly.SDDL);
        Optional<Why> refused =
                descriptors.set(new FolderDescriptors(root.toString()), Answer.known(new Descriptors(wanted)));
        Files.delete(file);
        return said("SetKernelObjectSecurity: nothing through a junction", refused.map(Why::toString));
    }

    private static Selftest.Result inPlaceOfOurs(Path root, Path outside) {
        Optional<String> refused = Optional.empty();
        try {
            AdministratorsFolder.in(root).open("selftest");
        } catch (IOException e) {
            refused = Optional.of(e.toString());
        }
        boolean untouched = !Files.exists(outside.resolve("selftest"), LinkOption.NOFOLLOW_LINKS);
        return said("CreateDirectory: nothing through a junction", refused.filter(r -> untouched));
    }

    private static Selftest.Result said(String call, Optional<String> refused) {
        return new Selftest.Result(
                call,
                refused.isPresent() ? Selftest.State.OK : Selftest.State.FAILED,
                refused.orElse("it was not refused"));
    }
}
