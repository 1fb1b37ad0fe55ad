package punchlist.machine;

/** When a change counts. */
public enum Effective {
    NOW,
    NEXT_LOGON,
    SERVICE_RESTART,
    REBOOT
}
