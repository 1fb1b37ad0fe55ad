package punchlist.check.advisory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.text.Phrase;

/**
 * The advisories that say something of a version.
 *
 * @param mended those that name it, and a version that mends it
 * @param open those that name it, and none that mends it
 * @param unclear those between whose last vulnerable and whose mended version it lies
 */
record Standings(List<Advisory> mended, List<Advisory> open, List<Advisory> unclear) {

    static Standings of(Advisories advisories, String product, Version version) {
        List<Advisory> affected = advisories.ofProduct(product, version, Advisory.Standing.AFFECTED);
        return new Standings(
                affected.stream().filter(a -> a.fixed().isPresent()).toList(),
                affected.stream().filter(a -> a.fixed().isEmpty()).toList(),
                advisories.ofProduct(product, version, Advisory.Standing.UNCLEAR));
    }

    /** The advisories as people quote them. */
    static String cited(List<Advisory> advisories) {
        return advisories.stream().map(Advisory::cited).distinct().collect(Collectors.joining("; "));
    }

    /** The lowest version that mends all that can be mended. */
    String mendedBy() {
        return mended.stream()
                .flatMap(a -> a.fixed().stream())
                .max(Comparator.comparing(text -> Version.find(text).orElseThrow()))
                .orElseThrow();
    }

    /** What is said where nothing is known to be mendable. */
    Phrase said() {
        List<Phrase> parts = Stream.of(
                        open.stream().map(Standings::open).toList(),
                        unclear.isEmpty()
                                ? List.<Phrase>of()
                                : List.of(Phrase.of("check.advisory.unclear", cited(unclear))),
                        open.isEmpty() && unclear.isEmpty()
                                ? List.of(Phrase.of("check.advisory.notNamed"))
                                : List.<Phrase>of())
                .flatMap(List::stream)
                .toList();
        return parts.size() == 1 ? Objects.requireNonNull(parts.getFirst()) : Phrase.list(parts);
    }

    private static Phrase open(Advisory advisory) {
        return advisory.only()
                .map(only -> Phrase.of(
                        "check.advisory.openOnly",
                        advisory.cited(),
                        Phrase.of("check.advisory.only." + only.name().toLowerCase(Locale.ROOT))))
                .orElseGet(() -> Phrase.of("check.advisory.open", advisory.cited()));
    }
}
