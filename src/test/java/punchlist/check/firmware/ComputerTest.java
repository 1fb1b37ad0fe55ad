package punchlist.check.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.TestData;
import punchlist.check.Recorded;
import punchlist.check.VerdictKind;
import punchlist.check.smbios.SmbiosParser;
import punchlist.reference.ReferenceData;

class ComputerTest {

    private static final Makers MAKERS = Makers.of(ReferenceData.builtIn().table(Makers.TABLE));

    private static Computer of(String file) {
        return Computer.of(SmbiosParser.parse(TestData.bytes(TestData.at("smbios/" + file))), MAKERS);
    }

    @ParameterizedTest(name = "{0} is {2} with guidance {1}")
    @CsvSource({
        "Dell-PowerEdge-R630-Dual-Xeon.dmi, dellServer, Dell Inc. PowerEdge R630",
        "Lenovo-ThinkPad-T480.bin, lenovo, LENOVO 20L8S07A14",
        "SuperMicro-X9DBL.bin, supermicro, Thomas-Krenn.AG X9DBL-3F/X9DBL-iF",
        "SuperMicro-Dual-Xeon.dmi, supermicro, Supermicro SYS-1027R-WRF",
        "ASRock-Single-Ryzen.dmi, generic, ASRockRack X570D4U",
        "Beelink-EQ12.dmi, generic, AZW EQ",
        "Asus-UX307LA.bin, generic, ASUSTeK COMPUTER INC. UX305LA"
    })
    void realComputersAreNamed(String file, String guide, String name) {
        Computer computer = of(file);
        assertThat(computer.host()).isEmpty();
        assertThat(computer.guide()).isEqualTo(guide);
        assertThat(computer.name()).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0} {1} runs on {2}")
    @CsvSource({
        "'VMware, Inc.', VMware Virtual Platform, VMware",
        "'VMware, Inc.', 'VMware20,1', VMware",
        "Microsoft Corporation, Virtual Machine, Microsoft Hyper-V or Azure",
        "innotek GmbH, VirtualBox, VirtualBox",
        "QEMU, 'Standard PC (Q35 + ICH9, 2009)', QEMU/KVM",
        "Red Hat, KVM, oVirt or Red Hat Virtualization",
        "Xen, HVM domU, Xen",
        "Amazon EC2, t3.large, Amazon EC2",
        "Google, Google Compute Engine, Google Compute Engine",
        "OpenStack Foundation, OpenStack Nova, OpenStack",
        "Nutanix, AHV, Nutanix AHV",
        "Parallels Software International Inc., Parallels Virtual Platform, Parallels"
    })
    void virtualMachinesAskAtTheirHost(String maker, String model, String host) {
        var finding = Firmwares.windows().made(maker, model).judge("IGSS-BIOS-1");
        assertThat(finding.verdict().kind()).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("virtual machine (" + host + ")", "At the host");
    }

    @ParameterizedTest(name = "{0} {1} is no virtual machine")
    @CsvSource({
        "Microsoft Corporation, Surface Pro",
        "Oracle Corporation, SUN FIRE X4170",
        "Google, Rabbid",
        "HPE, ProLiant DL380 Gen10",
        "Xenon Systems, Tower",
        "Nutanix, NX-1065-G7"
    })
    void theirMakersMakeComputersToo(String maker, String model) {
        var finding = Firmwares.windows().made(maker, model).judge("IGSS-BIOS-1");
        assertThat(Recorded.render(finding)).doesNotContain("virtual machine");
    }

    @ParameterizedTest(name = "{0} {1}: guidance {2}")
    @CsvSource({
        "HPE, ProLiant DL380 Gen10, F11 Prompt",
        "HP, ProLiant DL120 G6, F11 Prompt",
        "HP, HP EliteDesk 800 G3 DM 35W, Prompt for Admin password on F9",
        "Hewlett-Packard, HP Z440 Workstation, Prompt for Admin password on F9",
        "LENOVO, ThinkSystem SR650, Lenovo server",
        "LENOVO, 10MQ001SBP, Boot Device List F12 Option",
        "Supermicro, X11, F11",
        "Super Micro Computer Inc., X7, F11",
        "FUJITSU, PRIMERGY TX1330 M4, Fujitsu",
        "Dell Inc., OptiPlex 7090, UEFI Boot Path Security",
        "日本電気株式会社, Express5800, popup or hot key",
        "Händler GmbH, Gerät, popup or hot key"
    })
    void theMakersOwnMenuIsNamed(String maker, String model, String guidance) {
        assertThat(Recorded.render(Firmwares.windows().made(maker, model).judge("IGSS-BIOS-2")))
                .contains(guidance);
    }

    @Test
    void firmwareMaySayItselfThatItIsVirtual() {
        var finding = Firmwares.windows().made("Someone", "Something", 0x10).judge("IGSS-BIOS-1");
        assertThat(Recorded.render(finding)).contains("virtual machine (Someone Something)");
    }

    @Test
    void aVirtualMachineWithoutItsVariablesIsStillAskedAtItsHost() {
        var finding = new Firmwares()
                .smbios(TestData.bytes(TestData.at("smbios/VMWare.bin")))
                .judge("IGSS-BIOS-1");
        assertThat(finding.verdict().kind()).isEqualTo(VerdictKind.BY_HAND);
        assertThat(Recorded.render(finding)).contains("virtual machine (VMware)");
    }
}
