package punchlist.check.upkeep;

import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.files.FileList;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The password of the saved projects is strong (Kepware guide 8.4.1, rule of 4.2.2). Of a password nothing can be read; which
 * files it protects is shown beside the question.
 */
public final class ProjectPassword implements Check<KepwareFiles> {

    private static final int LISTED = 10;

    /** Under this name in the catalogue. */
    public static CheckKind<KepwareFiles> kind() {
        return new CheckKind<>("project-password", KepwareFiles::of, new ProjectPassword());
    }

    @Override
    public List<Question<?>> needs(KepwareFiles folders, Scope scope, Readings soFar) {
        return folders.needs();
    }

    @Override
    public List<Finding> judge(ControlId control, KepwareFiles folders, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, folders, readings)));
    }

    private static Verdict verdict(ControlId control, KepwareFiles folders, Readings readings) {
        List<Reading<FileList>> found = folders.found(readings);
        Optional<Reading<FileList>> unread = folders.unread(readings).stream().findFirst();
        if (found.isEmpty()) {
            Phrase because = unread.map(Phrases::why)
                    .orElseGet(() -> Phrase.of("check.upkeep.kepware.noFolder", String.join(", ", folders.folders())));
            return new Verdict.CouldNotCheck(
                    List.copyOf(folders.all(readings)), Phrase.of("check.upkeep.password.expected"), because);
        }
        List<String> names = found.stream()
                .flatMap(reading -> KepwareFiles.files(reading, ".sopf").stream())
                .map(FileList.Entry::path)
                .toList();
        Phrase seen = names.isEmpty()
                ? Phrase.of("check.upkeep.password.none")
                : Phrase.of(
                        "check.upkeep.password.files",
                        names.size(),
                        String.join(", ", names.stream().limit(LISTED).toList()));
        return Assisted.asks(control, seen, List.copyOf(found));
    }
}
