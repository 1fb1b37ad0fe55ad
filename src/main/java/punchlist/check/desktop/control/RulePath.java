package punchlist.check.desktop.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The path of a rule: AppLocker's own variables, and {@code *} for any characters, folders among them. Variables are
 * compared as variables, so that no drive letter has to be guessed.
 *
 * @param patterns what it stands for, in lower case
 */
record RulePath(List<String> patterns) {

    private static final String WINDOWS = "%windir%\\";
    private static final List<String> PROTECTED = List.of(WINDOWS, "%programfiles%\\", "%programfiles(x86)%\\");

    /** Folders in Windows' own in which ordinary users can make files. */
    private static final List<String> WRITABLE_IN_WINDOWS = List.of(
            "temp",
            "tasks",
            "tracing",
            "registration\\crmlog",
            "system32\\tasks",
            "system32\\spool\\drivers\\color",
            "system32\\spool\\printers",
            "system32\\spool\\servers",
            "system32\\com\\dmp",
            "system32\\fxstmp",
            "syswow64\\tasks",
            "syswow64\\com\\dmp",
            "syswow64\\fxstmp");

    static RulePath of(String pattern) {
        String plain = plain(pattern);
        if (plain.startsWith("%programfiles%")) {
            return new RulePath(List.of(plain, plain.replaceFirst("%programfiles%", "%programfiles(x86)%")));
        }
        if (plain.startsWith("%system32%")) {
            String rest = plain.substring("%system32%".length());
            return new RulePath(List.of("%windir%\\system32" + rest, "%windir%\\syswow64" + rest));
        }
        return new RulePath(List.of(plain));
    }

    /** A path as it is compared: the usual places of Windows as their variables, in lower case. */
    static String plain(String path) {
        String lower = path.strip().toLowerCase(Locale.ROOT).replace('/', '\\');
        for (String drive : List.of("%osdrive%\\", "%systemdrive%\\", "c:\\")) {
            if (lower.startsWith(drive)) {
                lower = "%osdrive%\\" + lower.substring(drive.length());
            }
        }
        return lower.replaceFirst("^%osdrive%\\\\windows(?=\\\\|$)", "%windir%")
                .replaceFirst("^%systemroot%", "%windir%")
                .replaceFirst("^%osdrive%\\\\program files \\(x86\\)(?=\\\\|$)", "%programfiles(x86)%")
                .replaceFirst("^%osdrive%\\\\program files(?=\\\\|$)", "%programfiles(x86)%".replace("(x86)", ""));
    }

    /** Whether it is about this plain path. */
    boolean matches(String plainPath) {
        return patterns.stream().anyMatch(pattern -> matches(pattern, plainPath));
    }

    private static boolean matches(String pattern, String path) {
        if (pattern.equals("*")) {
            return true;
        }
        String onDrive = pattern.startsWith("%osdrive%\\") && path.startsWith("%") ? onDrive(path) : path;
        String regex = Stream.of(pattern.split("(?<=[*?])|(?=[*?])"))
                .map(part -> switch (part) {
                    case "*" -> ".*";
                    case "?" -> ".";
                    default -> Pattern.quote(part);
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL).matcher(onDrive).matches();
    }

    private static String onDrive(String path) {
        return path.replaceFirst("^%windir%", "%osdrive%\\\\windows")
                .replaceFirst("^%programfiles\\(x86\\)%", "%osdrive%\\\\program files (x86)")
                .replaceFirst("^%programfiles%", "%osdrive%\\\\program files");
    }

    /** Places that it is about and that not administrators alone can write. */
    Optional<String> openPlaces(List<Rule.Condition> exceptions) {
        List<RulePath> but = exceptions.stream()
                .filter(Rule.Condition.Path.class::isInstance)
                .map(condition -> of(((Rule.Condition.Path) condition).pattern()))
                .toList();
        return patterns.stream().flatMap(pattern -> open(pattern, but)).findFirst();
    }

    private static Stream<String> open(String pattern, List<RulePath> but) {
        String fixed = pattern.split("[*?]", 2)[0];
        if (PROTECTED.stream().noneMatch(fixed::startsWith)) {
            return Stream.of(pattern);
        }
        return WRITABLE_IN_WINDOWS.stream()
                .map(folder -> WINDOWS + folder + "\\x.exe")
                .filter(file -> matches(pattern, file))
                .filter(file -> but.stream().noneMatch(exception -> exception.matches(file)))
                .map(file -> file.substring(0, file.lastIndexOf('\\')));
    }
}
