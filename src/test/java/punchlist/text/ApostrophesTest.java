package punchlist.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An apostrophe stands twice where a text has arguments, and once where it has none and is shown as it is written. */
class ApostrophesTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "punchlist", "text");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
    private static final Pattern SINGLE = Pattern.compile("(?<!')'(?!')");

    /** Two that belong to what is quoted: an empty text of SQL. */
    private static final Pattern DOUBLE = Pattern.compile("(?<!\\()''");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(file -> file.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aTextWithoutPlaceIsShownAsItIsWrittenWhateverItIsGiven() {
        assertThat(BundledTexts.in(Locale.ENGLISH).get("cli.verify.own.AGREES", 7))
                .contains("computer's");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreShownOnce(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        List<String> wrong = texts.stringPropertyNames().stream()
                .filter(key -> {
                    String text = texts.getProperty(key);
                    Pattern not = ARGUMENT.matcher(text).find() ? SINGLE : DOUBLE;
                    return not.matcher(text).find();
                })
                .sorted()
                .toList();
        assertThat(wrong).isEmpty();
    }
}
