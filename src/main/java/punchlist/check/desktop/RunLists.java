package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import punchlist.check.Phrases;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryTable;
import punchlist.machine.Sid;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/**
 * The lists of programs that Explorer starts for an account (RestrictRun: only these) or does not start (DisallowRun:
 * not these). Both compare file names only and bind nothing that another program starts: a convenience, no protection.
 *
 * @param only the names of RestrictRun where it is on; empty where it is off
 * @param not the names of DisallowRun where it is on
 * @param by the readings
 */
record RunLists(Optional<List<String>> only, List<String> not, List<Reading<?>> by) {

    /** The switch and the list of the programs that alone may start. */
    static final String RESTRICT = "RestrictRun";

    /** The switch and the list of the programs that may not start. */
    static final String DISALLOW = "DisallowRun";

    /** The lists as far as they could be seen. */
    sealed interface Look {

        /** They could. */
        record Lists(RunLists lists) implements Look {}

        /** They could not. */
        record NotSeen(Phrase because, List<Reading<?>> by) implements Look {}
    }

    /** Copies the lists. */
    RunLists {
        only = only.map(List::copyOf);
        not = List.copyOf(not);
        by = List.copyOf(by);
    }

    /** What must be asked. */
    static List<Question<?>> questions(Sid sid) {
        List<Question<?>> all = new ArrayList<>();
        for (String name : List.of(RESTRICT, DISALLOW)) {
            all.add(AccountView.question(sid, AccountView.EXPLORER, name));
            all.add(AccountView.listingQuestion(sid, AccountView.EXPLORER + "\\" + name));
        }
        return all;
    }

    /** The lists of the account of this view. */
    static Look of(AccountView view) {
        List<Reading<?>> by = new ArrayList<>();
        Optional<List<String>> only = Optional.empty();
        List<String> not = List.of();
        for (String name : List.of(RESTRICT, DISALLOW)) {
            Seen<RegistryData> on = view.value(AccountView.EXPLORER, name);
            if (!on.wasRead()) {
                return new Look.NotSeen(Phrases.why(on.by()), List.of(on.by()));
            }
            by.add(on.by());
            OptionalLong number = Seen.number(on);
            if (number.isPresent() && number.getAsLong() != 0) {
                Seen<RegistryTable> list = view.listing(AccountView.EXPLORER + "\\" + name);
                if (!list.wasRead()) {
                    return new Look.NotSeen(Phrases.why(list.by()), List.of(list.by()));
                }
                by.add(list.by());
                if (name.equals(RESTRICT)) {
                    only = Optional.of(names(list));
                } else {
                    not = names(list);
                }
            }
        }
        return new Look.Lists(new RunLists(only, not, by));
    }

    private static List<String> names(Seen<RegistryTable> list) {
        return list.answer()
                .toOptional()
                .map(table -> table.byName().values().stream()
                        .filter(RegistryData.Text.class::isInstance)
                        .map(data -> data.shown().strip())
                        .filter(text -> !text.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    /** How they keep a program from starting; empty where they do not. */
    Optional<Phrase> stops(String program) {
        if (names(not, program)) {
            return Optional.of(Phrase.of("check.desktop.lists.disallow", program));
        }
        return only.filter(names -> !names(names, program))
                .map(names -> Phrase.of("check.desktop.lists.restrict", program, (long) names.size()));
    }

    private static boolean names(List<String> list, String program) {
        String wanted = program.toLowerCase(Locale.ROOT);
        return list.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted));
    }
}
