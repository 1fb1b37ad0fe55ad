package punchlist.machine.windows;

import punchlist.machine.FolderDescriptors;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.machine.ServiceRun;
import punchlist.machine.ServiceStart;
import punchlist.machine.Setters;
import punchlist.machine.accounts.AccountPolicy;
import punchlist.machine.accounts.BuiltInName;
import punchlist.machine.accounts.BuiltInState;
import punchlist.machine.accounts.GroupMembership;
import punchlist.machine.files.TextFile;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.machine.firmware.BitLockerProtection;
import punchlist.machine.firmware.FirmwareSetting;
import punchlist.machine.logs.AuditSubcategory;
import punchlist.machine.logs.EventChannel;
import punchlist.machine.storage.DefenderSetting;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyValue;
import punchlist.machine.system.RightAssignment;

/** How this Windows is changed. To be touched on Windows only. */
public final class WindowsSetters {

    private WindowsSetters() {}

    /** A setter for every kind of settable thing of the computer. */
    public static Setters all() {
        LocalPolicyWrites policy = new LocalPolicyWrites(LocalPolicyFiles.ofThisWindows());
        TextFileWrites texts =
                new TextFileWrites(LocalPolicyFiles.ofThisWindows().folder());
        return Setters.none()
                .with(TextFile.class, new GuardedSetter<>("MoveFileEx", texts::set))
                .with(PolicyValue.class, new GuardedSetter<>("Registry.pol", policy::set))
                .with(PolicyFilePresence.class, new GuardedSetter<>("Registry.pol", policy::setPresence))
                .with(RegistryValue.class, new GuardedSetter<>("RegSetValueEx", RegistryWrites::set))
                .with(RegistryKeyPresence.class, new GuardedSetter<>("RegCreateKeyEx", RegistryKeyWrites::set))
                .with(DefenderSetting.class, new GuardedSetter<>("MSFT_MpPreference.Set", DefenderSettings::set))
                .with(ServiceStart.class, new GuardedSetter<>("ChangeServiceConfig", ServiceSettings::setStart))
                .with(ServiceRun.class, new GuardedSetter<>("ControlService", ServiceSettings::setState))
                .with(FirmwareSetting.class, new GuardedSetter<>("WMI", FirmwareSettingWrites::set))
                .with(BitLockerProtection.class, new GuardedSetter<>("WMI", BitLockerCalls::set))
                .with(AccountPolicy.class, new GuardedSetter<>("NetUserModalsSet", AccountPolicyCalls::set))
                .with(BuiltInName.class, new GuardedSetter<>("NetUserSetInfo", AccountWrites::setName))
                .with(BuiltInState.class, new GuardedSetter<>("NetUserSetInfo", AccountWrites::setState))
                .with(
                        GroupMembership.class,
                        new GuardedSetter<>("NetLocalGroupAddMembers", AccountWrites::setMembership))
                .with(RightAssignment.class, new GuardedSetter<>("LsaAddAccountRights", UserRightWrites::set))
                .with(OwnFirewallRule.class, new GuardedSetter<>("INetFwRules", FirewallRuleWrites::setOwn))
                .with(
                        ForeignRuleSwitch.class,
                        new GuardedSetter<>("MSFT_NetFirewallRule", FirewallRuleWrites::setSwitch))
                .with(ProfileSetting.class, new GuardedSetter<>("INetFwPolicy2", FirewallProfileSettings::set))
                .with(AuditSubcategory.class, new GuardedSetter<>("AuditSetSystemPolicy", AuditPolicy::set))
                .with(EventChannel.class, new GuardedSetter<>("EvtSaveChannelConfig", EventChannels::set))
                .with(
                        FolderDescriptors.class,
                        new GuardedSetter<>("SetKernelObjectSecurity", FolderDescriptorWrites::set));
    }
}
