package punchlist.session;

import java.util.List;
import punchlist.machine.firmware.FirmwareInterface;
import punchlist.machine.firmware.FirmwareSetting;
import punchlist.machine.firmware.Tpm;
import punchlist.session.KindsTest.Sample;

/** Samples of what firmware is asked. */
final class FirmwareSamples {

    private FirmwareSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                new Sample<>(new Tpm(), "2.0"),
                new Sample<>(new FirmwareSetting(FirmwareInterface.HP, "Network (PXE) Boot"), "Disable"),
                new Sample<>(new FirmwareSetting(FirmwareInterface.LENOVO, "BootOrder"), "NVMe0:HDD0"));
    }
}
