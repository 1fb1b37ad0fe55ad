package punchlist.check.desktop.control;

import java.util.List;
import java.util.Locale;

/**
 * A program that comes with Windows, as rules name it: Microsoft signed it, and it lies in the folders of Windows.
 *
 * @param name its file's name: {@code cmd.exe}
 * @param folders where it lies, with AppLocker's variables
 */
public record WindowsProgram(String name, List<String> folders) {

    /** The command prompt. */
    public static final WindowsProgram COMMAND_PROMPT = inSystem("cmd.exe");

    /** Explorer. */
    public static final WindowsProgram EXPLORER =
            new WindowsProgram("explorer.exe", List.of("%WINDIR%", "%WINDIR%\\SysWOW64"));

    /** PowerShell. */
    public static final WindowsProgram POWERSHELL = new WindowsProgram(
            "powershell.exe",
            List.of("%WINDIR%\\System32\\WindowsPowerShell\\v1.0", "%WINDIR%\\SysWOW64\\WindowsPowerShell\\v1.0"));

    /** Copies the list. */
    public WindowsProgram {
        folders = List.copyOf(folders);
    }

    /** One of the system folder. */
    public static WindowsProgram inSystem(String name) {
        return new WindowsProgram(name, List.of("%WINDIR%\\System32", "%WINDIR%\\SysWOW64"));
    }

    /** Where it lies, as rules compare. */
    List<String> paths() {
        return folders.stream()
                .map(folder -> RulePath.plain(folder + "\\" + name))
                .toList();
    }

    /** Whether a signer's rule is about it. */
    Rule.Match isBy(Rule.Condition.Publisher rule) {
        boolean named = rule.binary().equals("*") || rule.binary().equalsIgnoreCase(name);
        boolean signer = rule.publisher().equals("*")
                || rule.publisher().toUpperCase(Locale.ROOT).contains("O=MICROSOFT CORPORATION");
        if (!named || !signer) {
            return Rule.Match.NO;
        }
        boolean sure = rule.product().equals("*") && rule.anyVersion();
        return sure ? Rule.Match.YES : Rule.Match.PERHAPS;
    }
}
