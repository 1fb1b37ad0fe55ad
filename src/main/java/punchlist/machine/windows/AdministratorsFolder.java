package punchlist.machine.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import punchlist.reading.Why;

/**
 * {@code %ProgramData%\Punchlist} and the folders in it, which only administrators and SYSTEM may see or write. Windows
 * itself is asked where it is, never the environment. A folder is made with its permissions in one call, so that there is
 * no moment at which others could put something into it; one that is there already is taken only when it is no link and
 * has exactly these permissions: any user may make a folder in {@code %ProgramData%} and wait.
 *
 * <p>Wine keeps of such permissions what a Unix mode can say. There the account that runs it stands in the place of the
 * administrators, and a warning says so when a folder is made.
 */
public final class AdministratorsFolder {

    private static final Logger LOG = System.getLogger(AdministratorsFolder.class.getName());
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,80}");

    private final String root;
    private final boolean wine;

    private AdministratorsFolder(String root, boolean wine) {
        this.root = root;
        this.wine = wine;
    }

    /** The one of this Windows; nothing is made yet. */
    public static AdministratorsFolder ofThisWindows() throws IOException {
        try {
            return in(ShellCalls.programData());
        } catch (CallFailed e) {
            throw new IOException("Windows does not say where ProgramData is: " + e.why(), e);
        }
    }

    /** One in another place, for tests. */
    static AdministratorsFolder in(Path programData) throws IOException {
        String real = programData.toRealPath().toString(); // administrators may have moved it to another drive
        return new AdministratorsFolder(real + (real.endsWith("\\") ? "" : "\\") + "Punchlist", Wine.isHere());
    }

    /**
     * Opens a folder, made where it is missing.
     *
     * @param name what it is for
     * @throws IOException when it cannot be made, or somebody else could have put something into it; says what to do
     */
    public Path open(String name) throws IOException {
        String folder = below(name);
        make(root);
        make(folder);
        return Path.of(folder);
    }

    /** A folder, if it is there, is ours, and may be read by this process. */
    public Optional<Path> find(String name) {
        String folder = below(name);
        try {
            mustBeOurs(root);
            mustBeOurs(folder);
            FolderListing.of(folder);
            return Optional.of(Path.of(folder));
        } catch (CallFailed | IOException e) {
            return Optional.empty();
        }
    }

    private String below(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a folder of ours: " + name);
        }
        return root + "\\" + name;
    }

    private void make(String folder) throws IOException {
        try {
            create(folder);
            mustBeOurs(folder);
        } catch (CallFailed e) {
            boolean denied = e.why() instanceof Why.Denied;
            throw new IOException(
                    folder + " cannot be made or opened (" + e.why() + "): "
                            + (denied ? "start Punchlist as administrator" : "look what is there, and remove it"),
                    e);
        }
    }

    private void create(String folder) throws CallFailed {
        Pointer descriptor = ObjectSddl.parse(AdministratorsOnly.SDDL);
        try {
            SECURITY_ATTRIBUTES attributes = new SECURITY_ATTRIBUTES();
            attributes.lpSecurityDescriptor = descriptor;
            attributes.bInheritHandle = false;
            attributes.write();
            if (KernelCalls.CALLS.CreateDirectory(LongPath.of(folder), attributes)) {
                warn(folder);
            } else {
                refuseUnlessThere(Native.getLastError());
            }
        } finally {
            KernelCalls.CALLS.LocalFree(descriptor);
        }
    }

    private static void refuseUnlessThere(int code) throws CallFailed {
        if (code == WinError.ERROR_INVALID_OWNER) { // only an elevated administrator may make Administrators the owner
            throw new CallFailed(new Why.Denied("administrator"));
        }
        if (code != WinError.ERROR_ALREADY_EXISTS) {
            throw CallFailed.of("CreateDirectory", code);
        }
    }

    private void warn(String folder) {
        if (wine) {
            LOG.log(
                    Logger.Level.WARNING,
                    "Wine keeps no Windows permissions: " + folder
                            + " is kept for this account, not for administrators");
        }
    }

    private void mustBeOurs(String folder) throws CallFailed, IOException {
        try (FileObject object = FileObject.open(folder, WinNT.READ_CONTROL)) {
            object.refuseDetours();
            Optional<String> objection = objection(object);
            if (objection.isPresent()) {
                throw new IOException(folder + " was not made by Punchlist as it is now: " + objection.get()
                        + ". Nothing in it is used. Look who made it, then rename or remove it as administrator and"
                        + " start again");
            }
        }
    }

    private Optional<String> objection(FileObject object) throws CallFailed {
        if (!object.isPlainFolder()) {
            return Optional.of("it is no folder");
        }
        String sddl = ObjectSddl.of(object);
        return wine ? AdministratorsOnly.objectionOnWine(sddl) : AdministratorsOnly.objection(sddl);
    }
}
