package punchlist.check.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.AdapterTable;
import punchlist.machine.Adapters;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.network.PortProxies;
import punchlist.machine.network.PortProxy;
import punchlist.machine.network.PortProxyTable;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** What besides IP forwarding passes traffic on: routing services, port proxies, bridges. */
final class PassedOn {

    private static final Set<String> ROUTERS = Set.of("RemoteAccess", "SharedAccess");
    private static final String PROXY_SERVICE = "iphlpsvc";

    private PassedOn() {}

    static List<Finding> findings(ControlId control, Readings readings) {
        List<Finding> all = new ArrayList<>();
        services(readings).stream()
                .flatMap(service -> router(service, readings)
                        .map(verdict -> new Finding(
                                control,
                                new Subject(Subject.Kind.SERVICE, service.name(), service.displayName()),
                                verdict))
                        .stream())
                .forEach(all::add);
        readings.get(new PortProxies()).answer().toOptional().map(PortProxyTable::all).orElse(List.of()).stream()
                .map(proxy -> new Finding(
                        control,
                        Subject.of(Subject.Kind.PORT, proxy.kind().name() + " " + proxy.listen()),
                        proxy(proxy, readings)))
                .forEach(all::add);
        Bridges.in(readings).forEach(bridge -> bridge(control, bridge, readings).ifPresent(all::add));
        return all;
    }

    private static List<Service> services(Readings readings) {
        return readings.get(new Services())
                .answer()
                .toOptional()
                .map(ServiceTable::all)
                .orElse(List.of());
    }

    private static boolean runs(Service service) {
        return service.state() != Service.State.STOPPED && service.state() != Service.State.UNKNOWN;
    }

    private static Optional<Verdict> router(Service service, Readings readings) {
        Optional<String> name =
                ROUTERS.stream().filter(service.name()::equalsIgnoreCase).findFirst();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Proof proof = Proof.of(readings.get(new Services()));
        Phrase why = Phrase.of("check.network.router." + name.get());
        if (runs(service)) {
            return Optional.of(new Verdict.Fail(
                    proof,
                    PlcSubnets.EXPECTED,
                    Phrase.of("check.network.router.runs", service.name(), service.displayName()),
                    why));
        }
        return service.start() == Service.Start.AUTOMATIC
                ? Optional.of(new Verdict.Attention(
                        proof,
                        PlcSubnets.EXPECTED,
                        Phrase.of("check.network.router.willRun", service.name(), service.displayName()),
                        why))
                : Optional.empty();
    }

    private static Verdict proxy(PortProxy proxy, Readings readings) {
        Optional<Service> service = services(readings).stream()
                .filter(one -> one.name().equalsIgnoreCase(PROXY_SERVICE))
                .findFirst();
        boolean rests = service.filter(one -> !runs(one)).isPresent();
        Proof proof = PlcSubnets.proof(List.of(readings.get(new PortProxies()), readings.get(new Services())));
        Phrase found = Phrase.of("check.network.proxy.found", proxy.listen(), proxy.connect());
        return rests
                ? new Verdict.Attention(
                        proof, PlcSubnets.EXPECTED, found, Phrase.of("check.network.proxy.rests", PROXY_SERVICE))
                : new Verdict.Fail(proof, PlcSubnets.EXPECTED, found, Phrase.of("check.network.proxy.why"));
    }

    /** What is a bridge or a team, and nobody could see which, is left to the person who answers. */
    private static Optional<Finding> bridge(ControlId control, Bridges.Bridge bridge, Readings readings) {
        if (bridge.kind() == Bridges.Kind.BRIDGE_OR_TEAM) {
            return Optional.empty();
        }
        String name = name(bridge, readings.get(new Adapters()));
        return Optional.of(new Finding(
                control,
                new Subject(Subject.Kind.ADAPTER, bridge.adapter(), name),
                new Verdict.Fail(
                        PlcSubnets.proof(bridge.readings()),
                        PlcSubnets.EXPECTED,
                        Phrase.of("check.network.bridge.found", name),
                        Phrase.of("check.network.bridge.why"))));
    }

    static String name(Bridges.Bridge bridge, Reading<AdapterTable> adapters) {
        return adapters.answer().toOptional().map(AdapterTable::all).orElse(List.of()).stream()
                .filter(adapter -> adapter.id().equalsIgnoreCase(bridge.adapter()))
                .map(adapter -> adapter.name())
                .findFirst()
                .orElse(bridge.adapter());
    }
}
