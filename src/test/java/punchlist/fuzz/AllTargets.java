package punchlist.fuzz;

import java.util.List;
import java.util.stream.Stream;
import punchlist.catalog.CatalogFuzz;
import punchlist.check.access.AccessFuzz;
import punchlist.check.address.AddressFuzz;
import punchlist.check.desktop.control.ControlFuzz;
import punchlist.check.firewall.RuleFuzz;
import punchlist.check.ports.PortsFuzz;
import punchlist.check.smbios.SmbiosFuzz;
import punchlist.check.uefi.UefiFuzz;
import punchlist.cli.CliFuzz;
import punchlist.machine.CodecFuzz;
import punchlist.machine.files.signature.SignatureFuzz;
import punchlist.machine.hive.HiveFuzz;
import punchlist.machine.logs.LogFuzz;
import punchlist.machine.recorded.SnapshotFuzz;
import punchlist.machine.recorded.importing.ImportFuzz;
import punchlist.machine.sddl.SddlFuzz;
import punchlist.machine.system.SystemFuzz;
import punchlist.machine.windows.WindowsFuzz;
import punchlist.probe.PeerFuzz;
import punchlist.probe.ProbeFuzz;
import punchlist.reading.AnswerFuzz;
import punchlist.record.RecordFuzz;
import punchlist.report.ExportFuzz;
import punchlist.scope.ScopeFuzz;
import punchlist.session.data.PackFuzz;
import punchlist.text.PhraseFuzz;

/** Every file format and parser of the product. */
public final class AllTargets {

    private AllTargets() {}

    /** All of them. */
    public static List<Target> all() {
        return Stream.of(
                        ScopeFuzz.targets(),
                        PackFuzz.targets(),
                        SnapshotFuzz.targets(),
                        CatalogFuzz.targets(),
                        ImportFuzz.targets(),
                        SddlFuzz.targets(),
                        AccessFuzz.targets(),
                        SystemFuzz.targets(),
                        RuleFuzz.targets(),
                        PortsFuzz.targets(),
                        SmbiosFuzz.targets(),
                        UefiFuzz.targets(),
                        WindowsFuzz.targets(),
                        CodecFuzz.targets(),
                        SignatureFuzz.targets(),
                        LogFuzz.targets(),
                        HiveFuzz.targets(),
                        AddressFuzz.targets(),
                        ControlFuzz.targets(),
                        AnswerFuzz.targets(),
                        ProbeFuzz.targets(),
                        PeerFuzz.targets(),
                        PhraseFuzz.targets(),
                        RecordFuzz.targets(),
                        ExportFuzz.targets(),
                        CliFuzz.targets())
                .flatMap(List::stream)
                .toList();
    }
}
