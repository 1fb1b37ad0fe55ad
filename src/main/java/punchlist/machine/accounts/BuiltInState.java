package punchlist.machine.accounts;

import punchlist.reading.Settable;

/**
 * Whether somebody can log on with a built-in account (UF_ACCOUNTDISABLE).
 *
 * @param which the account
 */
public record BuiltInState(BuiltIn which) implements Settable<AccountState> {}
