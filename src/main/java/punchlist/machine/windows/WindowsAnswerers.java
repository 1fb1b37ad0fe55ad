package punchlist.machine.windows;

import punchlist.machine.AccountLookup;
import punchlist.machine.Adapters;
import punchlist.machine.Boot;
import punchlist.machine.FirewallRules;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.GroupMembers;
import punchlist.machine.Listeners;
import punchlist.machine.Peers;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.Services;
import punchlist.machine.SmbiosTable;
import punchlist.machine.UefiVariable;
import punchlist.machine.system.EntraJoin;
import punchlist.machine.system.Membership;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyValue;
import punchlist.machine.system.UpdateAgent;
import punchlist.machine.wmi.WmiInstances;
import punchlist.reading.Answerers;

/** How this Windows answers. To be touched on Windows only: what stands behind it loads Windows' libraries. */
public final class WindowsAnswerers {

    private WindowsAnswerers() {}

    /** An answerer for every kind of question put to the computer. */
    public static Answerers all() {
        LocalPolicyFiles policy = LocalPolicyFiles.ofThisWindows();
        PolicyOrigin origins = new PolicyOrigin(policy.folder());
        RegistryReads registry = new RegistryReads(origins);
        FolderDescriptorReads folders = new FolderDescriptorReads(FolderDescriptors.BUDGET);
        return Answerers.none()
                .with(RegistryValue.class, new Guarded<>("RegQueryValueEx", registry::value))
                .with(RegistryKeyPresence.class, new Guarded<>("RegOpenKeyEx", RegistryReads::presence))
                .with(RegistrySubkeys.class, new Guarded<>("RegEnumKeyEx", RegistryReads::subkeys))
                .with(FirewallRules.class, new Guarded<>("RegEnumValue", FirewallRuleReads::ask))
                .with(FolderDescriptors.class, new Guarded<>("GetKernelObjectSecurity", folders::ask))
                .with(GroupMembers.class, new Guarded<>("NetLocalGroupGetMembers", GroupMemberReads::ask))
                .with(AccountLookup.class, new Guarded<>("LookupAccountName", Accounts::ask))
                .with(Listeners.class, new Guarded<>("GetExtendedTcpTable", ListenerReads::ask))
                .with(Peers.class, new Guarded<>("GetExtendedTcpTable", PeerReads::ask))
                .with(Boot.class, new Guarded<>("NtQuerySystemInformation", BootReads::ask))
                .with(Adapters.class, new Guarded<>("GetAdaptersAddresses", AdapterReads::ask))
                .with(Membership.class, new Guarded<>("DsRoleGetPrimaryDomainInformation", MembershipReads::role))
                .with(EntraJoin.class, new Guarded<>("NetGetAadJoinInformation", MembershipReads::tenant))
                .with(UpdateAgent.class, new Guarded<>("IAutomaticUpdates2", UpdateAgentReads::ask))
                .with(PolicyFile.class, new Guarded<>("Registry.pol", policy::file))
                .with(PolicyValue.class, new Guarded<>("Registry.pol", policy::value))
                .with(PolicyFilePresence.class, new Guarded<>("Registry.pol", policy::presence))
                .with(WmiInstances.class, new Guarded<>("WMI", WmiReads::ask))
                .with(Services.class, new Guarded<>("EnumServicesStatusEx", ServiceReads::ask))
                .with(SmbiosTable.class, new Guarded<>("GetSystemFirmwareTable", Firmware::smbios))
                .with(UefiVariable.class, new Guarded<>("GetFirmwareEnvironmentVariableEx", Firmware::variable));
    }
}
