package punchlist.check.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.reference.BadData;
import punchlist.reference.Row;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * A service that a server for this purpose seldom needs.
 *
 * @param service its key name
 * @param label its English name
 * @param advice what to do about it
 * @param about which texts say why, and where it is kept
 * @param cutsRemote whether somebody may lose the way in when it stops
 * @param neededBy components of IGSS, as a scope names them, that may need it
 */
public record Unneeded(
        String service, String label, Advice advice, String about, boolean cutsRemote, List<String> neededBy) {

    private static final Set<String> MEMBERS = Set.of("service", "label", "advice", "about", "hazards", "neededBy");
    private static final String CUTS_REMOTE = "CUTS_REMOTE";

    /** What to do about it. */
    public enum Advice {
        /** Nothing here needs it: stop and disable it. */
        DISABLE,
        /** It belongs to a feature of Windows that should not be there. */
        REMOVE_FEATURE,
        /** It belongs to a program that should not be there. */
        REMOVE_APPLICATION,
        /** Many need it: a person answers. */
        ASK
    }

    /** Copies the list. */
    public Unneeded {
        neededBy = List.copyOf(neededBy);
    }

    /**
     * The service of a row.
     *
     * @throws BadData when the row is malformed
     */
    static Unneeded of(Row row) {
        row.onlyMembers(MEMBERS);
        String service = row.text("service");
        List<String> hazards = row.texts("hazards");
        if (!hazards.stream().allMatch(CUTS_REMOTE::equals)) {
            throw row.bad("unknown hazard in " + hazards);
        }
        return new Unneeded(
                service,
                row.text("label"),
                advice(row),
                row.find("about").orElse(service),
                !hazards.isEmpty(),
                row.texts("neededBy"));
    }

    private static Advice advice(Row row) {
        String word = row.text("advice").toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(Advice.values())
                .filter(a -> a.name().equals(word))
                .findFirst()
                .orElseThrow(() -> row.bad("unknown advice '" + word + "'"));
    }

    /** The component of this scope that may need it. */
    Optional<String> neededIn(Scope scope) {
        return scope.igss().components().stream()
                .flatMap(Set::stream)
                .filter(neededBy::contains)
                .sorted()
                .findFirst();
    }

    /** Why it is better off. */
    public Phrase why() {
        return Phrase.of("check.service.why." + about);
    }

    /** Where it is kept; what breaks without it. */
    public Phrase keep() {
        return Phrase.of("check.service.keep." + about);
    }
}
