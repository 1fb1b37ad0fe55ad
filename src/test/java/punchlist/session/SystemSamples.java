package punchlist.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.Sid;
import punchlist.machine.system.DomainRole;
import punchlist.machine.system.EntraJoin;
import punchlist.machine.system.Membership;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyTable;
import punchlist.machine.system.PolicyValue;
import punchlist.machine.system.Profile;
import punchlist.machine.system.ProfileTable;
import punchlist.machine.system.Profiles;
import punchlist.machine.system.RightAssignment;
import punchlist.machine.system.RightHolders;
import punchlist.machine.system.ScheduledTask;
import punchlist.machine.system.ScheduledTasks;
import punchlist.machine.system.TaskTable;
import punchlist.machine.system.UpdateAgent;
import punchlist.machine.system.UpdateState;
import punchlist.machine.system.UserRight;
import punchlist.reading.Why;
import punchlist.session.KindsTest.Sample;

/** Samples of what Windows is asked of itself. */
final class SystemSamples {

    private SystemSamples() {}

    static List<Sample<?>> all() {
        Instant at = Instant.parse("2026-11-20T03:00:00Z");
        return List.of(
                new Sample<>(new ScheduledTasks(), tasks()),
                new Sample<>(new UpdateAgent(), new UpdateState(Optional.of(at), Optional.empty(), true)),
                new Sample<>(new Membership(), new DomainRole(DomainRole.Role.MEMBER_SERVER, "example.com")),
                new Sample<>(new EntraJoin(), "Northfield"),
                new Sample<>(UserRight.SHUTDOWN, RightHolders.of(List.of("*S-1-5-32-544", "Jörg"))),
                new Sample<>(
                        new RightAssignment("SeShutdownPrivilege", new Sid("S-1-5-21-1-2-3-1001")), Presence.THERE),
                new Sample<>(
                        new Profiles(),
                        new ProfileTable(List.of(
                                new Profile(new Sid("S-1-5-21-1-2-3-1001"), "C:\\Users\\ü", Optional.of(true), 0x100),
                                new Profile(Sid.SYSTEM, "C:\\Windows", Optional.empty(), 0)))),
                new Sample<>(
                        new PolicyFile(PolicyScope.USER),
                        new PolicyTable(List.of(new PolicyTable.Entry("A/B\\C", "**del.x", RegistryData.text(" "))))),
                new Sample<>(new PolicyValue(PolicyScope.MACHINE, "A/B\\C", "d"), RegistryData.dword(1)),
                new Sample<>(
                        new PolicyValue(PolicyScope.of(new Sid("S-1-5-21-1-2-3-1001")), "A", "b"),
                        RegistryData.dword(2)),
                new Sample<>(new PolicyFilePresence(PolicyScope.NON_ADMINISTRATORS), Presence.THERE),
                new Sample<>(new PolicyFilePresence(PolicyScope.MACHINE), Presence.THERE));
    }

    private static TaskTable tasks() {
        ScheduledTask copy = new ScheduledTask(
                "\\Nachts\\Kopie/1",
                true,
                "SRV\\jörg",
                Optional.of(new Sid("S-1-5-21-1-2-3-1004")),
                ScheduledTask.Logon.PASSWORD,
                true,
                List.of("C:\\a.exe"));
        ScheduledTask bare =
                new ScheduledTask("\\a", false, "", Optional.empty(), ScheduledTask.Logon.NONE, false, List.of());
        return new TaskTable(
                List.of(copy, bare), Map.of("\\b", new Why.Denied("administrator")), Optional.of("administrator"));
    }
}
