package punchlist.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.TestData;
import punchlist.check.CheckTable;
import punchlist.reference.ReferenceData;
import punchlist.session.Kinds;
import punchlist.session.Product;
import punchlist.text.BundledTexts;
import tools.jackson.databind.json.JsonMapper;

/** The shipped catalogue is whole, and one with a slip stops the start. */
class CatalogTest {

    private static final String FOLDER = "/punchlist/catalog/";

    static Stream<String> requirementIds() throws IOException {
        return Files.readAllLines(TestData.at("requirement-ids.txt")).stream();
    }

    static Stream<String> stepFiles() {
        return Stream.of(Step.values()).filter(s -> s != Step.BEYOND).map(s -> s.key() + ".json");
    }

    @Test
    void thereAreAllRequirementsAndNoOthers() throws IOException {
        Catalog catalog = Product.load(BundledTexts.in(Locale.ENGLISH), "1").catalog();
        assertThat(catalog.requirements())
                .hasSize(163)
                .containsOnlyKeys(requirementIds().toList());
    }

    @ParameterizedTest
    @MethodSource("requirementIds")
    void everyRequirementIsServed(String id) {
        assertThat(CatalogReader.builtIn(key -> true, "1").named(id)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("stepFiles")
    void everyFileKeepsToItsSchema(String file) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs", "catalog.schema.json")));
        assertThat(schema.validate(JsonMapper.shared().readTree(content(file)))).isEmpty();
    }

    @Test
    void aControlThatServesOneRequirementHasItsId() {
        CatalogReader.builtIn(key -> true, "1").controls().values().stream()
                .filter(control -> control.requirements().size() == 1)
                .forEach(control -> assertThat(control.requirements())
                        .containsExactly(control.id().text()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"punch\": | \"pnch\": | os.json | unknown field 'pnch'",
                "\"format\" | \"formt\" | os.json | format",
                "\"step\": \"os\" | \"step\": \"ports\" | os.json | step is not 'os'",
                "\"id\": \"IGSS-OS-2\" | \"id\": \"IGSS-OS-1\" | os.json | duplicate id 'IGSS-OS-1'",
                "\"id\": \"IGSS-OS-2\" | \"id\": \"IGSS-PUR-1\" | os.json | duplicate id 'IGSS-PUR-1'",
                "[\"IGSS-OS-1\"] | [\"IGSS-OS-999\"] | os.json | dead reference to requirement 'IGSS-OS-999'",
                "\"method\": \"by-hand\" | \"method\": \"magic\" | os.json | magic",
                "\"method\": \"by-hand\" | \"method\": \"automatic\" | os.json | by-hand",
                "\"evidence\": \" | \"evidence\": \"un | os.json | unknown word",
                "\"controls\": | \"step\":\"os\",\"controls\": | os.json | step",
                "\"guide\": \"IGSS\" | \"guide\": \"Nobody\" | requirements.json | Nobody",
                "\"id\": \"IGSS-PUR-2\" | \"id\": \"IGSS-PUR-1\" | requirements.json | duplicate id 'IGSS-PUR-1'"
            })
    void aSlipStopsTheStartWithFilePlaceAndReason(String what, String with, String file, String reason) {
        assertThat(new String(content(file), UTF_8)).contains(what);
        CatalogReader reader = new CatalogReader(name -> open(name, file, what, with), key -> true, "1");
        assertThatThrownBy(reader::read)
                .isInstanceOf(BadCatalog.class)
                .hasMessageStartingWith(file)
                .hasMessageContaining(reason);
    }

    @Test
    void aMissingTextStopsTheStart() {
        assertThatThrownBy(() -> CatalogReader.builtIn(key -> !key.equals("control.IGSS-OS-1.why"), "1"))
                .isInstanceOf(BadCatalog.class)
                .hasMessageContaining("os.json")
                .hasMessageContaining("control.IGSS-OS-1.why");
    }

    @Test
    void aMissingFileStopsTheStart() {
        CatalogReader reader = new CatalogReader(
                name -> name.equals("mqtt.json") ? Optional.empty() : open(name, "", "", ""), key -> true, "1");
        assertThatThrownBy(reader::read).isInstanceOf(BadCatalog.class).hasMessageContaining("mqtt.json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\": \"inactivity-lock\" | \"kind\": \"registry-limt\" | registry-limt",
                "\"most\": 900 | \"mst\": 900 | 'm",
                "\"most\": 900 | \"most\": \"900\" | most",
                "\"most\": 900 | \"most\": 900, \"more\": 1 | more"
            })
    void aWrongKindOrParameterStopsTheStart(String what, String with, String named) {
        assertThat(new String(content("os.json"), UTF_8)).contains(what);
        Catalog catalog = new CatalogReader(name -> open(name, "os.json", what, with), key -> true, "1").read();
        assertThatThrownBy(() -> new CheckTable(Kinds.checks(), ReferenceData.builtIn()).bind(catalog))
                .isInstanceOf(BadCatalog.class)
                .hasMessageContaining("os.json")
                .hasMessageContaining("KEP-3.2-7")
                .hasMessageContaining(named);
    }

    private static Optional<InputStream> open(String name, String changed, String what, String with) {
        if (CatalogTest.class.getResource(FOLDER + name) == null) {
            return Optional.empty();
        }
        byte[] content = content(name);
        if (name.equals(changed)) {
            content = replaceFirst(new String(content, UTF_8), what, with).getBytes(UTF_8);
        }
        return Optional.of(new ByteArrayInputStream(content));
    }

    private static String replaceFirst(String text, String what, String with) {
        int at = text.indexOf(what);
        return text.substring(0, at) + with + text.substring(at + what.length());
    }

    private static byte[] content(String name) {
        try (InputStream in = List.of(CatalogTest.class).getFirst().getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
