package punchlist.machine.system;

import java.util.Locale;

/** The folder of a profile as the registry spells it ({@code %SystemDrive%\Users\operator}). */
public final class ProfileFolder {

    private ProfileFolder() {}

    /**
     * The folder with the system's own variables replaced: others an account may set for itself.
     *
     * @param spelled the value's text
     * @param windows the folder of Windows ({@code C:\Windows})
     */
    public static String of(String spelled, String windows) {
        String drive = windows.length() > 1 && windows.charAt(1) == ':' ? windows.substring(0, 2) : "%SystemDrive%";
        String folder = replace(spelled, "%SystemDrive%", drive);
        return replace(replace(folder, "%SystemRoot%", windows), "%windir%", windows);
    }

    private static String replace(String text, String variable, String value) {
        boolean begins = text.toLowerCase(Locale.ROOT).startsWith(variable.toLowerCase(Locale.ROOT));
        return begins ? value + text.substring(variable.length()) : text;
    }
}
