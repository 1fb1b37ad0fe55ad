package punchlist.check.uefi;

/** What a boot entry starts from. */
public enum Medium {
    /** A partition of a disk; which bus the disk is on the entry need not say. */
    DISK,
    /** A drive on an internal bus: SATA, SAS, SCSI, NVMe. */
    DRIVE,
    /** Anything on USB, an optical drive too. */
    USB,
    OPTICAL,
    FLOPPY,
    /** Network, storage network or a URL. */
    NETWORK,
    /** A memory card, or a chip soldered to the board: the entry does not tell them apart. */
    CARD,
    /** A shell of the firmware: runs any program of any drive. */
    SHELL,
    /** Another program inside the firmware: setup, diagnostics, a menu. */
    FIRMWARE,
    /** None of these, or not to be told. */
    UNKNOWN;

    /** Whether an active entry of this kind shows that not only the internal disk may boot. */
    public boolean isForeign() {
        return switch (this) {
            case USB, OPTICAL, FLOPPY, NETWORK, SHELL -> true;
            case DISK, DRIVE, CARD, FIRMWARE, UNKNOWN -> false;
        };
    }
}
