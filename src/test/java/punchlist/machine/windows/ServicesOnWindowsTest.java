package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import punchlist.machine.Service;
import punchlist.machine.ServiceDetail;
import punchlist.machine.ServiceRun;
import punchlist.machine.ServiceStart;
import punchlist.machine.ServiceTable;
import punchlist.machine.ServiceTraits;
import punchlist.machine.Services;
import punchlist.machine.StartSetting;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Why;

/** One service of this Windows, read and set. */
@Tag("windows")
@Timeout(90)
class ServicesOnWindowsTest {

    private static final ServiceStart START = new ServiceStart("Spooler");
    private static final ServiceRun RUN = new ServiceRun("Spooler");

    private static <T> Answer<T> ask(Question<T> question) {
        return ThisWindows.ask(question);
    }

    @Test
    void aServiceIsReadAndOneThatIsNotThereIsAbsent() {
        assertThat(ask(new ServiceStart("RpcSs"))).isInstanceOf(Answer.Known.class);
        assertThat(ask(new ServiceRun("rpcss"))).isInstanceOf(Answer.Known.class);
        assertThat(ask(new ServiceDetail("RpcSs")).toOptional())
                .map(ServiceTraits::perUser)
                .contains(false);
        assertThat(ask(new ServiceStart("NoSuchService"))).isInstanceOf(Answer.Absent.class);
        assertThat(ask(new ServiceRun("NoSuchService"))).isInstanceOf(Answer.Absent.class);
    }

    @Test
    void manyWhoListAtOnceAllGetTheSameServices() throws Exception {
        List<Callable<Answer<ServiceTable>>> all = Collections.nCopies(200, () -> ask(new Services()));
        try (ExecutorService at = Executors.newFixedThreadPool(8)) {
            Set<List<String>> names = new HashSet<>();
            for (Future<Answer<ServiceTable>> one : at.invokeAll(all)) {
                names.add(one.get().toOptional().orElseThrow(() -> new AssertionError(result(one))).all().stream()
                        .map(Service::name)
                        .toList());
            }
            assertThat(names).hasSize(1);
        }
    }

    private static String result(Future<?> one) {
        return String.valueOf(one.resultNow());
    }

    @Test
    void everyStartTypeIsSetAndReadBack() {
        StartSetting first = ask(START).toOptional().orElseThrow();
        try {
            for (StartSetting wanted : new StartSetting[] {
                StartSetting.of(Service.Start.DISABLED),
                StartSetting.of(Service.Start.MANUAL),
                new StartSetting(Service.Start.AUTOMATIC, true),
                StartSetting.of(Service.Start.AUTOMATIC)
            }) {
                assertThat(WindowsSetters.all().set(START, Answer.known(wanted)))
                        .isEmpty();
                assertThat(ask(START)).isEqualTo(Answer.known(wanted));
            }
        } finally {
            WindowsSetters.all().set(START, Answer.known(first));
        }
    }

    @Test
    void aServiceIsStartedAndStopped() {
        assertThat(WindowsSetters.all().set(RUN, Answer.known(Service.State.RUNNING)))
                .isEmpty();
        assertThat(ask(RUN)).isEqualTo(Answer.known(Service.State.RUNNING));
        assertThat(WindowsSetters.all().set(RUN, Answer.known(Service.State.RUNNING)))
                .isEmpty();
        assertThat(WindowsSetters.all().set(RUN, Answer.known(Service.State.STOPPED)))
                .isEmpty();
        assertThat(ask(RUN)).isEqualTo(Answer.known(Service.State.STOPPED));
        assertThat(WindowsSetters.all().set(RUN, Answer.known(Service.State.STOPPED)))
                .isEmpty();
    }

    @Test
    void whatIsDisabledIsNotStartedAndNothingIsRemoved() {
        StartSetting first = ask(START).toOptional().orElseThrow();
        WindowsSetters.all().set(RUN, Answer.known(Service.State.STOPPED));
        WindowsSetters.all().set(START, Answer.known(StartSetting.of(Service.Start.DISABLED)));
        try {
            Optional<Why> why = WindowsSetters.all().set(RUN, Answer.known(Service.State.RUNNING));
            assertThat(why).contains(new Why.Failed("StartService", "1058"));
            assertThat(WindowsSetters.all().set(RUN, Answer.absent())).isPresent();
        } finally {
            WindowsSetters.all().set(START, Answer.known(first));
        }
    }
}
