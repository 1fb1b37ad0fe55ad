package punchlist.machine.kinds;

import java.util.List;
import java.util.stream.Stream;
import punchlist.machine.BasicKinds;
import punchlist.machine.accounts.AccountKinds;
import punchlist.machine.files.FileKinds;
import punchlist.machine.files.signature.SignatureKinds;
import punchlist.machine.firewall.FirewallKinds;
import punchlist.machine.firmware.FirmwareKinds;
import punchlist.machine.logs.LogKinds;
import punchlist.machine.network.NetworkKinds;
import punchlist.machine.storage.StorageKinds;
import punchlist.machine.system.SystemKinds;
import punchlist.machine.wmi.WmiKinds;
import punchlist.reading.QuestionKind;

/** Every kind of question put to the computer; each room below {@code machine} brings its own. */
public final class MachineKinds {

    private MachineKinds() {}

    /** All kinds. */
    public static List<QuestionKind<?, ?>> all() {
        return Stream.of(
                        BasicKinds.all(),
                        AccountKinds.all(),
                        FileKinds.all(),
                        SignatureKinds.all(),
                        FirewallKinds.all(),
                        FirmwareKinds.all(),
                        LogKinds.all(),
                        NetworkKinds.all(),
                        StorageKinds.all(),
                        SystemKinds.all(),
                        WmiKinds.all())
                .flatMap(List::stream)
                .toList();
    }
}
