package punchlist.check.health;

import java.util.Optional;
import java.util.Set;
import punchlist.machine.Listener;
import punchlist.text.Phrase;

/**
 * What the changes themselves switched off.
 *
 * @param services the services, by key name
 */
record Meant(Set<String> services) {

    /** Why the loss of what was meant stops nothing. */
    static final Optional<Phrase> HARMLESS = Optional.of(Phrase.of("check.health.meant"));

    /** Copies the set. */
    Meant {
        services = Set.copyOf(services);
    }

    boolean service(String name) {
        return services.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Whether one of them listened there; several services may share a process. */
    boolean listener(Listener listener) {
        return listener.services().stream().anyMatch(this::service);
    }
}
