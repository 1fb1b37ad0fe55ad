package punchlist.session;

import java.util.List;
import java.util.stream.Stream;
import punchlist.check.CheckKind;
import punchlist.check.DriftReviewed;
import punchlist.check.KepwareEmptyPassword;
import punchlist.check.KepwareOpcDaOff;
import punchlist.check.MqttTls;
import punchlist.check.OperatorsNotAdministrators;
import punchlist.check.RecordKinds;
import punchlist.check.RegistryLimit;
import punchlist.check.UaNoUnencrypted;
import punchlist.check.access.FolderNoUsersEntry;
import punchlist.check.access.FolderNotWritable;
import punchlist.check.access.FolderOnlyTrusted;
import punchlist.check.account.BuiltInAccounts;
import punchlist.check.account.FormalPolicy;
import punchlist.check.advisory.KepwareVersion;
import punchlist.check.attested.IgssBeside;
import punchlist.check.attested.MobileBeside;
import punchlist.check.desktop.CommandPrompt;
import punchlist.check.desktop.DefaultBrowser;
import punchlist.check.desktop.DesktopPolicy;
import punchlist.check.desktop.ExplorerBlocked;
import punchlist.check.desktop.InternetPolicies;
import punchlist.check.desktop.OtherPrograms;
import punchlist.check.desktop.ShutdownPrevented;
import punchlist.check.filtering.EndpointFirewall;
import punchlist.check.firmware.OneTimeBoot;
import punchlist.check.firmware.OnlyInternalBoot;
import punchlist.check.firmware.SetupPassword;
import punchlist.check.firmware.SetupPasswordRules;
import punchlist.check.folders.AccessReviewed;
import punchlist.check.folders.OperatorWrites;
import punchlist.check.igss.IgssSigned;
import punchlist.check.igss.IgssVersion;
import punchlist.check.logs.EventLogAccess;
import punchlist.check.logs.RemoteAccessLogged;
import punchlist.check.logs.RemoteAccessWatched;
import punchlist.check.network.AdapterZones;
import punchlist.check.network.DetectionServices;
import punchlist.check.network.FixedPrivateAddresses;
import punchlist.check.network.PlcSubnets;
import punchlist.check.people.KepwareConfigurers;
import punchlist.check.people.PersonalAdministrators;
import punchlist.check.people.PersonalLogins;
import punchlist.check.people.StoredPasswords;
import punchlist.check.ports.MobilePorts;
import punchlist.check.ports.MqttPort;
import punchlist.check.ports.OdbcApplications;
import punchlist.check.ports.OdbcNotOpen;
import punchlist.check.ports.OnlyPlannedOpen;
import punchlist.check.ports.OnlyPlannedOut;
import punchlist.check.ports.PlannedPortOpen;
import punchlist.check.ports.PlcPorts;
import punchlist.check.ports.RulesReviewed;
import punchlist.check.ports.StationsLimited;
import punchlist.check.ports.UpdatePort;
import punchlist.check.protection.MalwareProtection;
import punchlist.check.protection.MalwareScans;
import punchlist.check.protection.ScannedDataDisk;
import punchlist.check.protection.VolumesEncrypted;
import punchlist.check.service.UnneededServices;
import punchlist.check.sql.AuditServer;
import punchlist.check.sql.SqlLogins;
import punchlist.check.system.InactivityLock;
import punchlist.check.system.LocalPolicyCarries;
import punchlist.check.system.PatchesApplied;
import punchlist.check.system.PoliciesBeyond;
import punchlist.check.system.SettingsFromDomain;
import punchlist.check.system.SupportedWindows;
import punchlist.check.system.UpdatePlan;
import punchlist.check.upkeep.ChangeLog;
import punchlist.check.upkeep.CoHosted;
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
import punchlist.remedy.access.OperatorFolderAcl;
import punchlist.remedy.access.ProgramFolderAcl;
import punchlist.remedy.account.LeaveAdministrators;
import punchlist.remedy.account.MendBuiltInAccounts;
import punchlist.remedy.account.SetAccountPolicy;
import punchlist.remedy.desktop.FixDefaultBrowser;
import punchlist.remedy.desktop.PreventShutdown;
import punchlist.remedy.desktop.RestrictPrograms;
import punchlist.remedy.desktop.SetUserPolicy;
import punchlist.remedy.firewall.CallRules;
import punchlist.remedy.firewall.CloseUpdate;
import punchlist.remedy.firewall.NarrowPort;
import punchlist.remedy.firewall.Whitelist;
import punchlist.remedy.firmware.VendorSetting;
import punchlist.remedy.logs.LimitEventLogs;
import punchlist.remedy.logs.LogRemoteAccess;
import punchlist.remedy.network.ForwardingOff;
import punchlist.remedy.policy.SetLocalPolicy;
import punchlist.remedy.protection.SetDefender;
import punchlist.remedy.service.SwitchServiceOff;

