package punchlist.machine.windows;

import java.time.Clock;
import punchlist.machine.AccountLookup;
import punchlist.machine.Adapters;
import punchlist.machine.Boot;
import punchlist.machine.FirewallRules;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.GroupMembers;
import punchlist.machine.Listeners;
import punchlist.machine.ObjectDescriptor;
import punchlist.machine.Peers;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryListing;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValueNames;
import punchlist.machine.RegistryValuePresence;
import punchlist.machine.ServiceDetail;
import punchlist.machine.ServiceRun;
import punchlist.machine.ServiceStart;
import punchlist.machine.Services;
import punchlist.machine.SmbiosTable;
import punchlist.machine.UefiVariable;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.BuiltInName;
import punchlist.machine.accounts.BuiltInState;
import punchlist.machine.accounts.GroupMembership;
import punchlist.machine.accounts.LocalAccounts;
import punchlist.machine.accounts.OwnAccount;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.FolderFiles;
import punchlist.machine.files.TextFile;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.firewall.ActiveProfiles;
import punchlist.machine.firewall.FirewallProducts;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.machine.firmware.BitLockerProtection;
import punchlist.machine.firmware.FirmwareSetting;
import punchlist.machine.firmware.Tpm;
import punchlist.machine.logs.AuditSubcategory;
import punchlist.machine.logs.EventChannel;
import punchlist.machine.logs.RemoteLogons;
import punchlist.machine.network.IpInterfaces;
import punchlist.machine.network.Neighbours;
import punchlist.machine.network.PortProxies;
import punchlist.machine.network.Routes;
import punchlist.machine.storage.DefenderSetting;
import punchlist.machine.storage.FileAttributes;
import punchlist.machine.storage.FileSystemFilters;
import punchlist.machine.storage.Volumes;
import punchlist.machine.system.EntraJoin;
import punchlist.machine.system.Membership;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyValue;
import punchlist.machine.system.Profiles;
import punchlist.machine.system.RightAssignment;
import punchlist.machine.system.ScheduledTasks;
import punchlist.machine.system.UpdateAgent;
import punchlist.machine.system.UserRight;
import punchlist.machine.wmi.WmiInstances;
import punchlist.reading.Answerers;

/** How this Windows answers. To be touched on Windows only: what stands behind it loads Windows' libraries. */
public final class WindowsAnswerers {

    private WindowsAnswerers() {}

    /** An answerer for every kind of question put to the computer. */
    public static Answerers all() {
        LocalPolicyFiles policy = LocalPolicyFiles.ofThisWindows();
        PolicyOrigin origins = new PolicyOrigin(policy);
        RegistryReads registry = new RegistryReads(origins, new ClosedHives());
        FolderDescriptorReads folders = new FolderDescriptorReads(FolderDescriptors.BUDGET);
        return Answerers.none()
                .with(RegistryValue.class, new Guarded<>("RegQueryValueEx", registry::value))
                .with(RegistryValuePresence.class, new Guarded<>("RegQueryValueEx", RegistryReads::seen))
                .with(RegistryValueNames.class, new Guarded<>("RegEnumValue", RegistryReads::names))
                .with(RegistryKeyPresence.class, new Guarded<>("RegOpenKeyEx", registry::presence))
                .with(RegistryListing.class, new Guarded<>("RegEnumValue", registry::listing))
                .with(RegistrySubkeys.class, new Guarded<>("RegEnumKeyEx", registry::subkeys))
                .with(FolderFiles.class, new Guarded<>("FindFirstFile", FileReads::files))
                .with(FileVersion.class, new Guarded<>("GetFileVersionInfoEx", FileReads::version))
                .with(TextFile.class, new Guarded<>("ReadFile", FileReads::text))
                .with(FileSignature.class, new Guarded<>("WinVerifyTrust", SignatureReads::ask))
                .with(FolderDescriptors.class, new Guarded<>("GetKernelObjectSecurity", folders::ask))
                .with(ObjectDescriptor.class, new Guarded<>("GetKernelObjectSecurity", FolderDescriptorReads::one))
                .with(Boot.class, new Guarded<>("NtQuerySystemInformation", BootReads::ask))
                .with(Membership.class, new Guarded<>("DsRoleGetPrimaryDomainInformation", MembershipReads::role))
                .with(Profiles.class, new Guarded<>("RegEnumKeyEx", ProfileReads::ask))
                .with(UserRight.class, new Guarded<>("LsaEnumerateAccountsWithUserRight", UserRightReads::ask))
                .with(
                        RightAssignment.class,
                        new Guarded<>("LsaEnumerateAccountsWithUserRight", UserRightReads::assignment))
                .with(EntraJoin.class, new Guarded<>("NetGetAadJoinInformation", MembershipReads::tenant))
                .with(ScheduledTasks.class, new Guarded<>("Task Scheduler", TaskReads::ask))
                .with(UpdateAgent.class, new Guarded<>("IAutomaticUpdates2", UpdateAgentReads::ask))
                .with(PolicyFile.class, new Guarded<>("Registry.pol", policy::file))
                .with(PolicyValue.class, new Guarded<>("Registry.pol", policy::value))
                .with(PolicyFilePresence.class, new Guarded<>("Registry.pol", policy::presence))
                .with(Volumes.class, new Guarded<>("FindFirstVolume", VolumeReads::ask))
                .with(FileAttributes.class, new Guarded<>("GetFileAttributes", VolumeReads::attributes))
                .with(accounts())
                .with(network())
                .with(firmware())
                .with(services())
                .with(logs());
    }

