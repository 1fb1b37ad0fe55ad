package punchlist.check.igss;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import punchlist.check.Phrases;
import punchlist.machine.files.FileList;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The programs that lie in the program folders of IGSS: what it starts itself is among them, and their names are not
 * published, so only folders that were listed whole tell.
 */
public sealed interface IgssPrograms {

    /**
     * All folders were listed.
     *
     * @param names the names of the programs, in lower case and in order
     * @param by the listings
     */
    record Listed(List<String> names, List<Reading<?>> by) implements IgssPrograms {

        /** Copies the lists. */
        public Listed {
            names = List.copyOf(names);
            by = List.copyOf(by);
        }
    }

    /** They were not. */
    record NotListed(Phrase because) implements IgssPrograms {}

    /** Where IGSS lies, and what lies there. */
    static List<Question<?>> questions(Scope scope, Readings soFar) {
        return new IgssFolders(scope, soFar).needs();
    }

    /** As far as these readings tell. */
    static IgssPrograms of(Scope scope, Readings readings) {
        TreeSet<String> names = new TreeSet<>();
        List<Reading<?>> by = new ArrayList<>();
        for (String root : new IgssFolders(scope, readings).roots()) {
            Optional<Reading<FileList>> listing = readings.find(IgssFolders.files(root));
            switch (listing.map(Reading::answer).orElseGet(Answer::absent)) {
                case Answer.Known<FileList>(FileList list) -> {
                    if (!list.isWhole()) {
                        return new NotListed(Phrase.of("check.igss.programs.part", root));
                    }
                    by.add(listing.orElseThrow());
                    list.files().stream()
                            .map(file -> file.name().toLowerCase(Locale.ROOT))
                            .filter(IgssModule::isProgram)
                            .forEach(names::add);
                }
                case Answer.Absent<FileList> absent -> {}
                case Answer.Unread<FileList> unread -> {
                    return new NotListed(
                            Phrase.of("check.igss.programs.unread", root, Phrases.why(listing.orElseThrow())));
                }
            }
        }
        return names.isEmpty()
                ? new NotListed(Phrase.of("check.igss.programs.none"))
                : new Listed(List.copyOf(names), by);
    }
}
