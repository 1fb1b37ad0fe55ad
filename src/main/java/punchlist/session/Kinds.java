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
import punchlist.check.logs.EventLogAccess;
import punchlist.check.logs.RemoteAccessLogged;
import punchlist.check.logs.RemoteAccessWatched;
import punchlist.machine.kinds.MachineKinds;
import punchlist.probe.ProbeKinds;
import punchlist.reading.QuestionKinds;
import punchlist.remedy.RemedyKind;
import punchlist.remedy.SetRegistry;
import punchlist.remedy.access.KepwareFolderAcl;
import punchlist.remedy.logs.LimitEventLogs;
import punchlist.remedy.logs.LogRemoteAccess;

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
                DriftReviewed.kind(),
                EventLogAccess.kind(),
                FixedPrivateAddresses.kind(),
                FolderNoUsersEntry.kind(),
                FolderNotWritable.kind(),
                FolderOnlyTrusted.kind(),
                KepwareOpcDaOff.kind(),
                MqttTls.kind(),
                OperatorsNotAdministrators.kind(),
                PortOpenOnlyTo.kind(),
                RegistryLimit.kind(),
                RemoteAccessLogged.kind(),
                RemoteAccessWatched.kind(),
                SmbiosAdminPassword.kind(),
                UaNoUnencrypted.kind());
    }

    /** Every kind of remedy; the catalogue calls them by name. */
    public static List<RemedyKind<?>> remedies() {
        return List.of(KepwareFolderAcl.kind(), LimitEventLogs.kind(), LogRemoteAccess.kind(), SetRegistry.kind());
    }
}
