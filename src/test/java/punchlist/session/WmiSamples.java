package punchlist.session;

import java.util.List;
import java.util.Map;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiObject.Value;
import punchlist.machine.wmi.WmiTable;
import punchlist.session.KindsTest.Sample;

/** Samples of what WMI is asked. */
final class WmiSamples {

    private WmiSamples() {}

    static List<Sample<?>> all() {
        return List.of(new Sample<>(
                new WmiInstances("ROOT/cimv2", "Win32_BIOS"),
                new WmiTable(List.of(new WmiObject(Map.of(
                        "Name", new Value.Text("ü"),
                        "Size", new Value.Whole(4_294_967_295L),
                        "On", new Value.Flag(true),
                        "Versions", new Value.Many(List.of("1", ""))))))));
    }
}
