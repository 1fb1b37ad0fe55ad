package punchlist.remedy;

import java.util.function.Supplier;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.text.Phrase;

/** What a remedy has to say to a finding. */
public sealed interface Proposal {

    /** It can be mended like this. */
    record Mend(Plan plan) implements Proposal {}

    /** Nothing to do: it is already as it should be. */
    record AlreadyRight() implements Proposal {}

    /** It cannot be mended from here, because … */
    record NotFixable(Phrase because) implements Proposal {}

    /**
     * What remedies do that mend what fails or is weak: what could not be checked is not touched, and the rest is right or for
     * a person.
     *
     * @param mend makes the proposal for an open finding
     */
    static Proposal whereOpen(Finding finding, Supplier<Proposal> mend) {
        return switch (finding.verdict()) {
            case Verdict.Fail fail -> mend.get();
            case Verdict.Attention attention -> mend.get();
            case Verdict.CouldNotCheck couldNot -> new NotFixable(Phrase.of("remedy.notRead"));
            case Verdict.Pass pass -> new AlreadyRight();
            case Verdict.ByHand byHand -> new AlreadyRight();
            case Verdict.NotApplicable no -> new AlreadyRight();
        };
    }
}
