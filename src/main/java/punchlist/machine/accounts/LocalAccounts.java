package punchlist.machine.accounts;

import punchlist.reading.Question;

/**
 * The accounts that this computer keeps itself, in its own SAM. On a domain controller these are the domain's. Every
 * Windows has the built-in administrator (RID 500): a table without one is a reading that failed, never a fact.
 */
public record LocalAccounts() implements Question<AccountTable> {}
