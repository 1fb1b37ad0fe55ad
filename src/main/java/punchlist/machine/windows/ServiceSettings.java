package punchlist.machine.windows;

import com.sun.jna.platform.win32.Winsvc;
import java.util.Optional;
import punchlist.machine.Service;
import punchlist.machine.ServiceDetail;
import punchlist.machine.ServiceRun;
import punchlist.machine.ServiceStart;
import punchlist.machine.ServiceTraits;
import punchlist.machine.StartSetting;
import punchlist.reading.Answer;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/** Reads and sets how one service starts and whether it runs. */
final class ServiceSettings {

    private static final int LOOK = Winsvc.SERVICE_QUERY_CONFIG | Winsvc.SERVICE_QUERY_STATUS;
    private static final int DEPENDENTS = 0x8; // SERVICE_ENUMERATE_DEPENDENTS
    private static final int FOR_EACH_USER = 0x40; // SERVICE_USER_SERVICE
    private static final int AN_INSTANCE = 0x80; // SERVICE_USERSERVICE_INSTANCE

    private ServiceSettings() {}

    static Reply<StartSetting> start(ServiceStart question) throws CallFailed {
        Optional<OpenService> opened = OpenService.open(question.name(), LOOK);
        if (opened.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        try (OpenService service = opened.get()) {
            return Reply.of(Answer.known(setting(service)));
        }
    }

    private static StartSetting setting(OpenService service) throws CallFailed {
        Service.Start type = ServiceReads.start(service.config().startType());
        if (type == Service.Start.UNKNOWN) {
            throw new CallFailed(new Why.NotUnderstood("start type of a service"));
        }
        return new StartSetting(type, service.isDelayed());
    }

    static Reply<Service.State> state(ServiceRun question) throws CallFailed {
        Optional<OpenService> opened = OpenService.open(question.name(), LOOK);
        if (opened.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        try (OpenService service = opened.get()) {
            return Reply.of(Answer.known(ServiceReads.state(service.state())));
        }
    }

    static Reply<ServiceTraits> traits(ServiceDetail question) throws CallFailed {
        Optional<OpenService> opened = OpenService.open(question.name(), LOOK | DEPENDENTS);
        if (opened.isEmpty()) {
            return Reply.of(Answer.absent());
        }
        try (OpenService service = opened.get()) {
            int type = service.config().type();
            boolean template = (type & FOR_EACH_USER) != 0 && (type & AN_INSTANCE) == 0;
            return Reply.of(Answer.known(new ServiceTraits(template, service.triggers() > 0, service.dependents())));
        }
    }

    static void setStart(ServiceStart at, Answer<StartSetting> value) throws CallFailed {
        StartSetting wanted = known(value);
        try (OpenService service = toChange(at.name(), LOOK | Winsvc.SERVICE_CHANGE_CONFIG)) {
            int number = ServiceReads.number(wanted.type());
            if (service.config().startType() != number) {
                service.startType(number);
            }
            if (wanted.type() == Service.Start.AUTOMATIC && service.isDelayed() != wanted.delayed()) {
                service.delayed(wanted.delayed());
            }
        }
    }

    static void setState(ServiceRun at, Answer<Service.State> value) throws CallFailed {
        switch (known(value)) {
            case RUNNING -> {
                try (OpenService service = toChange(at.name(), LOOK | Winsvc.SERVICE_START)) {
                    service.start();
                }
            }
            case STOPPED -> {
                try (OpenService service = toChange(at.name(), LOOK | Winsvc.SERVICE_STOP)) {
                    service.stop();
                }
            }
            case START_PENDING, STOP_PENDING, CONTINUE_PENDING, PAUSE_PENDING, PAUSED, UNKNOWN ->
                throw CallFailed.saying("ControlService", "a service is only set to running or stopped");
        }
    }

    private static OpenService toChange(String name, int rights) throws CallFailed {
        return OpenService.open(name, rights)
                .orElseThrow(() -> CallFailed.saying("OpenService", "there is no service " + name));
    }

    private static <T> T known(Answer<T> value) throws CallFailed {
        return switch (value) {
            case Answer.Known<T>(T known) -> known;
            case Answer.Absent<T> absent -> throw CallFailed.saying("ChangeServiceConfig", "a service is not removed");
            case Answer.Unread<T>(Why why) -> throw new CallFailed(why);
        };
    }
}
