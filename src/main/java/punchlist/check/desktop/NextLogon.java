package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.check.VerdictKind;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/** Joins what holds for an account now with what will hold after its next log-on. */
final class NextLogon {

    private NextLogon() {}

    /** The verdict of now; attention where the next log-on makes it better, or takes it back. */
    static Verdict of(Verdict now, Verdict later) {
        boolean goodNow = now.kind() == VerdictKind.PASS;
        boolean goodLater = later.kind() == VerdictKind.PASS;
        if (goodLater && !goodNow) {
            return attention(now, later, later, "check.desktop.nextLogon");
        }
        if (goodNow && !goodLater && later.kind() != VerdictKind.COULD_NOT_CHECK) {
            return attention(now, later, now, "check.desktop.takenBack");
        }
        boolean partlyLater = later.kind() == VerdictKind.ATTENTION;
        if (partlyLater && (now.kind() == VerdictKind.FAIL || now.kind() == VerdictKind.COULD_NOT_CHECK)) {
            return attention(now, later, later, "check.desktop.nextLogonPartly");
        }
        return now;
    }

    private static Verdict attention(Verdict now, Verdict later, Verdict said, String why) {
        Set<Reading<?>> rests = new LinkedHashSet<>(now.evidence());
        rests.addAll(later.evidence());
        List<Reading<?>> read = new ArrayList<>(
                rests.stream().filter(reading -> reading.answer().wasRead()).toList());
        Phrase expected = said.whatExpected().orElseThrow();
        Phrase found = said.whatFound().orElseThrow();
        Phrase because = now instanceof Verdict.CouldNotCheck(var readings, Phrase e, Phrase unseen)
                ? Phrase.of("check.desktop.notNow", Phrase.of(why), unseen)
                : Phrase.of(why);
        return new Verdict.Attention(new Proof(read), expected, found, because);
    }
}
