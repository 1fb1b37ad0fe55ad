package punchlist.machine.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.reading.Answer;
import punchlist.reading.Reply;

/** The services with their state and settings; what one service does not let be read stays empty for that service. */
final class ServiceReads {

    private static final List<Service.State> STATES = List.of(
            Service.State.UNKNOWN,
            Service.State.STOPPED,
            Service.State.START_PENDING,
            Service.State.STOP_PENDING,
            Service.State.RUNNING,
            Service.State.CONTINUE_PENDING,
            Service.State.PAUSE_PENDING,
            Service.State.PAUSED); // by SERVICE_STATUS_PROCESS.dwCurrentState

    private static final List<Service.Start> STARTS = List.of(
            Service.Start.BOOT,
            Service.Start.SYSTEM,
            Service.Start.AUTOMATIC,
            Service.Start.MANUAL,
            Service.Start.DISABLED); // by QUERY_SERVICE_CONFIGW.dwStartType

    private ServiceReads() {}

    static Reply<ServiceTable> ask(Services question) throws CallFailed {
        List<Service> services = ServiceManager.read(ServiceReads::all);
        if (services.isEmpty()) {
            throw CallFailed.saying("EnumServicesStatusEx", "no services");
        }
        return Reply.of(Answer.known(new ServiceTable(services)));
    }

    private static List<Service> all(ServiceManager manager) throws CallFailed {
        List<Service> services = new ArrayList<>();
        for (ServiceManager.Listed listed : manager.list()) {
            services.add(service(listed, manager.config(listed.name())));
        }
        return services;
    }

    private static Service service(ServiceManager.Listed listed, Optional<ServiceManager.Config> config) {
        return new Service(
                listed.name(),
                listed.displayName(),
                state(listed.state()),
                config.map(c -> start(c.start())).orElse(Service.Start.UNKNOWN),
                config.flatMap(ServiceManager.Config::account),
                config.flatMap(ServiceManager.Config::image));
    }

    /** The state of this number (SERVICE_STATUS_PROCESS.dwCurrentState). */
    static Service.State state(int number) {
        return at(STATES, number, Service.State.UNKNOWN);
    }

    /** The start type of this number (QUERY_SERVICE_CONFIGW.dwStartType). */
    static Service.Start start(int number) {
        return at(STARTS, number, Service.Start.UNKNOWN);
    }

    /** The number of this start type. */
    static int number(Service.Start start) {
        return STARTS.indexOf(start);
    }

    private static <T> T at(List<T> byNumber, int number, T otherwise) {
        return number >= 0 && number < byNumber.size() ? byNumber.get(number) : otherwise;
    }
}
