package punchlist.check.uefi;

import static org.assertj.core.api.Assertions.assertThat;
import static punchlist.check.uefi.Options.active;
import static punchlist.check.uefi.Options.node;
import static punchlist.check.uefi.Options.partition;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.TestData;

class LoadOptionTest {

    private static final byte[] PCI = node(1, 1, (byte) 0, (byte) 0x1C);
    private static final byte[] ACPI = node(2, 1, new byte[8]);

    static List<Path> realEntries() {
        return Stream.of("machine0", "machine1", "machine3", "fwupd")
                .flatMap(folder -> TestData.files("uefi/" + folder, "").stream())
                .filter(f -> f.getFileName().toString().matches("Boot[0-9A-F]{4}-.*"))
                .toList();
    }

    private static LoadOption real(Path file) {
        byte[] bytes = TestData.bytes(file);
        return LoadOption.parse(Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    @ParameterizedTest
    @MethodSource("realEntries")
    void everyRealEntryIsUnderstood(Path file) {
        LoadOption option = real(file);
        assertThat(option.problem()).isEmpty();
        assertThat(option.description()).isNotBlank();
        assertThat(option.isBootable()).isTrue();
        assertThat(option.path().medium())
                .isEqualTo(file.toString().contains("BootFFF") ? Medium.FIRMWARE : Medium.DISK);
    }

    @Test
    void windowsBootManagerIsAFileOnAPartition() {
        LoadOption option = real(TestData.at("uefi/fwupd/Boot0002-8be4df61-93ca-11d2-aa0d-00e098032b8c"));
        assertThat(option.description()).isEqualTo("Windows Boot Manager");
        assertThat(option.path().partition()).contains("GPT c822f3ca-cfbc-4a61-b460-012f3d5be185");
        assertThat(option.path().file()).contains("\\EFI\\Microsoft\\Boot\\bootmgfw.efi");
    }

    @ParameterizedTest(name = "node {0}/{1} is {2}")
    @CsvSource({
        "3,5,USB", "3,15,USB", "3,16,USB", "4,2,OPTICAL", "3,11,NETWORK", "3,12,NETWORK", "3,13,NETWORK",
        "3,24,NETWORK", "3,19,NETWORK", "3,18,DRIVE", "3,23,DRIVE", "3,1,DRIVE", "3,2,DRIVE", "3,22,DRIVE",
        "3,26,CARD", "3,29,CARD", "4,6,FIRMWARE", "4,7,FIRMWARE", "4,4,UNKNOWN", "1,4,UNKNOWN", "9,9,UNKNOWN"
    })
    void tellsTheMediumByTheNode(int type, int subtype, Medium medium) {
        LoadOption option = LoadOption.parse(active("x", ACPI, PCI, node(type, subtype, new byte[16])));
        assertThat(option.problem()).isEmpty();
        assertThat(option.path().medium()).isEqualTo(medium);
    }

    @ParameterizedTest(name = "legacy device type {0} is {1}")
    @CsvSource({"1,FLOPPY", "2,DRIVE", "3,OPTICAL", "5,USB", "6,NETWORK", "128,UNKNOWN", "255,UNKNOWN"})
    void tellsTheMediumOfLegacyEntries(int device, Medium medium) {
        DevicePath path = LoadOption.parse(active("x", node(5, 1, (byte) device, (byte) 0, (byte) 0, (byte) 0)))
                .path();
        assertThat(path.medium()).isEqualTo(medium);
    }

    @Test
    void aDiskOnUsbIsUsbAndAShellIsAShell() {
        byte[] shell = {
            (byte) 0x83,
            (byte) 0xA5,
            0x04,
            0x7C,
            0x3E,
            (byte) 0x9E,
            0x1C,
            0x4F,
            (byte) 0xAD,
            0x65,
            (byte) 0xE0,
            0x52,
            0x68,
            (byte) 0xD0,
            (byte) 0xB4,
            (byte) 0xD1
        };
        byte[] usb = node(3, 5, (byte) 1, (byte) 0);
        assertThat(medium(usb, partition("c822f3ca-cfbc-4b61-b460-012f3d5be185")))
                .isEqualTo(Medium.USB);
        assertThat(medium(node(4, 7, new byte[16]), node(4, 6, shell))).isEqualTo(Medium.SHELL);
    }

    private static Medium medium(byte[]... nodes) {
        return LoadOption.parse(active("x", nodes)).path().medium();
    }

    @ParameterizedTest(name = "attributes {0}: bootable {1}, hidden {2}")
    @CsvSource({"0,false,false", "1,true,false", "9,true,true", "257,false,false", "3,true,false"})
    void onlyActiveBootEntriesAreTried(int attributes, boolean bootable, boolean hidden) {
        LoadOption option = LoadOption.parse(Options.option(attributes, "x", PCI));
        assertThat(option.isBootable()).isEqualTo(bootable);
        assertThat(option.isHidden()).isEqualTo(hidden);
    }

    @Test
    void whatBreaksOffIsSaid() {
        byte[] whole = active("x", PCI, node(3, 5, (byte) 1, (byte) 0));
        assertThat(LoadOption.parse(new byte[5]).problem().orElseThrow()).contains("5 bytes");
        assertThat(LoadOption.parse(Arrays.copyOf(whole, 8)).problem().orElseThrow())
                .contains("name");
        assertThat(LoadOption.parse(Arrays.copyOf(whole, whole.length - 4))
                        .problem()
                        .orElseThrow())
                .contains("breaks off");
        assertThat(LoadOption.parse(active("x", new byte[] {3, 5, 2, 0}))
                        .problem()
                        .orElseThrow())
                .contains("length is 2");
    }

    @Test
    void whatStandsBehindThePathIsLeftAlone() {
        byte[] entry = Arrays.copyOf(active("x", node(3, 5)), 200);
        assertThat(LoadOption.parse(entry).problem()).isEmpty();
    }

    @Test
    void anOrderOfOddLengthIsNone() {
        assertThat(BootNumbers.parse(new byte[] {1, 0, 2})).isEmpty();
        assertThat(BootNumbers.parse(new byte[] {1, 0, 2, 0, 1, 0})).contains(List.of(1, 2));
        assertThat(BootNumbers.parse(new byte[2 * BootNumbers.MOST + 2])).isEmpty();
        assertThat(BootNumbers.variable(0xABC)).isEqualTo("Boot0ABC");
    }

    @Property
    void neverThrowsForAnyBytes(@ForAll byte[] bytes) {
        LoadOption option = LoadOption.parse(bytes);
        assertThat(option.path().medium()).isNotNull();
        assertThat(option.path().partition()).isNotNull();
        assertThat(BootNumbers.parse(bytes)).isNotNull();
    }

    @Property
    void neverThrowsForAnyPath(@ForAll byte[] bytes) {
        LoadOption option = LoadOption.parse(active("x", bytes));
        assertThat(option.path().nodes()).hasSizeLessThanOrEqualTo(bytes.length / 4);
    }
}
