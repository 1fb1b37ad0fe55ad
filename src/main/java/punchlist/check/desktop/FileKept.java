package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.check.access.Above;
import punchlist.check.access.Access;
import punchlist.check.access.FileRights;
import punchlist.check.access.OrdinaryAccess;
import punchlist.check.access.Principals;
import punchlist.machine.ObjectAccess;
import punchlist.machine.ObjectDescriptor;
import punchlist.machine.sddl.BadSddl;
import punchlist.machine.sddl.Sddl;
import punchlist.reading.Answer;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * Whether a file that a policy names lies where only administrators change it: by its own permissions and by those of the
 * folders above it. Where those were not recorded, only the place is known, and it is not a usual one.
 */
record FileKept(String path, Readings readings) {

    private static final int CHANGES =
            FileRights.WRITE_DATA | FileRights.APPEND_DATA | FileRights.DELETE | FileRights.CHANGES_PERMISSIONS;

    Verdict verdict(Proof proof, Phrase expected, Phrase found) {
        Reading<ObjectAccess> own = readings.get(new ObjectDescriptor(path));
        if (!(own.answer() instanceof Answer.Known<ObjectAccess>(ObjectAccess access))) {
            return attention(proof, expected, found, Phrase.of("check.browser.why.place"));
        }
        Above above = Above.of(path, Principals::isOrdinary, readings);
        Proof seen = new Proof(Stream.of(proof.readings(), List.<Reading<?>>of(own), above.looked())
                .flatMap(List::stream)
                .toList());
        if (!above.offences().isEmpty()) {
            Phrase said = Phrase.list(
                    above.offences().stream().map(Above.Offence::said).toList());
            return attention(seen, expected, found, Phrase.of("check.browser.why.above", said));
        }
        Access rights;
        try {
            rights = OrdinaryAccess.rights(Sddl.parse(access.sddl()));
        } catch (BadSddl e) {
            return couldNot(own, expected, Phrase.of("check.browser.why.unclear", path));
        }
        if (rights.hasAny(CHANGES)) {
            return attention(seen, expected, found, Phrase.of("check.browser.why.writable", path));
        } else if (rights.mayHaveAny(CHANGES) || access.link()) {
            return couldNot(own, expected, Phrase.of("check.browser.why.unclear", path));
        } else if (!above.unclear().isEmpty()) {
            Above.Unclear first = above.unclear().getFirst();
            return couldNot(first.reading(), expected, first.because());
        }
        List<Phrase> said = new ArrayList<>(List.of(found, Phrase.of("check.browser.kept", path)));
        said.add(above.extent());
        return new Verdict.Pass(seen, expected, Phrase.list(said));
    }

    private static Verdict attention(Proof proof, Phrase expected, Phrase found, Phrase why) {
        return new Verdict.Attention(proof, expected, found, why);
    }

    private static Verdict couldNot(Reading<?> reading, Phrase expected, Phrase because) {
        Phrase why = reading.answer().wasRead() ? because : Phrases.why(reading);
        return new Verdict.CouldNotCheck(List.of(reading), expected, why);
    }
}
