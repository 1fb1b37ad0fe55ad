package punchlist.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.catalog.CatalogReader;
import punchlist.catalog.Control;

/**
 * Texts and code agree: no key of the code or the catalogue lacks its text, and no text lies unused. A key is any string
 * of the code that begins with a bundle's prefix and a dot; one that ends in a dot, or stands before a plus, is the
 * beginning of keys built from parts, and uses every text that begins like it.
 */
class TextKeysTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path TEXTS = Path.of("src", "main", "resources", "punchlist", "text");
    private static final Path CATALOG = Path.of("src", "main", "resources", "punchlist", "catalog");
    private static final Pattern LITERAL =
            Pattern.compile("\"([A-Za-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]*)+)\"(\\s*\\+)?");
    private static final Pattern WHOLE_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]*(\\.[A-Za-z0-9_-]+)+");

    /** Beginnings that a room puts before its own keys: the sheet's wording and the screen's texts. */
    private static final List<String> ROOMS = List.of("", "sheet.", "ui.");

    /** Keys that the code builds without a literal beginning: picocli asks for them by itself. */
    private static final List<String> BUILT_ELSEWHERE = List.of("usage.", "list", "control.");

    static Set<String> english() throws IOException {
        return keys("en");
    }

    @Test
    void everyKeyInTheCodeHasItsText() throws IOException {
        Set<String> english = keys("en");
        Set<String> prefixes = new HashSet<>();
        english.forEach(key -> prefixes.add(key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'))));
        Set<String> missing = new TreeSet<>();
        for (Literal literal : literals()) {
            boolean ours =
                    prefixes.contains(literal.text().substring(0, literal.text().indexOf('.')));
            boolean whole =
                    !literal.isBeginning() && WHOLE_KEY.matcher(literal.text()).matches();
            if (ours && whole && ROOMS.stream().noneMatch(room -> english.contains(room + literal.text()))) {
                missing.add(literal.text() + " in " + literal.file());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> whole = new HashSet<>();
        Set<String> beginnings = new HashSet<>(BUILT_ELSEWHERE);
        for (Literal literal : literals()) {
            (literal.isBeginning() ? beginnings : whole).add(literal.text());
        }
        List<String> unused = keys("en").stream()
                .filter(key -> !whole.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void everyControlsTextBelongsToAControl() throws IOException {
        Set<String> known = new HashSet<>();
        for (Control control :
                CatalogReader.builtIn(key -> true, "1").controls().values()) {
            Stream.of(control.title(), control.why(), control.expected(), control.how(), control.question())
                    .forEach(phrase -> known.add(phrase.key()));
            control.deviationText().ifPresent(phrase -> known.add(phrase.key()));
        }
        assertThat(keys("en").stream().filter(key -> key.startsWith("control.")))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyTextCanBeRendered(String key) {
        String text = BundledTexts.in(Locale.ENGLISH).find(key).orElseThrow();
        assertThat(text).isNotBlank();
        if (text.contains("{0}")) {
            assertThat(new MessageFormat(text, Locale.ENGLISH).format(new Object[] {"a", "b", "c", "d", "e", "f", "g"}))
                    .doesNotContain("{0}");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noOtherLanguageHasKeysThatEnglishLacks(String language) throws IOException {
        assertThat(english()).containsAll(keys(language));
    }

    static Stream<String> languages() {
        return Stream.of("da", "de");
    }

    private record Literal(String text, boolean isBeginning, Path file) {}

    private static List<Literal> literals() throws IOException {
        List<Literal> all = new ArrayList<>();
        for (Path root : List.of(SOURCES, CATALOG)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile).forEach(file -> all.addAll(literalsOf(file)));
            }
        }
        return all;
    }

    private static List<Literal> literalsOf(Path file) {
        List<Literal> all = new ArrayList<>();
        try {
            Matcher matcher = LITERAL.matcher(Files.readString(file));
            while (matcher.find()) {
                boolean beginning = matcher.group(1).endsWith(".") || matcher.group(2) != null;
                all.add(new Literal(matcher.group(1), beginning, file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Set<String> keys(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(f -> f.toString().endsWith("_" + language + ".properties"))
                    .toList()) {
                Properties properties = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                keys.addAll(properties.stringPropertyNames());
            }
        }
        return keys;
    }
}
