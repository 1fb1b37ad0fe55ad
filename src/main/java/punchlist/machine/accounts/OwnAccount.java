package punchlist.machine.accounts;

import punchlist.machine.Member;
import punchlist.reading.Question;

/** The account under which this program runs: the one that must not be shut out. */
public record OwnAccount() implements Question<Member> {}
