package punchlist.check.smbios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.TestData;
import punchlist.check.smbios.Smbios.Structure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The typed records say what other programs read in the same tables. */
class RecordsTest {

    static List<Path> decoded() {
        return TestData.files("smbios", ".dmidecode.txt");
    }

    static List<Path> json() {
        return TestData.files("smbios", ".json");
    }

    private static Smbios beside(Path file, String from, String to) {
        return SmbiosParser.parse(
                TestData.bytes(file.resolveSibling(file.getFileName().toString().replace(from, to))));
    }

    /** A field of the first block of this name; dmidecode writes what is not there as "Not Specified" or blank. */
    private static Optional<String> field(String decoded, String block, String name) {
        Matcher at = Pattern.compile("(?m)^" + block + "\\n((?:\\t.*\\n)+)").matcher(decoded);
        assertThat(at.find()).isTrue();
        Matcher value = Pattern.compile("(?m)^\\t" + name + ":(.*)$").matcher(at.group(1));
        return value.find()
                ? Optional.of(value.group(1).strip()).filter(v -> !v.isEmpty() && !v.equals("Not Specified"))
                : Optional.empty();
    }

    @ParameterizedTest
    @MethodSource("decoded")
    void firmwareAndSystemAreReadAsDmidecodeReadsThem(Path text) throws IOException {
        Smbios smbios = beside(text, ".dmidecode.txt", ".bin");
        String decoded = Files.readString(text);
        FirmwareInfo firmware = FirmwareInfo.in(smbios).orElseThrow();
        assertThat(firmware.vendor()).isEqualTo(field(decoded, "BIOS Information", "Vendor"));
        assertThat(firmware.version()).isEqualTo(field(decoded, "BIOS Information", "Version"));
        assertThat(firmware.released()).isEqualTo(field(decoded, "BIOS Information", "Release Date"));
        assertThat(firmware.uefi().orElse(false)).isEqualTo(decoded.contains("UEFI is supported"));
        SystemInfo system = SystemInfo.in(smbios).orElseThrow();
        assertThat(system.maker()).isEqualTo(field(decoded, "System Information", "Manufacturer"));
        assertThat(system.model()).isEqualTo(field(decoded, "System Information", "Product Name"));
        assertThat(system.serial()).isEqualTo(field(decoded, "System Information", "Serial Number"));
        assertThat(system.family()).isEqualTo(field(decoded, "System Information", "Family"));
        assertThat(system.sku()).isEqualTo(field(decoded, "System Information", "SKU Number"));
        assertThat(system.uuid().map(Object::toString)).isEqualTo(field(decoded, "System Information", "UUID"));
    }

    @ParameterizedTest
    @MethodSource("decoded")
    void boardChassisAndMemoryAreReadAsDmidecodeReadsThem(Path text) throws IOException {
        Smbios smbios = beside(text, ".dmidecode.txt", ".bin");
        String decoded = Files.readString(text);
        BoardInfo board = BoardInfo.in(smbios).getFirst();
        assertThat(board.maker()).isEqualTo(field(decoded, "Base Board Information", "Manufacturer"));
        assertThat(board.model()).isEqualTo(field(decoded, "Base Board Information", "Product Name"));
        assertThat(board.serial()).isEqualTo(field(decoded, "Base Board Information", "Serial Number"));
        ChassisInfo chassis = ChassisInfo.in(smbios).getFirst();
        assertThat(chassis.maker()).isEqualTo(field(decoded, "Chassis Information", "Manufacturer"));
        assertThat(chassis.lock().orElse(false) ? "Present" : "Not Present")
                .isEqualTo(field(decoded, "Chassis Information", "Lock").orElseThrow());
        assertThat(chassis.security().map(s -> s.name().toLowerCase()))
                .isEqualTo(field(decoded, "Chassis Information", "Security Status")
                        .map(s -> s.toLowerCase().replace(' ', '_')));
        List<OptionalLong> sizes = new ArrayList<>();
        Pattern.compile("(?m)^\\tSize: (?:(\\d+) (GB|MB)|(No Module Installed))$")
                .matcher(decoded)
                .results()
                .forEach(m -> sizes.add(OptionalLong.of(
                        m.group(3) != null
                                ? 0
                                : Long.parseLong(m.group(1)) * (m.group(2).equals("GB") ? 1 << 20 : 1 << 10))));
        assertThat(MemoryDevice.in(smbios).stream().map(MemoryDevice::size)).containsExactlyElementsOf(sizes);
    }

    @ParameterizedTest
    @MethodSource("json")
    void bareTablesAreReadAsAnotherParserReadsThem(Path file) {
        Smbios smbios = beside(file, ".json", ".dmi");
        JsonNode json = new JsonMapper().readTree(TestData.bytes(file));
        JsonNode system = json.path("SystemInformation");
        SystemInfo read = SystemInfo.in(smbios).orElseThrow();
        assertThat(read.uuid().orElseThrow()).hasToString(system.path("UUID").asString());
        String maker = system.path("Manufacturer").asString();
        assertThat(maker.isEmpty() || read.maker().orElseThrow().equals(maker)).isTrue();
        List<Long> sizes = new ArrayList<>();
        json.path("MemoryDevices").forEach(device -> {
            long size = device.path("Size").asLong();
            sizes.add((size == 0x7FFF ? device.path("ExtendedSize").asLong() : size) * 1024);
        });
        assertThat(MemoryDevice.in(smbios).stream().map(d -> d.size().orElse(-1)))
                .containsExactlyElementsOf(sizes);
    }

    @Test
    void aRecordOfAnOldFirmwareEndsBeforeTheNewerFields() {
        Smbios old = SmbiosParser.parse(new byte[] {
            0, 0x12, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 'A', 0, 0, 1, 8, 1, 0, 1, 7, 0, 0, 'B', 0, 0
        });
        FirmwareInfo firmware = FirmwareInfo.in(old).orElseThrow();
        assertThat(firmware.vendor()).contains("A");
        assertThat(firmware.released()).isEmpty();
        assertThat(firmware.uefi()).isEmpty();
        SystemInfo system = SystemInfo.in(old).orElseThrow();
        assertThat(system.maker()).contains("B");
        assertThat(system.model()).isEmpty();
        assertThat(system.uuid()).isEmpty();
    }

    @Property
    void aRecordOfAnyLengthAndContentIsRead(
            @ForAll @IntRange(max = 24) int type, @ForAll byte[] data, @ForAll List<String> strings) {
        List<Byte> formatted = new ArrayList<>(List.of((byte) type, (byte) (4 + data.length), (byte) 0, (byte) 0));
        for (byte b : data) {
            formatted.add(b);
        }
        Smbios smbios = new Smbios(List.of(new Structure(type, formatted, strings)), Optional.empty(), 0);
        assertThat(FirmwareInfo.in(smbios)).isNotNull();
        assertThat(SystemInfo.in(smbios)).isNotNull();
        assertThat(BoardInfo.in(smbios)).isNotNull();
        assertThat(ChassisInfo.in(smbios)).isNotNull();
        assertThat(MemoryDevice.in(smbios)).isNotNull();
        assertThat(HardwareSecurity.in(smbios)).isNotNull();
    }
}
