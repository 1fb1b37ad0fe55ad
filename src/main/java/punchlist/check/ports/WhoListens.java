package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import punchlist.machine.Listener;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** Who listens on a port, for people: the program with its services and its signature, or for whom the kernel listens. */
final class WhoListens {

    private final KernelPorts kernel;
    private final Readings readings;

    WhoListens(Readings readings) {
        this.kernel = KernelPorts.of(readings);
        this.readings = readings;
    }

    /** The sockets of a line, those of one program once; a phrase for none where nothing listens. */
    Object on(PortLine line) {
        List<Phrase> all = new ArrayList<>();
        line.listeners().stream().map(this::shown).distinct().forEach(all::add);
        return all.isEmpty() ? Phrase.of("check.whitelist.none") : Phrase.list(all);
    }

    private Phrase shown(Listener listener) {
        return kernel.owner(listener).orElseGet(() -> program(listener));
    }

    private Phrase program(Listener listener) {
        if (listener.process().isEmpty()) {
            return Phrase.of("check.whitelist.process", listener.pid());
        }
        String path = listener.process().get();
        String name = path.substring(path.lastIndexOf('\\') + 1);
        String services = String.join(", ", listener.services());
        return services.isEmpty()
                ? Phrase.of("check.whitelist.program", name, Signers.of(path, readings))
                : Phrase.of("check.whitelist.service", name, services, Signers.of(path, readings));
    }
}
