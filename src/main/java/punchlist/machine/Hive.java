package punchlist.machine;

/** A root of the registry. */
public enum Hive {
    /** HKEY_LOCAL_MACHINE. */
    HKLM,
    /** HKEY_USERS: the hives of the accounts that are logged on, by SID. */
    HKU
}
