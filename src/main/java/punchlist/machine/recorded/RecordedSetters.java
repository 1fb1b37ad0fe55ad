package punchlist.machine.recorded;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.machine.Service;
import punchlist.machine.ServiceRun;
import punchlist.machine.ServiceStart;
import punchlist.machine.Setter;
import punchlist.machine.Setters;
import punchlist.machine.StartSetting;
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
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Settable;
import punchlist.reading.Why;

/** The setters of a recorded machine: each lays the new value over what was recorded. */
public final class RecordedSetters {

    private RecordedSetters() {}

    /** Setters for everything settable on a computer. */
    public static Setters on(RecordedMachine machine) {
        return Setters.none()
                .with(RegistryValue.class, (at, value) -> value(machine, at, value))
                .with(RegistryKeyPresence.class, (at, value) -> key(machine, at, value))
                .with(DefenderSetting.class, laying(machine))
                .with(ServiceStart.class, laying(machine))
                .with(TextFile.class, laying(machine))
                .with(ServiceRun.class, (at, value) -> run(machine, at, value))
                .with(FirmwareSetting.class, laying(machine))
                .with(OwnFirewallRule.class, laying(machine))
                .with(ForeignRuleSwitch.class, laying(machine))
                .with(ProfileSetting.class, laying(machine))
                .with(BitLockerProtection.class, laying(machine))
                .with(AccountPolicy.class, laying(machine))
                .with(BuiltInName.class, laying(machine))
                .with(BuiltInState.class, laying(machine))
                .with(GroupMembership.class, laying(machine))
                .with(RightAssignment.class, laying(machine))
                .with(AuditSubcategory.class, laying(machine))
                .with(EventChannel.class, laying(machine))
                .with(PolicyFilePresence.class, (at, value) -> policyFile(machine, at, value))
                .with(PolicyValue.class, (at, value) -> policyValue(machine, at, value))
                .with(FolderDescriptors.class, (at, value) -> {
                    machine.lay(at, onto(machine.ask(at).answer(), value));
                    return Optional.empty();
                });
    }

    private static Optional<Why> value(RecordedMachine machine, RegistryValue at, Answer<RegistryData> value) {
        RegistryKeyPresence key = RegistryKeyPresence.above(at).getLast();
        if (value instanceof Answer.Known && machine.ask(key).answer() instanceof Answer.Absent) {
            return Optional.of(new Why.Failed("setting a value", key.path() + " is not there"));
        }
        machine.lay(at, value);
        return Optional.empty();
    }

    /** As on Windows: a service that is disabled is not started. */
    private static Optional<Why> run(RecordedMachine machine, ServiceRun at, Answer<Service.State> value) {
        boolean disabled =
                machine.ask(new ServiceStart(at.name())).answer() instanceof Answer.Known<StartSetting>(var start)
                        && start.type() == Service.Start.DISABLED;
        if (disabled && value instanceof Answer.Known<Service.State>(var state) && state == Service.State.RUNNING) {
            return Optional.of(new Why.Failed("StartService", "1058"));
        }
        machine.lay(at, value);
        return Optional.empty();
    }

    private static Optional<Why> key(RecordedMachine machine, RegistryKeyPresence at, Answer<Presence> value) {
        if (value instanceof Answer.Absent && machine.hasLaid((place, answer) -> isIn(at, place, answer))) {
            return Optional.of(new Why.Failed("removing a key", at.path() + " is not empty"));
        }
        machine.lay(at, value);
        return Optional.empty();
    }

    private static Optional<Why> policyValue(RecordedMachine machine, PolicyValue at, Answer<RegistryData> value) {
        boolean noFile = machine.ask(new PolicyFilePresence(at.scope())).answer() instanceof Answer.Absent;
        if (value instanceof Answer.Known && noFile) {
            return Optional.of(new Why.Failed("setting a policy", "there is no policy file"));
        }
        machine.lay(at, value);
        return Optional.empty();
    }

    private static Optional<Why> policyFile(RecordedMachine machine, PolicyFilePresence at, Answer<Presence> value) {
        boolean used = machine.hasLaid((place, answer) -> place instanceof PolicyValue entry
                && entry.scope().equals(at.scope())
                && answer instanceof Answer.Known);
        if (value instanceof Answer.Absent && used) {
            return Optional.of(new Why.Failed("removing a policy file", "it is not empty"));
        }
        machine.lay(at, value);
        return Optional.empty();
    }

    private static boolean isIn(RegistryKeyPresence key, Question<?> place, Answer<?> answer) {
        boolean below =
                switch (place) {
                    case RegistryValue value -> key.isAbove(value);
                    case RegistryKeyPresence other -> !other.equals(key) && key.isAbove(other.value(""));
                    default -> false;
                };
        return below && answer instanceof Answer.Known;
    }

    /** As on Windows: objects that came later stay as they are, objects that have gone are not made again. */
    private static Answer<Descriptors> onto(Answer<Descriptors> found, Answer<Descriptors> wanted) {
        if (!(found instanceof Answer.Known<Descriptors>(Descriptors here))
                || !(wanted instanceof Answer.Known<Descriptors>(Descriptors there))) {
            return wanted;
        }
        Map<String, String> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        merged.putAll(here.byPath());
        merged.replaceAll(
                (path, sddl) -> Optional.ofNullable(there.byPath().get(path)).orElse(sddl));
        return Answer.known(new Descriptors(merged, here.links()));
    }

    /** A setter that lays answers over {@code machine}, for any kind of settable thing. */
    public static <Q extends Settable<T>, T> Setter<Q, T> laying(RecordedMachine machine) {
        return (at, value) -> {
            machine.lay(at, value);
            return Optional.empty();
        };
    }
}
