package punchlist.machine;

/** The written form of Windows paths. */
public final class WindowsPath {

    private WindowsPath() {}

    /** Backslashes only, none at the end but after a drive letter. */
    public static String canonical(String path) {
        String plain = path.strip().replace('/', '\\');
        boolean root = plain.length() <= 3;
        return plain.endsWith("\\") && !root ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** Whether {@code path} is {@code folder} or lies below it, without case. */
    public static boolean isWithin(String path, String folder) {
        String above = canonical(folder);
        String prefix = above.endsWith("\\") ? above : above + "\\";
        return path.equalsIgnoreCase(above) || path.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
