package punchlist.machine;

import java.util.regex.Pattern;

/** The written form of Windows paths. */
public final class WindowsPath {

    private static final Pattern DOUBLED = Pattern.compile("\\\\{2,}");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:\\\\");

    private WindowsPath() {}

    /** Backslashes only, single ones but before a computer's name, none at the end but after a drive letter. */
    public static String canonical(String path) {
        String plain = path.replace('/', '\\').strip();
        String before = plain.startsWith("\\\\") ? "\\" : "";
        plain = before + DOUBLED.matcher(plain).replaceAll("\\\\");
        while (plain.length() > 2
                && plain.endsWith("\\")
                && !DRIVE.matcher(plain).matches()) {
            plain = plain.substring(0, plain.length() - 1).strip();
        }
        return plain;
    }

    /** Whether {@code path} is {@code folder} or lies below it, without case. */
    public static boolean isWithin(String path, String folder) {
        String above = canonical(folder);
        String prefix = above.endsWith("\\") ? above : above + "\\";
        return path.equalsIgnoreCase(above) || path.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
