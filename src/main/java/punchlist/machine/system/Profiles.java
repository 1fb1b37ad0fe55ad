package punchlist.machine.system;

import punchlist.reading.Question;

/**
 * The user profiles of this computer: who has one, where it lies, and whether its registry hive is loaded (the keys of
 * {@code HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList} and of HKEY_USERS). Absent: there is no such list.
 */
public record Profiles() implements Question<ProfileTable> {

    /** The key below HKLM. */
    public static final String LIST = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList";

    /** The value that names a profile's folder. */
    public static final String FOLDER = "ProfileImagePath";

    /** The value with a profile's state. */
    public static final String STATE = "State";
}
