package punchlist.session;

import java.time.Instant;
import java.util.List;
import punchlist.machine.logs.AuditSetting;
import punchlist.machine.logs.AuditSubcategory;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel;
import punchlist.machine.logs.EventChannel.Property;
import punchlist.machine.logs.LogonSummary;
import punchlist.machine.logs.LogonSummary.Group;
import punchlist.machine.logs.LogonSummary.Outcome;
import punchlist.machine.logs.LogonSummary.Way;
import punchlist.machine.logs.RemoteLogons;
import punchlist.session.KindsTest.Sample;

/** Samples of what audit policy and event logs are asked. */
final class LogSamples {

    private LogSamples() {}

    static List<Sample<?>> all() {
        Instant then = Instant.parse("2026-11-20T08:00:00.123Z");
        return List.of(
                new Sample<>(AuditSubcategory.LOGON, new AuditSetting(true, false)),
                new Sample<>(new EventChannel("A/Operational", Property.ENABLED), new ChannelSetting.Flag(true)),
                new Sample<>(new EventChannel("Security", Property.MAX_SIZE), new ChannelSetting.Size(1L << 40)),
                new Sample<>(
                        new EventChannel("Security", Property.ACCESS), new ChannelSetting.Access("D:(A;;0x1;;;BA)")),
                new Sample<>(
                        new RemoteLogons(RemoteLogons.Log.SECURITY, 28),
                        new LogonSummary(
                                List.of(new Group("SRV\\Jörg", "fe80::1", Way.NETWORK, Outcome.REFUSED, 3, then, then)),
                                true)));
    }
}