/** The fixed tables of kinds. A new kind is one class with its test, and one line here. */
public final class Kinds {

    private Kinds() {}

    /** Every kind of question. */
    public static QuestionKinds questions() {
        return new QuestionKinds(MachineKinds.all()).with(ProbeKinds.all()).with(RecordKinds.all());
    }

    /** Every kind of check; the catalogue calls them by name. */
    public static List<CheckKind<?>> checks() {
        return Stream.of(ofWindows(), ofAccountsAndFiles(), ofProducts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<CheckKind<?>> ofWindows() {
        return List.of(
                AdapterZones.kind(),
                DetectionServices.kind(),
                EventLogAccess.kind(),
                FixedPrivateAddresses.kind(),
                InactivityLock.kind(),
                LocalPolicyCarries.kind(),
                MalwareProtection.kind(),
                MalwareScans.kind(),
                OneTimeBoot.kind(),
                OnlyInternalBoot.kind(),
                PatchesApplied.kind(),
                PlcSubnets.kind(),
                PoliciesBeyond.kind(),
                RemoteAccessLogged.kind(),
                RemoteAccessWatched.kind(),
                ScannedDataDisk.kind(),
                SettingsFromDomain.kind(),
                SetupPassword.kind(),
                SetupPasswordRules.kind(),
                SupportedWindows.kind(),
                UnneededServices.kind(),
                UpdatePlan.kind(),
                VolumesEncrypted.kind());
    }

    private static List<CheckKind<?>> ofAccountsAndFiles() {
        return List.of(
                AccessReviewed.kind(),
                BuiltInAccounts.kind(),
                CommandPrompt.kind(),
                DefaultBrowser.kind(),
                DesktopPolicy.kind(),
                ExplorerBlocked.kind(),
                FolderNoUsersEntry.kind(),
                FolderNotWritable.kind(),
                FolderOnlyTrusted.kind(),
                FormalPolicy.kind(),
                InternetPolicies.kind(),
                KepwareConfigurers.kind(),
                OperatorWrites.kind(),
                OtherPrograms.kind(),
                PersonalAdministrators.kind(),
                PersonalLogins.kind(),
                ShutdownPrevented.kind(),
                StoredPasswords.kind());
    }

    private static List<CheckKind<?>> ofProducts() {
        return List.of(
                AuditServer.kind(),
                ChangeLog.kind(),
                CoHosted.kind(),
                ConnectedSystems.kind(),
                Dependencies.kind(),
                DriftReviewed.kind(),
                EndpointFirewall.kind(),
                IgssBeside.kind(),
                IgssSigned.kind(),
                IgssVersion.kind(),
                KepwareEmptyPassword.kind(),
                KepwareOpcDaOff.kind(),
                KepwareVersion.kind(),
                MobileBeside.kind(),
                MobilePorts.kind(),
                MqttPort.kind(),
                MqttTls.kind(),
                OdbcApplications.kind(),
                OdbcNotOpen.kind(),
                OnlyPlannedOpen.kind(),
                OnlyPlannedOut.kind(),
                OperatorsNotAdministrators.kind(),
                PlannedPortOpen.kind(),
                PlcPorts.kind(),
                ProjectFiles.kind(),
                ProjectPassword.kind(),
                RegistryLimit.kind(),
                RulesReviewed.kind(),
                SqlLogins.kind(),
                StationsLimited.kind(),
                UaNoUnencrypted.kind(),
                UpdatePort.kind());
    }

    /** Every kind of remedy; the catalogue calls them by name. */
    public static List<RemedyKind<?>> remedies() {
        return List.of(
                CallRules.kind(),
                CloseUpdate.kind(),
                FixDefaultBrowser.kind(),
                ForwardingOff.kind(),
                KepwareFolderAcl.kind(),
                LeaveAdministrators.kind(),
                LimitEventLogs.kind(),
                LogRemoteAccess.kind(),
                MendBuiltInAccounts.kind(),
                NarrowPort.kind(),
                OperatorFolderAcl.kind(),
                PreventShutdown.kind(),
                ProgramFolderAcl.kind(),
                RestrictPrograms.kind(),
                SetAccountPolicy.kind(),
                SetDefender.kind(),
                SetLocalPolicy.kind(),
                SetRegistry.kind(),
                SetUserPolicy.kind(),
                SwitchServiceOff.kind(),
                VendorSetting.kind(),
                Whitelist.kind());
    }
}
