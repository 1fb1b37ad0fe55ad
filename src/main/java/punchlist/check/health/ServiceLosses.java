package punchlist.check.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import punchlist.machine.Service;
import punchlist.text.Phrase;

/** Services that ran and do not. */
final class ServiceLosses {

    /** An instance for one user's log-on: a service's name and the number of the log-on. */
    private static final Pattern OF_A_USER = Pattern.compile(".+_[0-9a-f]{4,16}");

    private static final Set<Service.State> STARTING =
            Set.of(Service.State.START_PENDING, Service.State.CONTINUE_PENDING);

    private final Predicate<String> hasTriggers;
    private final Meant meant;
    private final List<Phrase> starting = new ArrayList<>();

    ServiceLosses(Predicate<String> hasTriggers, Meant meant) {
        this.meant = meant;
        this.hasTriggers = hasTriggers;
    }

    List<Loss> between(List<Service> before, List<Service> after) {
        List<Loss> losses = new ArrayList<>();
        for (Service service : before) {
            if (service.state() == Service.State.RUNNING && !isIn(Set.of(Service.State.RUNNING), service, after)) {
                if (isIn(STARTING, service, after)) {
                    starting.add(Phrase.of("check.health.starting", service.displayName()));
                } else {
                    losses.add(new Loss(Loss.Kind.SERVICE, label(service), harmless(service)));
                }
            }
        }
        return losses;
    }

    /** Those that are on their way up again: nothing can be said of them yet. */
    List<Phrase> starting() {
        return starting;
    }

    private static boolean isIn(Set<Service.State> states, Service wanted, List<Service> all) {
        return all.stream().anyMatch(s -> s.name().equalsIgnoreCase(wanted.name()) && states.contains(s.state()));
    }

    private static String label(Service service) {
        return service.displayName().equals(service.name())
                ? service.name()
                : service.name() + " (" + service.displayName() + ")";
    }

    private Optional<Phrase> harmless(Service service) {
        if (OF_A_USER.matcher(service.name()).matches()) {
            return Optional.of(Phrase.of("check.health.ofAUser"));
        }
        if (meant.service(service.name())) {
            return Meant.HARMLESS;
        }
        boolean byTheWay = service.start() == Service.Start.MANUAL || hasTriggers.test(service.name());
        return byTheWay ? Optional.of(Phrase.of("check.health.stopsByItself")) : Optional.empty();
    }
}
