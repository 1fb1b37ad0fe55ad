package punchlist.machine.recorded.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.TestData;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryType;
import punchlist.machine.system.PolFile;

/** The readers of single files: real ones are understood, broken ones are refused, nothing else is thrown. */
class FilesTest {

    private interface Reader {
        void read();
    }

    static List<Path> policies() {
        return TestData.files("imports/registry-pol", ".pol");
    }

    static List<Path> exports() {
        return TestData.files("imports/registry", ".reg");
    }

    static List<Path> templates() {
        return TestData.files("imports/secpol", ".inf");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void readsAPolicyFileAsItWasDecoded(Path file) {
        List<PolFile.Entry> entries = PolFile.parse(TestData.bytes(file)).entries();
        String decoded = Charsets.text(TestData.bytes(file.resolveSibling(file.getFileName() + ".csv")));
        List<List<String>> rows = Csv.rows(decoded);
        assertThat(entries).hasSize(rows.size() - 1);
        for (int i = 0; i < entries.size(); i++) {
            List<String> row = rows.get(i + 1);
            assertThat(entries.get(i).key()).isEqualTo(row.get(0));
            assertThat(entries.get(i).name()).isEqualTo(row.get(1));
            assertThat(RegistryType.ofNumber(entries.get(i).type())).contains(RegistryType.valueOf(row.get(2)));
            if (data(entries.get(i)) instanceof RegistryData.Whole number) {
                assertThat(Long.toString(number.value())).isEqualTo(row.get(4));
            }
        }
    }

    private static RegistryData data(PolFile.Entry entry) {
        return RegistryBytes.data(entry.type(), entry.data().toArray(), StandardCharsets.UTF_16LE);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void readsARealExport(Path file) {
        RegFile export = RegFile.parse(Charsets.text(TestData.bytes(file)));
        assertThat(export.keys()).isNotEmpty();
        assertThat(export.ignored()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void readsARealTemplate(Path file) {
        InfFile template = InfFile.parse(Charsets.text(TestData.bytes(file)));
        assertThat(template.sections()).containsKey("Version");
        template.sections()
                .getOrDefault(InfFile.REGISTRY_VALUES, java.util.Map.of())
                .values()
                .forEach(data -> assertThat(InfFile.data(data)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aPolicyFileCutAnywhereIsRefusedOrShorter(Path file) {
        byte[] bytes = TestData.bytes(file);
        for (int length = 0; length < bytes.length; length += 97) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            orRefuse(() -> PolFile.parse(cut));
        }
    }

    @Property
    void readsOrRefusesAnyBytes(@ForAll byte[] bytes) {
        String text = Charsets.text(bytes);
        orRefuse(() -> PolFile.parse(bytes));
        orRefuse(() -> InfFile.parse(text));
        orRefuse(() -> Csv.rows(text));
        orRefuse(() -> RegFile.parse(text));
    }

    @Property
    void readsOrRefusesAnyTextUnderAProperHead(@ForAll String text) {
        String key = "Windows Registry Editor Version 5.00\r\n[HKEY_LOCAL_MACHINE\\A]\r\n";
        orRefuse(() -> RegFile.parse(key + text));
        orRefuse(() -> RegFile.parse(key + "\"A\"=" + text));
        orRefuse(() -> RegFile.parse(key + "\"A\"=hex(7):" + text));
        orRefuse(() -> InfFile.parse("[Version]\nsignature=\"$CHICAGO$\"\n" + text));
        orRefuse(() -> InfFile.data("4," + text));
        orRefuse(() -> InfFile.data("3," + text));
        assertThat(Partial.parse(text)).isNotNull();
    }

    private static void orRefuse(Reader reader) {
        try {
            reader.read();
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
