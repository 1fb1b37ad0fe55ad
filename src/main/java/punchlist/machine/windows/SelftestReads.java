package punchlist.machine.windows;

import java.util.List;
import java.util.stream.Stream;
import punchlist.machine.AccountLookup;
import punchlist.machine.Adapters;
import punchlist.machine.Boot;
import punchlist.machine.FirewallRules;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.GroupMembers;
import punchlist.machine.Hive;
import punchlist.machine.Listeners;
import punchlist.machine.ObjectDescriptor;
import punchlist.machine.Peers;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryListing;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValueNames;
import punchlist.machine.RegistryValuePresence;
import punchlist.machine.RegistryView;
import punchlist.machine.ServiceDetail;
import punchlist.machine.ServiceRun;
import punchlist.machine.ServiceStart;
import punchlist.machine.Services;
import punchlist.machine.Sid;
import punchlist.machine.SmbiosTable;
import punchlist.machine.UefiVariable;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.BuiltIn;
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
import punchlist.machine.firmware.FirmwareInterface;
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
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyValue;
import punchlist.machine.system.Profiles;
import punchlist.machine.system.RightAssignment;
import punchlist.machine.system.ScheduledTasks;
import punchlist.machine.system.UpdateAgent;
import punchlist.machine.system.UserRight;
import punchlist.machine.wmi.WmiInstances;
import punchlist.reading.Question;

/** What the self-test asks: each kind of question at least once. */
final class SelftestReads {

    private SelftestReads() {}

    static List<Question<?>> all() {
        String windows = SystemLibrary.systemFolder().toString();
        return Stream.of(registry(), network(), system(windows), accounts(), firmware(), policies(), logs())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Question<?>> registry() {
        return List.of(
                RegistryValue.hklm("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "ProductName"),
                RegistryValuePresence.hklm("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "ProductName"),
                new RegistryValueNames(
                        Hive.HKLM, "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", RegistryView.VIEW_64),
                new RegistryKeyPresence(Hive.HKLM, "SOFTWARE\\Microsoft", RegistryView.VIEW_32),
                RegistryListing.hklm("SYSTEM\\CurrentControlSet\\Control\\ProductOptions"),
                new RegistrySubkeys(Hive.HKLM, "SOFTWARE\\Microsoft", RegistryView.VIEW_32),
                new RegistrySubkeys(Hive.HKU, "", RegistryView.VIEW_64));
    }

    private static List<Question<?>> network() {
        return List.of(
                new FirewallRules(FirewallRules.Store.LOCAL),
                new FirewallRules(FirewallRules.Store.POLICY),
                new FirewallRules(FirewallRules.Store.MDM),
                new OwnFirewallRule("Punchlist: scratch"),
                new ProfileSetting(ProfileSetting.Where.PUBLIC, ProfileSetting.Which.ON),
                new ForeignRuleSwitch("RemoteDesktop-UserMode-In-TCP"),
                new FirewallProducts(),
                new ActiveProfiles(),
                new Listeners(),
                new Peers(),
                new Adapters(),
                new Routes(),
                new Neighbours(),
                new IpInterfaces(),
                new PortProxies());
    }

    private static List<Question<?>> system(String windows) {
        return List.of(
                new FolderDescriptors(windows + "\\drivers\\etc"),
                new ObjectDescriptor(windows.substring(0, 3)),
                FolderFiles.of(windows + "\\drivers", 1, "hosts"),
                new FileVersion(windows + "\\kernel32.dll"),
                new TextFile(windows + "\\drivers\\etc\\hosts"),
                new FileSignature(windows + "\\kernel32.dll"),
                new GroupMembers(Sid.ADMINISTRATORS),
                new AccountLookup(Sid.SYSTEM.text()),
                new AccountLookup("Everyone"),
                new Boot(),
                new Services(),
                new Volumes(),
                new FileAttributes(windows),
                new FileSystemFilters(),
                new DefenderSetting(DefenderSetting.Which.REAL_TIME),
                new DefenderSetting(DefenderSetting.Which.SCAN_DAY),
                new ServiceStart("RpcSs"),
                new ServiceRun("RpcSs"),
                new ServiceDetail("RpcSs"));
    }

    private static List<Question<?>> accounts() {
        return List.of(
                new GroupMembership(Sid.ADMINISTRATORS, Sid.SYSTEM),
                new AccountLookup(Sid.SYSTEM.text()),
                new AccountLookup("Everyone"),
                new LocalAccounts(),
                new OwnAccount(),
                new BuiltInName(BuiltIn.ADMINISTRATOR),
                new BuiltInState(BuiltIn.GUEST),
                new AccountPolicy(AccountPolicy.Which.MINIMUM_LENGTH),
                new AccountPolicy(AccountPolicy.Which.LOCKOUT_THRESHOLD),
                new AccountPolicy(AccountPolicy.Which.COMPLEXITY));
    }

    private static List<Question<?>> firmware() {
        return List.of(
                new SmbiosTable(),
                new UefiVariable("BootOrder", UefiVariable.GLOBAL),
                new Tpm(),
                new BitLockerProtection("C:"),
                new FirmwareSetting(FirmwareInterface.HP, "Network (PXE) Boot"),
                new FirmwareSetting(FirmwareInterface.LENOVO, "BootOrder"),
                new WmiInstances("root\\cimv2", "Win32_OperatingSystem"));
    }

    private static List<Question<?>> policies() {
        return List.of(
                new Membership(),
                new EntraJoin(),
                new ScheduledTasks(),
                new Profiles(),
                UserRight.SHUTDOWN,
                new RightAssignment(UserRight.SHUTDOWN.name(), Sid.ADMINISTRATORS),
                new UpdateAgent(),
                new PolicyFile(PolicyScope.MACHINE),
                new PolicyFile(PolicyScope.USER),
                new PolicyFile(PolicyScope.NON_ADMINISTRATORS),
                new PolicyFilePresence(PolicyScope.MACHINE),
                new PolicyValue(PolicyScope.MACHINE, "SOFTWARE\\Policies\\Punchlist", "Selftest"));
    }

    private static List<Question<?>> logs() {
        return List.of(
                AuditSubcategory.LOGON,
                new EventChannel("Security", EventChannel.Property.MAX_SIZE),
                new RemoteLogons(RemoteLogons.Log.SECURITY, 1),
                new RemoteLogons(RemoteLogons.Log.SESSIONS, 1));
    }
}
