package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import punchlist.machine.sddl.BadSddl;
import punchlist.machine.sddl.Sddl;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.system.PolicyScope;

/**
 * The folders of a local policy, made and taken away: only administrators and SYSTEM may write in them; every account that
 * logs on may read, since Windows reads an account's policy with that account's rights. A folder is made with these
 * permissions in one call, and a link in its place is refused.
 */
final class PolicyFolders {

    private static final String SDDL = "O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;AU)";

    private PolicyFolders() {}

    /** Those from the outermost to that of the scope's file. */
    private static List<Path> of(LocalPolicyFiles files, PolicyScope scope) {
        Path policy = files.folder(scope);
        Path inner = policy.resolve(scope.part().folder());
        return scope.account().isEmpty() ? List.of(policy, inner) : List.of(files.accounts(), policy, inner);
    }

    /** Makes those that are missing. */
    static void make(LocalPolicyFiles files, PolicyScope scope) throws CallFailed {
        for (Path folder : of(files, scope)) {
            create(folder.toString());
            try (FileObject made = FileObject.open(folder.toString(), WinNT.READ_CONTROL)) {
                made.refuseDetours();
                if (!made.isPlainFolder()) {
                    throw CallFailed.saying("CreateDirectory", folder + " is no folder");
                }
            }
        }
    }

    private static void create(String folder) throws CallFailed {
        Pointer descriptor = ObjectSddl.parse(SDDL);
        try {
            SECURITY_ATTRIBUTES attributes = new SECURITY_ATTRIBUTES();
            attributes.lpSecurityDescriptor = descriptor;
            attributes.bInheritHandle = false;
            attributes.write();
            if (!KernelCalls.CALLS.CreateDirectory(LongPath.of(folder), attributes)
                    && Native.getLastError() != WinError.ERROR_ALREADY_EXISTS) {
                throw CallFailed.of("CreateDirectory", Native.getLastError(), "administrator");
            }
        } finally {
            KernelCalls.CALLS.LocalFree(descriptor);
        }
    }

    /**
     * Takes away those that are empty and were made here, as their permissions tell; on Wine, which keeps none, those
     * that are empty. The computer's own stay: Windows has them from the start.
     */
    static void remove(LocalPolicyFiles files, PolicyScope scope) throws CallFailed {
        if (scope.account().isEmpty()) {
            return;
        }
        for (Path folder : of(files, scope).reversed()) {
            if (!isOurs(folder)) {
                return;
            }
            try {
                Files.delete(folder);
            } catch (DirectoryNotEmptyException | NoSuchFileException e) {
                return;
            } catch (IOException e) {
                throw LocalPolicyWrites.failed("RemoveDirectory", e);
            }
        }
    }

    private static boolean isOurs(Path folder) throws CallFailed {
        try (FileObject object = FileObject.open(folder.toString(), WinNT.READ_CONTROL)) {
            object.refuseDetours();
            return object.isPlainFolder() && (Wine.isHere() || isOurs(ObjectSddl.of(object)));
        } catch (NotThere e) {
            return false;
        }
    }

    /** Whether a descriptor is the one that folders are made with here. */
    static boolean isOurs(String sddl) {
        try {
            SecurityDescriptor found = Sddl.parse(sddl);
            SecurityDescriptor ours = Sddl.parse(SDDL);
            return found.owner().equals(ours.owner())
                    && found.isProtected()
                    && Set.copyOf(found.dacl().aces())
                            .equals(Set.copyOf(ours.dacl().aces()));
        } catch (BadSddl e) {
            return false;
        }
    }
}
