package punchlist.remedy;

import punchlist.text.Phrase;

/** What a remedy has to say to a finding. */
public sealed interface Proposal {

    /** It can be mended like this. */
    record Mend(Plan plan) implements Proposal {}

    /** Nothing to do: it is already as it should be. */
    record AlreadyRight() implements Proposal {}

    /** It cannot be mended from here, because … */
    record NotFixable(Phrase because) implements Proposal {}
}
