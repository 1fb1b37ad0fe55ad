package punchlist.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads one control. */
final class ControlReader {

    private static final Set<String> MEMBERS = Set.of(
            "id",
            "requirements",
            "applies",
            "iec62443",
            "nist80053",
            "punch",
            "deviation",
            "method",
            "evidence",
            "everyMonths",
            "passwords",
            "check",
            "remedy");
    private static final Set<String> CONDITIONS =
            Set.of("components", "interfaces", "products", "igssFrom", "igssBefore", "role");
    private static final Set<String> COMPONENTS = Set.copyOf(Vocabulary.COMPONENTS);
    private static final Set<String> INTERFACES = Set.copyOf(Vocabulary.INTERFACES);
    private static final Set<String> PRODUCTS = Set.of("igss", "kepware");
    private static final Set<String> ROLES = Set.of("server", "station");
    private static final Set<String> DEVIATIONS = Set.of("co-hosted", "must-stay-visible", "two-firewalls");
    private static final Set<String> EVIDENCE =
            Set.of("reference", "name", "photo-or-note", "confirmation", "vault-reference", "list", "date-and-person");

    private static final int LONGEST_PERIOD = 120;

    private final Place place;
    private final Step step;

    ControlReader(Place place, Step step) {
        this.place = place;
        this.step = step;
    }

    Control read() {
        place.onlyMembers(MEMBERS);
        Optional<Use> check = use("check");
        Method method = method();
        if (check.isEmpty() != (method == Method.BY_HAND)) {
            throw place.bad("method 'by-hand' goes without a check, every other method with one");
        }
        List<String> requirements = place.optionalTexts("requirements");
        if (requirements.isEmpty() && step != Step.BEYOND) {
            throw place.bad("serves no requirement");
        }
        return new Control(
                new ControlId(place.text("id")),
                step,
                requirements,
                applies(),
                place.optionalTexts("iec62443"),
                place.optionalTexts("nist80053"),
                punch(),
                place.optionalText("deviation").map(d -> oneOf("deviation", d, DEVIATIONS)),
                method,
                oneOf("evidence", place.text("evidence"), EVIDENCE),
                everyMonths(),
                place.optionalFlag("passwords"),
                check,
                use("remedy"));
    }

    private OptionalInt everyMonths() {
        OptionalInt months = place.optionalNumber("everyMonths");
        if (months.isPresent() && (months.getAsInt() < 1 || months.getAsInt() > LONGEST_PERIOD)) {
            throw place.bad("'everyMonths' is not a number from 1 to " + LONGEST_PERIOD);
        }
        return months;
    }

    private Method method() {
        String word = place.text("method");
        return Method.ofKey(word).orElseThrow(() -> place.bad("method '" + word + "' is not known"));
    }

    private Punch punch() {
        return Punch.valueOf(oneOf("punch", place.text("punch"), Set.of("A", "B", "C")));
    }

    private Optional<Use> use(String name) {
        return place.optionalObject(name).map(use -> {
            use.onlyMembers(Set.of("kind", "parameters"));
            Place parameters = use.optionalObject("parameters").orElseThrow(() -> use.bad("'parameters' is missing"));
            return new Use(use.text("kind"), parameters.object());
        });
    }

    private Applies applies() {
        Place conditions = place.optionalObject("applies").orElseThrow(() -> place.bad("'applies' is missing"));
        conditions.onlyMembers(CONDITIONS);
        return new Applies(
                words(conditions, "components", COMPONENTS),
                words(conditions, "interfaces", INTERFACES),
                words(conditions, "products", PRODUCTS),
                conditions.optionalNumber("igssFrom"),
                conditions.optionalNumber("igssBefore"),
                conditions.optionalText("role").map(r -> oneOf("role", r, ROLES)));
    }

    private static Set<String> words(Place place, String name, Set<String> known) {
        List<String> words = place.optionalTexts(name);
        for (String word : words) {
            if (!known.contains(word)) {
                throw place.bad("'" + name + "' holds the unknown word '" + word + "'");
            }
        }
        return Set.copyOf(words);
    }

    private String oneOf(String name, String word, Set<String> known) {
        if (!known.contains(word)) {
            throw place.bad("'" + name + "' holds the unknown word '" + word + "'");
        }
        return word;
    }
}
