package punchlist.session;

import java.util.List;
import punchlist.check.CheckKind;
import punchlist.check.DriftReviewed;
import punchlist.check.FixedPrivateAddresses;
import punchlist.check.KepwareOpcDaOff;
import punchlist.check.MqttTls;
import punchlist.check.OperatorsNotAdministrators;
import punchlist.check.PortOpenOnlyTo;
import punchlist.check.RecordKinds;
import punchlist.check.RegistryLimit;
import punchlist.check.SmbiosAdminPassword;
import punchlist.check.UaNoUnencrypted;
import punchlist.check.access.FolderNoUsersEntry;
import punchlist.check.access.FolderNotWritable;
import punchlist.check.access.FolderOnlyTrusted;
import punchlist.check.advisory.KepwareVersion;
import punchlist.check.upkeep.ChangeLog;
import punchlist.check.upkeep.ConnectedSystems;
import punchlist.check.upkeep.Dependencies;
import punchlist.check.upkeep.ProjectFiles;
import punchlist.check.upkeep.ProjectPassword;
import punchlist.machine.kinds.MachineKinds;
import punchlist.probe.ProbeKinds;
import punchlist.reading.QuestionKinds;
import punchlist.remedy.RemedyKind;
import punchlist.remedy.SetRegistry;
import punchlist.remedy.access.KepwareFolderAcl;

/** The fixed tables of kinds. A new kind is one class with its test, and one line here. */
public final class Kinds {

    private Kinds() {}

    /** Every kind of question. */
    public static QuestionKinds questions() {
        return new QuestionKinds(MachineKinds.all()).with(ProbeKinds.all()).with(RecordKinds.all());
    }

    /** Every kind of check; the catalogue calls them by name. */
    public static List<CheckKind<?>> checks() {
        return List.of(
                ChangeLog.kind(),
                ConnectedSystems.kind(),
                Dependencies.kind(),
                DriftReviewed.kind(),
                FixedPrivateAddresses.kind(),
                FolderNoUsersEntry.kind(),
                FolderNotWritable.kind(),
                FolderOnlyTrusted.kind(),
                KepwareOpcDaOff.kind(),
                KepwareVersion.kind(),
                MqttTls.kind(),
                OperatorsNotAdministrators.kind(),
                PortOpenOnlyTo.kind(),
                ProjectFiles.kind(),
                ProjectPassword.kind(),
                RegistryLimit.kind(),
                SmbiosAdminPassword.kind(),
                UaNoUnencrypted.kind());
    }

    /** Every kind of remedy; the catalogue calls them by name. */
    public static List<RemedyKind<?>> remedies() {
        return List.of(KepwareFolderAcl.kind(), SetRegistry.kind());
    }
}
