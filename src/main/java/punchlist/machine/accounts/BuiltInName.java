package punchlist.machine.accounts;

import punchlist.reading.Settable;

/**
 * What a built-in account is called now, without the computer's name. Windows compares names without case.
 *
 * @param which the account
 */
public record BuiltInName(BuiltIn which) implements Settable<String> {}
