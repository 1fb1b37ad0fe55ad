package punchlist.session;

import java.util.List;
import punchlist.machine.Service;
import punchlist.machine.ServiceDetail;
import punchlist.machine.ServiceRun;
import punchlist.machine.ServiceStart;
import punchlist.machine.ServiceTraits;
import punchlist.machine.StartSetting;
import punchlist.session.KindsTest.Sample;

/** Samples of what is asked of one service. */
final class ServiceSamples {

    private ServiceSamples() {}

    static List<Sample<?>> all() {
        return List.of(
                new Sample<>(new ServiceStart("MSSQL$IGSS"), new StartSetting(Service.Start.AUTOMATIC, true)),
                new Sample<>(new ServiceStart("a/b"), StartSetting.of(Service.Start.DISABLED)),
                new Sample<>(new ServiceRun("ü"), Service.State.STOP_PENDING),
                new Sample<>(new ServiceDetail("svc"), new ServiceTraits(true, false, List.of("x", "y"))));
    }
}
