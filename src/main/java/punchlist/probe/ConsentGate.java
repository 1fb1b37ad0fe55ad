package punchlist.probe;

import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.Around;
import punchlist.machine.Machine;
import punchlist.reading.Intrusion;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.scope.Endpoint;
import punchlist.scope.Kepware;
import punchlist.scope.Scope;

/**
 * Lets pass what the scope consents to, and answers the rest with {@link Why.NotAllowed} without a byte sent. Questions to
 * the computer itself pass. Stands before a machine that opens sockets, never before a recorded one.
 *
 * <ul>
 *   <li>A peer is asked only where the scope names an endpoint with its host and port, and never beyond that endpoint's
 *       consent; of several entries the one that allows least counts.
 *   <li>Kepware's Configuration API may be logged in to where an endpoint of kind https with its host and port has the
 *       consent "login". Where no endpoint names it, the scope's {@code configApi} consents by naming a user and the
 *       confirmed certificate: a scope that says as whom to log in says more than "looks".
 *   <li>Guessing a password needs the consent "login" of an endpoint of kind https itself: naming a user is none.
 *   <li>While the scope says that a process is running, only what merely looks passes, whatever the consent (law 6).
 * </ul>
 */
public final class ConsentGate extends Around {

    private final Scope scope;
    private final QuestionKinds kinds = new QuestionKinds(ProbeKinds.all());

    /** Guards {@code machine} by what {@code scope} says. */
    public ConsentGate(Machine machine, Scope scope) {
        super(machine);
        this.scope = scope;
    }

    @Override
    public <T> Reading<T> ask(Question<T> question) {
        if (question instanceof Probe<T> probe) {
            QuestionKind<Question<T>, T> kind = kinds.of(question);
            Intrusion needed = kind.intrusion();
            if (!allows(probe, needed)) {
                return Reading.unasked(question, "consent", now(), new Why.NotAllowed(needed));
            }
        }
        return within().ask(question);
    }

    private boolean allows(Probe<?> probe, Intrusion needed) {
        if (scope.running().orElse(false) && needed != Intrusion.LOOKS) {
            return false;
        }
        return consent(probe).filter(given -> needed.compareTo(given) <= 0).isPresent();
    }

    private Optional<Intrusion> consent(Probe<?> probe) {
        boolean ofConfigApi = probe instanceof ConfigApiProject || probe instanceof ConfigApiEmptyPassword;
        Optional<Intrusion> said = endpointsAt(probe.address())
                .filter(e -> !ofConfigApi || e.kind() == Endpoint.Kind.HTTPS)
                .map(Endpoint::consent)
                .min(Intrusion::compareTo);
        return said.or(() -> scope.kepware().configApi().flatMap(api -> consent(api, probe)));
    }

    private Stream<Endpoint> endpointsAt(Address address) {
        return scope.endpoints().stream()
                .filter(e -> Url.find(e.url()).map(Url::address).equals(Optional.of(address)));
    }

    private static Optional<Intrusion> consent(Kepware.ConfigApi api, Probe<?> probe) {
        if (!Url.find(api.url()).map(Url::address).equals(Optional.of(probe.address()))) {
            return Optional.empty();
        }
        if (probe instanceof ConfigApiEmptyPassword) {
            return Optional.of(Intrusion.LOOKS);
        }
        boolean named = api.user().isPresent() && api.certificateSha256().isPresent();
        return Optional.of(named ? Intrusion.LOGS_IN : Intrusion.LOOKS);
    }
}
