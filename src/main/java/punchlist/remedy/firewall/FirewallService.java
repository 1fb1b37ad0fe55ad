package punchlist.remedy.firewall;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import punchlist.check.filtering.InCharge;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.Proposal;
import punchlist.text.Phrase;

/**
 * Rules and profiles are changed through the service of Windows' firewall alone (learn.microsoft.com/windows/win32/api/netfw:
 * every call ends in it): while it is seen to be stopped nothing is planned that is sure to fail.
 */
final class FirewallService {

    private FirewallService() {}

    /** What a remedy asks, and whether the service runs. */
    static List<Question<?>> with(List<Question<?>> questions) {
        return Stream.concat(questions.stream(), Stream.<Question<?>>of(new Services()))
                .toList();
    }

    /** The plan, unless the service is stopped. */
    static Proposal unlessStopped(Readings readings, Supplier<Proposal> plan) {
        return readings.find(new Services())
                        .map(Reading::answer)
                        .filter(FirewallService::isStopped)
                        .isPresent()
                ? new Proposal.NotFixable(Phrase.of("remedy.firewall.stopped"))
                : plan.get();
    }

    private static boolean isStopped(Answer<ServiceTable> services) {
        return services.toOptional().stream()
                .flatMap(table -> table.all().stream())
                .anyMatch(service ->
                        service.name().equalsIgnoreCase(InCharge.FIREWALL) && service.state() == Service.State.STOPPED);
    }
}
