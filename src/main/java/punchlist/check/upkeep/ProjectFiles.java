package punchlist.check.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.files.FileList;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * No project lies open in Kepware's folders (Kepware guide 8.4.1): {@code .opf} and {@code .json} can be read by whoever
 * gets them, {@code .sopf} only with its password. The Runtime's own {@code default.opf} is always open; rights on the
 * folder protect it (5.1.1), so it is named and not counted.
 */
public final class ProjectFiles implements Check<KepwareFiles> {

    private static final int LISTED = 20;
    private static final Pattern RUNTIME = Pattern.compile("(?i).*\\\\V\\d+\\\\default\\.opf");

    /** Under this name in the catalogue. */
    public static CheckKind<KepwareFiles> kind() {
        return new CheckKind<>("project-files", KepwareFiles::of, new ProjectFiles());
    }

    @Override
    public List<Question<?>> needs(KepwareFiles folders, Scope scope, Readings soFar) {
        return folders.needs();
    }

    @Override
    public List<Finding> judge(ControlId control, KepwareFiles folders, Scope scope, Readings readings) {
        List<Finding> findings = new ArrayList<>();
        folders.found(readings)
                .forEach(reading ->
                        reading.answer().toOptional().ifPresent(list -> judge(control, reading, list, findings)));
        folders.unread(readings)
                .forEach(reading -> findings.add(
                        about(control, KepwareFiles.folder(reading), couldNot(reading, Phrases.why(reading)))));
        if (findings.isEmpty()) {
            Phrase because = Phrase.of("check.upkeep.kepware.noFolder", String.join(", ", folders.folders()));
            List<Reading<?>> looked = List.copyOf(folders.all(readings));
            findings.add(
                    new Finding(control, Subject.server(), new Verdict.CouldNotCheck(looked, expected(), because)));
        }
        return findings;
    }

    private static Phrase expected() {
        return Phrase.of("check.upkeep.projects.expected");
    }

    private static void judge(ControlId control, Reading<FileList> reading, FileList list, List<Finding> findings) {
        List<FileList.Entry> open = Stream.concat(
                        KepwareFiles.files(reading, ".opf").stream().filter(file -> !isRuntimes(file)),
                        KepwareFiles.files(reading, ".json").stream())
                .toList();
        open.stream().limit(LISTED).forEach(file -> findings.add(about(control, file.path(), fail(reading, file))));
        if (open.size() > LISTED) {
            findings.add(about(
                    control,
                    KepwareFiles.folder(reading) + "\\**",
                    failing(reading, Phrase.of("check.upkeep.projects.more", open.size() - LISTED))));
        }
        if (!list.isWhole()) {
            findings.add(about(control, KepwareFiles.folder(reading), couldNot(reading, notWhole(list))));
        } else if (open.isEmpty()) {
            findings.add(about(control, KepwareFiles.folder(reading), pass(reading)));
        }
    }

    private static boolean isRuntimes(FileList.Entry file) {
        return RUNTIME.matcher(file.path()).matches();
    }

    private static Verdict fail(Reading<FileList> reading, FileList.Entry file) {
        return failing(
                reading,
                Phrase.of(
                        "check.upkeep.projects.open",
                        file.name(),
                        file.size(),
                        file.modified().toString()));
    }

    private static Verdict failing(Reading<FileList> reading, Phrase found) {
        return new Verdict.Fail(Proof.of(reading), expected(), found, Phrase.of("check.upkeep.projects.why"));
    }

    private static Verdict pass(Reading<FileList> reading) {
        long locked = KepwareFiles.files(reading, ".sopf").size();
        long runtimes = KepwareFiles.files(reading, ".opf").size();
        Phrase found = runtimes == 0
                ? Phrase.of("check.upkeep.projects.none", locked)
                : Phrase.of("check.upkeep.projects.runtime", locked);
        return new Verdict.Pass(Proof.of(reading), expected(), found);
    }

    /** What was not looked into, in words. */
    static Phrase notWhole(FileList list) {
        return list.unread().isEmpty()
                ? Phrase.of("check.upkeep.files.tooMany", list.files().size())
                : Phrase.of(
                        "check.upkeep.files.unread",
                        String.join(", ", list.unread().stream().limit(LISTED).toList()),
                        list.unread().size());
    }

    private static Verdict couldNot(Reading<FileList> reading, Phrase because) {
        return new Verdict.CouldNotCheck(List.of(reading), expected(), because);
    }

    private static Finding about(ControlId control, String path, Verdict verdict) {
        return new Finding(control, Subject.of(Subject.Kind.PATH, path), verdict);
    }
}
