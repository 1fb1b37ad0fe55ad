package punchlist.machine.windows;

import java.util.regex.Pattern;
import punchlist.reading.Why;

/** Paths as the file API takes them at any length (learn.microsoft.com/windows/win32/fileio/maximum-file-path-limitation). */
final class LongPath {

    private static final String LOCAL = "\\\\?\\";
    private static final String SHARE = "\\\\?\\UNC\\";
    private static final Pattern WITH_DRIVE = Pattern.compile("[A-Za-z]:\\\\.*");
    private static final Pattern ON_SHARE = Pattern.compile("\\\\\\\\[^?.\\\\][^\\\\]*\\\\.+");
    private static final Pattern RELATIVE_PART = Pattern.compile(".*\\\\\\.\\.?(\\\\.*)?");

    private LongPath() {}

    /**
     * The long form of a full path. Windows takes this form literally, so nothing relative may stand in it.
     *
     * @throws CallFailed when the path is no full path
     */
    static String of(String path) throws CallFailed {
        boolean onShare = ON_SHARE.matcher(path).matches();
        boolean full = onShare || WITH_DRIVE.matcher(path).matches();
        if (!full || RELATIVE_PART.matcher(path).matches()) {
            throw new CallFailed(new Why.NotUnderstood("no full path: " + path));
        }
        return onShare ? SHARE + path.substring(2) : LOCAL + path;
    }

    /** The form people write. */
    static String shortened(String path) {
        if (path.startsWith(SHARE)) {
            return "\\\\" + path.substring(SHARE.length());
        }
        return path.startsWith(LOCAL) ? path.substring(LOCAL.length()) : path;
    }
}
