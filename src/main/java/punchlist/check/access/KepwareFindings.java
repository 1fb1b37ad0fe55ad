package punchlist.check.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.Descriptors;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** One finding per Application Data folder: judged where it was read, could not check where it was not. */
final class KepwareFindings {

    private KepwareFindings() {}

    static List<Finding> of(
            ControlId control,
            KepwareFolders folders,
            Readings readings,
            Phrase expected,
            Function<Reading<Descriptors>, Verdict> judged) {
        List<Finding> findings = new ArrayList<>();
        folders.found(readings)
                .forEach(folder -> findings.add(new Finding(control, subject(folder), judged.apply(folder))));
        folders.unread(readings)
                .forEach(folder -> findings.add(new Finding(
                        control,
                        subject(folder),
                        new Verdict.CouldNotCheck(List.of(folder), expected, Phrases.why(folder)))));
        if (findings.isEmpty()) {
            List<Reading<?>> looked = List.copyOf(folders.all(readings));
            Phrase because = Phrase.of("check.access.kepware.notFound", String.join(", ", folders.folders()));
            findings.add(new Finding(control, Subject.server(), new Verdict.CouldNotCheck(looked, expected, because)));
        }
        return findings;
    }

    private static Subject subject(Reading<Descriptors> folder) {
        return Subject.of(Subject.Kind.PATH, KepwareFolders.path(folder));
    }
}
