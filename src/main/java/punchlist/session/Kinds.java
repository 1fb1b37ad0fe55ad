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
import punchlist.check.system.InactivityLock;
import punchlist.check.system.LocalPolicyCarries;
import punchlist.check.system.PatchesApplied;
import punchlist.check.system.PoliciesBeyond;
import punchlist.check.system.SettingsFromDomain;
import punchlist.check.system.SupportedWindows;
import punchlist.check.system.UpdatePlan;
import punchlist.machine.kinds.MachineKinds;
import punchlist.probe.ProbeKinds;
import punchlist.reading.QuestionKinds;
import punchlist.remedy.RemedyKind;
import punchlist.remedy.SetRegistry;
import punchlist.remedy.access.KepwareFolderAcl;
import punchlist.remedy.policy.SetLocalPolicy;

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
                FixedPrivateAddresses.kind(),
                InactivityLock.kind(),
                LocalPolicyCarries.kind(),
                PatchesApplied.kind(),
                PoliciesBeyond.kind(),
                SettingsFromDomain.kind(),
                UpdatePlan.kind(),
                FolderNoUsersEntry.kind(),
                FolderNotWritable.kind(),
                FolderOnlyTrusted.kind(),
                KepwareOpcDaOff.kind(),
                MqttTls.kind(),
                OperatorsNotAdministrators.kind(),
                PortOpenOnlyTo.kind(),
                RegistryLimit.kind(),
                SmbiosAdminPassword.kind(),
                SupportedWindows.kind(),
                UaNoUnencrypted.kind());
    }

    /** Every kind of remedy; the catalogue calls them by name. */
    public static List<RemedyKind<?>> remedies() {
        return List.of(KepwareFolderAcl.kind(), SetLocalPolicy.kind(), SetRegistry.kind());
    }
}
