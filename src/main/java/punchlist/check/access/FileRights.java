package punchlist.check.access;

/** The rights to files and folders as bits of an entry's mask ([MS-DTYP] 2.4.3 and winnt.h). */
public final class FileRights {

    /** Read a file's data; list a folder. */
    public static final int READ_DATA = 0x1;

    /** Write a file's data; add a file to a folder. */
    public static final int WRITE_DATA = 0x2;

    /** Append to a file; add a folder to a folder. */
    public static final int APPEND_DATA = 0x4;

    /** Read extended attributes. */
    public static final int READ_EXTENDED = 0x8;

    /** Run a file; pass through a folder. */
    public static final int EXECUTE = 0x20;

    /** Delete what lies in a folder, whoever owns it. */
    public static final int DELETE_CHILD = 0x40;

    /** Delete or rename. */
    public static final int DELETE = 0x10000;

    /** Read the descriptor. */
    public static final int READ_CONTROL = 0x20000;

    /** Write the DACL: as good as full control. */
    public static final int WRITE_DAC = 0x40000;

    /** Take ownership, and with it {@link #WRITE_DAC}. */
    public static final int WRITE_OWNER = 0x80000;

    /** Wait for the object; says nothing about its content. */
    public static final int SYNCHRONIZE = 0x100000;

    /** Full control (FA). */
    public static final int FULL = 0x1f01ff;

    /** What GENERIC_READ means for a file (FR). */
    public static final int READ = 0x120089;

    /** What GENERIC_WRITE means for a file (FW). */
    public static final int WRITE = 0x120116;

    /** What GENERIC_EXECUTE means for a file (FX). */
    public static final int RUN = 0x1200a0;

    /** Modify, as Explorer calls it: read, write, run and delete. */
    public static final int MODIFY = READ | WRITE | RUN | DELETE;

    /** Read, write and delete, without execute: what configuring Kepware takes on files (Kepware guide 5.1.1). */
    public static final int CHANGE_FILES = READ | WRITE | DELETE;

    /** The same on folders, which must also be passed through. */
    public static final int CHANGE_FOLDERS = CHANGE_FILES | EXECUTE;

    /** What changes the content of an object or of the folder it lies in. */
    public static final int CHANGES_CONTENT = WRITE_DATA | APPEND_DATA | DELETE_CHILD | DELETE;

    /** What lets its holder take every other right. */
    public static final int CHANGES_PERMISSIONS = WRITE_DAC | WRITE_OWNER;

    /** What tells or gives nothing of the content. */
    public static final int MEANS_NOTHING = READ_CONTROL | SYNCHRONIZE;

    private static final int GENERIC_ALL = 0x10000000;
    private static final int GENERIC_EXECUTE = 0x20000000;
    private static final int GENERIC_WRITE = 0x40000000;
    private static final int GENERIC_READ = 0x80000000;

    private FileRights() {}

    /** The mask with its generic rights replaced by what they mean for files. */
    public static int mapped(int mask) {
        int plain = mask & 0x0fffffff;
        plain |= (mask & GENERIC_ALL) != 0 ? FULL : 0;
        plain |= (mask & GENERIC_EXECUTE) != 0 ? RUN : 0;
        plain |= (mask & GENERIC_WRITE) != 0 ? WRITE : 0;
        plain |= (mask & GENERIC_READ) != 0 ? READ : 0;
        return plain;
    }

    /** Whether the mask names a generic right. */
    public static boolean isGeneric(int mask) {
        return (mask & 0xf0000000) != 0;
    }
}
