package punchlist.machine.accounts;

/** Whether somebody can log on with an account. */
public enum AccountState {
    ENABLED,
    DISABLED
}
