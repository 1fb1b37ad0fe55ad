package punchlist.machine.windows;

import punchlist.reading.Why;

/** A key below an account's root that says nothing, because the account's hive is not loaded. */
final class HiveNotLoaded extends CallFailed {

    private static final long serialVersionUID = 1L;

    private final String account;

    HiveNotLoaded(String account) {
        super(new Why.Failed("RegOpenKeyEx", "hive of " + account + " not loaded"));
        this.account = account;
    }

    /** The account, by its key in HKEY_USERS. */
    String account() {
        return account;
    }
}
