package punchlist.check.folders;

import java.util.ArrayList;
import java.util.List;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.DescriptorTree;
import punchlist.check.access.FileRights;
import punchlist.check.access.FolderNotWritable;
import punchlist.check.access.KepwareFolders;
import punchlist.check.access.OrdinaryAccess;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Who can do what, for the person who reviews access (KEP-3.2-8; Kepware guide 3.2): the folders of IGSS and Kepware, the
 * accounts that operate, groups and services. The answer, with reviewer and next date, is a person's.
 */
public final class AccessReviewed implements Check<AccessReviewed.Parameter> {

    /**
     * Which folders.
     *
     * @param program IGSS' program folder
     * @param own IGSS' folder in profiles
     * @param kepware Kepware's Application Data
     */
    public record Parameter(FolderNotWritable.Parameter program, OperatorFolders own, KepwareFolders kepware) {
        static Parameter of(Parameters p) {
            return new Parameter(FolderNotWritable.Parameter.of(p), OperatorFolders.of(p), KepwareFolders.of(p));
        }
    }

    private static final int CHANGES = FileRights.CHANGES_CONTENT | FileRights.CHANGES_PERMISSIONS;

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("access-reviewed", Parameter::of, new AccessReviewed());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(new FolderNotWritable().needs(parameter.program(), scope, soFar));
        all.addAll(parameter.own().needs(scope, soFar));
        all.addAll(parameter.kepware().needs(soFar));
        all.addAll(AccessMatrix.needs(scope, soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<Reading<?>> seen = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<Reading<?>> unread = new ArrayList<>();
        for (Reading<?> reading : readings.all()) {
            if (reading.question() instanceof FolderDescriptors folder) {
                switch (readings.answer(folder)) {
                    case Answer.Known<Descriptors>(Descriptors known) -> {
                        seen.add(reading);
                        if (isOpen(new DescriptorTree(known))) {
                            open.add(folder.root());
                        }
                    }
                    case Answer.Absent<Descriptors> absent -> {}
                    case Answer.Unread<Descriptors>(Why why) -> unread.add(reading);
                }
            }
        }
        return List.of(new Finding(control, Subject.server(), verdict(control, seen, open, unread)));
    }

    private static Verdict verdict(
            ControlId control, List<Reading<?>> seen, List<String> open, List<Reading<?>> unread) {
        if (seen.isEmpty()) {
            return new Verdict.CouldNotCheck(
                    unread,
                    Phrase.of("check.folders.review.expected"),
                    unread.stream()
                            .findFirst()
                            .map(Phrases::why)
                            .orElseGet(() -> Phrase.of("check.folders.review.nothing")));
        }
        Phrase found = open.isEmpty()
                ? Phrase.of("check.folders.review.shut", seen.size())
                : Phrase.of("check.folders.review.open", seen.size(), open.size(), String.join(", ", open));
        return Assisted.asks(control, found, seen);
    }

    /** Whether some ordinary user may, for all that is known, change something in it. */
    private static boolean isOpen(DescriptorTree tree) {
        return tree.each(OrdinaryAccess::rights).values().stream().anyMatch(access -> access.mayHaveAny(CHANGES));
    }
}
