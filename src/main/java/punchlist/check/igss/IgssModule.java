package punchlist.check.igss;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The program files of IGSS that sources name; the names of all others are not published. */
final class IgssModule {

    private static final List<String> NAMED = List.of(
            "dc.exe",
            "Def.exe",
            "IGSSdataServer.exe",
            "IGSSupdateservice.exe",
            "DashBoard.exe",
            "alm.exe",
            "RMS<n>.dll");
    private static final Pattern REPORTS = Pattern.compile("rms\\d{1,3}\\.dll");
    private static final List<String> UNMISTAKABLE = List.of("igssdataserver.exe", "igssupdateservice.exe");

    private IgssModule() {}

    /** Their names in a major version. */
    static List<String> names(long major) {
        return NAMED.stream()
                .map(name -> name.replace("<n>", Long.toString(major)))
                .toList();
    }

    /** Whether a path's last part is one of the names. */
    static boolean isNamed(String path) {
        String name = name(path);
        return REPORTS.matcher(name).matches() || NAMED.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Whether this program can only be one of IGSS: some names are short enough to be another's. */
    static boolean isImage(String path) {
        return path.contains("\\")
                && (UNMISTAKABLE.contains(name(path))
                        || (isNamed(path) && path.toLowerCase(Locale.ROOT).contains("\\igss")));
    }

    /** Whether it is a program, not a library. */
    static boolean isProgram(String path) {
        return name(path).endsWith(".exe");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    }
}
