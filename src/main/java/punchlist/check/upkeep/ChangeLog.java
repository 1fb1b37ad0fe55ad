package punchlist.check.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.InstalledEntries;
import punchlist.check.advisory.KepwareProducts;
import punchlist.check.advisory.Version;
import punchlist.machine.files.FileList;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Every change to the server is documented (Kepware guide 8.5.1). Shows whether this Kepware keeps an audit log of project
 * changes, which it does from 6.18 on, and which logs lie in its folders; who changed what besides only a person knows.
 */
public final class ChangeLog implements Check<KepwareFiles> {

    private static final int LISTED = 12;
    private static final Version AUDIT = new Version(List.of(6L, 18L));

    /** Under this name in the catalogue. */
    public static CheckKind<KepwareFiles> kind() {
        return new CheckKind<>("change-log", KepwareFiles::of, new ChangeLog());
    }

    @Override
    public List<Question<?>> needs(KepwareFiles folders, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(folders.needs());
        all.addAll(KepwareProducts.needs(soFar));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, KepwareFiles folders, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, folders, readings)));
    }

    private static Verdict verdict(ControlId control, KepwareFiles folders, Readings readings) {
        List<KepwareProducts.Installed> products = KepwareProducts.in(readings);
        List<Reading<FileList>> found = folders.found(readings);
        List<Reading<?>> looked = Stream.<Reading<?>>concat(
                        InstalledEntries.lists(readings).stream(), folders.all(readings).stream())
                .toList();
        Optional<Reading<?>> unread =
                looked.stream().filter(reading -> !reading.answer().wasRead()).findFirst();
        if (products.isEmpty() && found.isEmpty() && unread.isPresent()) {
            return new Verdict.CouldNotCheck(
                    looked, Phrase.of("check.upkeep.changes.expected"), Phrases.why(unread.get()));
        }
        List<Reading<?>> evidence = new ArrayList<>(found);
        products.forEach(product -> evidence.addAll(product.readings()));
        return Assisted.asks(
                control,
                Phrase.of("check.upkeep.changes.seen", audit(products), logs(found)),
                evidence.isEmpty() ? looked : evidence);
    }

    private static Phrase audit(List<KepwareProducts.Installed> products) {
        if (products.isEmpty()) {
            return Phrase.of("check.upkeep.changes.noKepware");
        }
        KepwareProducts.Installed first = products.getFirst();
        String key = first.version().filter(v -> v.compareTo(AUDIT) >= 0).isPresent() ? "audit" : "noAudit";
        return Phrase.of("check.upkeep.changes." + key, first.name(), first.text());
    }

    private static Phrase logs(List<Reading<FileList>> found) {
        String logs = found.stream()
                .filter(reading -> reading.answer() instanceof Answer.Known<FileList>)
                .flatMap(reading ->
                        Stream.of(".log", ".db").flatMap(ending -> KepwareFiles.files(reading, ending).stream()))
                .limit(LISTED)
                .map(file -> file.name() + " (" + file.modified() + ")")
                .collect(Collectors.joining(", "));
        return logs.isEmpty() ? Phrase.of("check.upkeep.changes.noLogs") : Phrase.of("check.upkeep.changes.logs", logs);
    }
}
