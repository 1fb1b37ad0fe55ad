package punchlist.check.ports;

import java.util.Collection;
import java.util.List;
import punchlist.check.Phrases;
import punchlist.check.igss.Standing;
import punchlist.machine.Listener;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.files.signature.SignedFile;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** Who signed the programs that listen. */
public final class Signers {

    private static final int MOST = 200;

    private Signers() {}

    /** What must be asked about these listeners' programs: each file once, and no more than 200 of them. */
    public static List<Question<?>> questions(Collection<Listener> listeners) {
        return listeners.stream()
                .flatMap(listener -> listener.process().stream())
                .filter(Signers::isPath)
                .<Question<?>>map(FileSignature::new)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** A full path on a drive; the kernel's own processes have only names. */
    private static boolean isPath(String process) {
        return process.length() > 3 && process.charAt(1) == ':' && process.charAt(2) == '\\';
    }

    /** How the program of this path stands to its signature, or why that is not known. */
    public static Phrase of(String path, Readings readings) {
        if (!isPath(path) || !readings.has(new FileSignature(path))) {
            return Phrase.of("check.firewalls.signer.notAsked");
        }
        Reading<SignedFile> reading = readings.get(new FileSignature(path));
        return switch (reading.answer()) {
            case Answer.Known<SignedFile>(SignedFile file) ->
                Standing.of(file, reading.at()).said();
            case Answer.Absent<SignedFile> absent -> Phrase.of("check.firewalls.signer.gone");
            case Answer.Unread<SignedFile> unread -> Phrase.of("check.firewalls.signer.unread", Phrases.why(reading));
        };
    }
}
