package punchlist.check.smbios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.TestData;

class SmbiosParserTest {

    private static final int END = 127;

    static List<Path> tables() {
        return TestData.files("smbios", ".bin", ".dmi").stream()
                .filter(f -> !f.getFileName().toString().contains("entry"))
                .toList();
    }

    static List<Path> decoded() {
        return TestData.files("smbios", ".dmidecode.txt");
    }

    static List<List<String>> realMachines() {
        return TestData.rows(TestData.at("smbios/hardware-security-real-machines.csv"));
    }

    private static Path dump(Path text) {
        return text.resolveSibling(text.getFileName().toString().replace(".dmidecode.txt", ".bin"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsEveryRealTableToItsEnd(Path file) {
        Smbios smbios = SmbiosParser.parse(TestData.bytes(file));
        assertThat(smbios.problem()).isEmpty();
        assertThat(smbios.structures()).hasSizeGreaterThan(5);
        assertThat(smbios.ofType(1)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("decoded")
    void findsTheStructuresThatDmidecodeFound(Path text) throws IOException {
        Smbios smbios = SmbiosParser.parse(TestData.bytes(dump(text)));
        List<Integer> expected = Pattern.compile("DMI type (\\d+),")
                .matcher(Files.readString(text))
                .results()
                .map(m -> Integer.valueOf(m.group(1)))
                .filter(type -> type != END)
                .toList();
        assertThat(smbios.structures().stream().map(Smbios.Structure::type)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("decoded")
    void readsMakerAndPasswordStateAsDmidecodeDoes(Path text) throws IOException {
        Smbios smbios = SmbiosParser.parse(TestData.bytes(dump(text)));
        String decoded = Files.readString(text);
        Matcher maker =
                Pattern.compile("System Information\\s+Manufacturer: (.*)").matcher(decoded);
        assertThat(maker.find()).isTrue();
        assertThat(smbios.ofType(1).getFirst().string(4).orElseThrow().strip())
                .isEqualTo(maker.group(1).strip());
        Matcher state = Pattern.compile("Administrator Password Status: (.*)").matcher(decoded);
        List<Smbios.Structure> security = smbios.ofType(24);
        assertThat(security.isEmpty()).isEqualTo(!state.find());
        if (!security.isEmpty()) {
            String word = HardwareSecurity.of(security.getFirst().at(4).orElseThrow())
                    .administrator()
                    .name();
            assertThat(word).isEqualTo(state.group(1).strip().toUpperCase().replace(' ', '_'));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("realMachines")
    void splitsTheSettingsByteOfRealMachines(List<String> row) {
        HardwareSecurity security = HardwareSecurity.of(Integer.decode(row.get(12)));
        List<String> words = List.of(
                security.powerOn().name(),
                security.keyboard().name(),
                security.administrator().name(),
                security.frontPanelReset().name());
        assertThat(words)
                .isEqualTo(row.subList(7, 11).stream()
                        .map(s -> s.toUpperCase().replace(' ', '_'))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsTheSameBehindTheHeaderOfWindows(Path file) {
        byte[] table = SmbiosEntry.table(TestData.bytes(file));
        ByteBuffer windows = ByteBuffer.allocate(8 + table.length).order(ByteOrder.LITTLE_ENDIAN);
        windows.put(new byte[] {0, 3, 2, 0}).putInt(table.length).put(table);
        Smbios read = SmbiosParser.parse(windows.array());
        assertThat(read.structures()).isEqualTo(SmbiosParser.parse(table).structures());
        assertThat(read.version()).isEqualTo(0x0302);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aTableCutAnywhereGivesWhatStandsBeforeTheCut(Path file) {
        byte[] table = SmbiosEntry.table(TestData.bytes(file));
        Smbios whole = SmbiosParser.parse(table);
        for (int length = 0; length < table.length; length += 7) {
            Smbios cut = SmbiosParser.parse(Arrays.copyOf(table, length));
            assertThat(whole.structures().subList(0, cut.structures().size())).isEqualTo(cut.structures());
        }
    }

    @Test
    void anEntryPointAloneHoldsNoRecord() {
        for (Path entry : TestData.files("smbios", "entry.bin", "entry_v3.bin", "entry_v3_short.bin")) {
            assertThat(SmbiosParser.parse(TestData.bytes(entry)).problem()).isPresent();
        }
    }

    @Test
    void aLengthThatCannotBeEndsTheReadingAndIsSaid() {
        Smbios smbios = SmbiosParser.parse(new byte[] {24, 5, 0, 0, 4, 0, 0, 1, 3, 0, 0, 0});
        assertThat(smbios.ofType(24)).hasSize(1);
        assertThat(smbios.problem().orElseThrow()).contains("length is 3");
    }

    @Test
    void aMissingEndMarkerIsNoProblem() {
        assertThat(SmbiosParser.parse(new byte[] {24, 5, 0, 0, 4, 0, 0}).problem())
                .isEmpty();
    }

    @Property
    void neverThrowsForAnyBytes(@ForAll byte[] bytes) {
        assertThat(SmbiosParser.parse(bytes)).isNotNull();
    }
}