    private static Answerers accounts() {
        LocalAccountReads accounts = new LocalAccountReads(Clock.systemUTC());
        return Answerers.none()
                .with(GroupMembers.class, new Guarded<>("NetLocalGroupGetMembers", GroupMemberReads::ask))
                .with(AccountLookup.class, new Guarded<>("LookupAccountName", Accounts::ask))
                .with(LocalAccounts.class, new Guarded<>("NetUserEnum", accounts::ask))
                .with(OwnAccount.class, new Guarded<>("GetTokenInformation", OwnAccountReads::ask))
                .with(BuiltInName.class, new Guarded<>("NetUserEnum", AccountWrites::name))
                .with(BuiltInState.class, new Guarded<>("NetUserEnum", AccountWrites::state))
                .with(GroupMembership.class, new Guarded<>("NetLocalGroupGetMembers", AccountWrites::membership))
                .with(AccountPolicy.class, new Guarded<>("NetUserModalsGet", AccountPolicyCalls::ask));
    }

    private static Answerers network() {
        return Answerers.none()
                .with(FirewallRules.class, new Guarded<>("RegEnumValue", FirewallRuleReads::ask))
                .with(ProfileSetting.class, new Guarded<>("RegQueryValueEx", FirewallProfileSettings::ask))
                .with(OwnFirewallRule.class, new Guarded<>("RegEnumValue", FirewallRuleReads::own))
                .with(ForeignRuleSwitch.class, new Guarded<>("RegEnumValue", FirewallRuleReads::state))
                .with(
                        ActiveProfiles.class,
                        new Guarded<>("INetFwPolicy2::get_CurrentProfileTypes", ActiveProfileReads::ask))
                .with(FirewallProducts.class, new Guarded<>("INetFwProducts", FirewallProductReads::ask))
                .with(Listeners.class, new Guarded<>("GetExtendedTcpTable", ListenerReads::ask))
                .with(Peers.class, new Guarded<>("GetExtendedTcpTable", PeerReads::ask))
                .with(Adapters.class, new Guarded<>("GetAdaptersAddresses", AdapterReads::ask))
                .with(Routes.class, new Guarded<>("GetIpForwardTable2", NetworkReads::routes))
                .with(Neighbours.class, new Guarded<>("GetIpNetTable2", NetworkReads::neighbours))
                .with(IpInterfaces.class, new Guarded<>("GetIpInterfaceTable", NetworkReads::interfaces))
                .with(PortProxies.class, new Guarded<>("RegEnumValue", NetworkReads::proxies));
    }

    private static Answerers firmware() {
        return Answerers.none()
                .with(BitLockerProtection.class, new Guarded<>("WMI", BitLockerCalls::ask))
                .with(FirmwareSetting.class, new Guarded<>("WMI", FirmwareSettingReads::ask))
                .with(Tpm.class, new Guarded<>("Tbsi_GetDeviceInfo", TpmReads::ask))
                .with(WmiInstances.class, new Guarded<>("WMI", WmiReads::ask))
                .with(SmbiosTable.class, new Guarded<>("GetSystemFirmwareTable", Firmware::smbios))
                .with(UefiVariable.class, new Guarded<>("GetFirmwareEnvironmentVariableEx", Firmware::variable));
    }

    private static Answerers services() {
        return Answerers.none()
                .with(Services.class, new Guarded<>("EnumServicesStatusEx", ServiceReads::ask))
                .with(ServiceStart.class, new Guarded<>("QueryServiceConfig", ServiceSettings::start))
                .with(ServiceRun.class, new Guarded<>("QueryServiceStatusEx", ServiceSettings::state))
                .with(ServiceDetail.class, new Guarded<>("QueryServiceConfig2", ServiceSettings::traits))
                .with(FileSystemFilters.class, new Guarded<>("EnumServicesStatusEx", FilterReads::ask))
                .with(DefenderSetting.class, new Guarded<>("WMI", DefenderSettings::ask));
    }

    private static Answerers logs() {
        return Answerers.none()
                .with(AuditSubcategory.class, new Guarded<>("AuditQuerySystemPolicy", AuditPolicy::ask))
                .with(EventChannel.class, new Guarded<>("EvtGetChannelConfigProperty", EventChannels::ask))
                .with(RemoteLogons.class, new Guarded<>("EvtQuery", EventQuery::ask));
    }
}
