package punchlist.check.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import punchlist.catalog.ControlId;
import punchlist.check.AsOf;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.reference.DataTable;
import punchlist.reference.Row;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * An intrusion detection system watches (Kepware guide, 3.3; KEP-3.3-2). Agents on this computer are known by the key
 * names of their services, which no language changes. A running agent says nothing of who receives its alarms, and a
 * sensor on the network is not seen from here: a person answers. An agent that shall start by itself and does not run
 * watches nothing: attention. One that is there without being set to start (Windows brings its own that way) is only
 * shown.
 */
public final class DetectionServices implements Check<DetectionServices.Parameter> {

    private static final String TABLE = "detection-services";
    private static final Set<String> MEMBERS = Set.of("service", "product", "maker", "confidence");
    private static final Phrase EXPECTED = Phrase.of("check.network.detection.expected");

    /**
     * What is known.
     *
     * @param table the table, for its date
     * @param products the product by the service's key name, which compares without case
     */
    public record Parameter(DataTable table, Map<String, Product> products) {}

    /**
     * A product that detects intrusions.
     *
     * @param name its name with its maker's
     * @param sure whether the service's name is certain
     */
    public record Product(String name, boolean sure) {}

    private record Agent(Service service, Product product) {

        boolean runs() {
            return service.state() != Service.State.STOPPED && service.state() != Service.State.UNKNOWN;
        }

        boolean shouldRun() {
            return !runs() && service.start() == Service.Start.AUTOMATIC;
        }

        Phrase shown() {
            String key = product.sure() ? "check.network.detection.agent" : "check.network.detection.likely";
            return Phrase.of(
                    key,
                    product.name(),
                    service.name(),
                    Phrase.of("check.network.detection." + (runs() ? "runs" : "rests")));
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("detection-services", p -> parameter(p.table(TABLE)), new DetectionServices());
    }

    private static Parameter parameter(DataTable table) {
        Map<String, Product> products = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Row row : table.rows()) {
            row.onlyMembers(MEMBERS);
            boolean sure =
                    switch (row.text("confidence")) {
                        case "sure" -> true;
                        case "likely" -> false;
                        default -> throw row.bad("confidence is neither sure nor likely");
                    };
            products.put(row.text("service"), new Product(row.text("maker") + " " + row.text("product"), sure));
        }
        return new Parameter(table, products);
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.of(new Services());
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Reading<ServiceTable> reading = readings.get(new Services());
        if (reading.answer() instanceof Answer.Known<ServiceTable>(ServiceTable table)) {
            List<Agent> agents = table.all().stream()
                    .flatMap(service -> Optional.ofNullable(parameter.products().get(service.name()))
                            .map(product -> new Agent(service, product))
                            .stream())
                    .toList();
            return findings(control, parameter.table(), agents, reading);
        }
        Phrase because = reading.answer() instanceof Answer.Unread<ServiceTable>(Why why)
                ? Phrases.why(why)
                : Phrase.of("why.absent");
        return List.of(
                new Finding(control, Subject.server(), new Verdict.CouldNotCheck(List.of(reading), EXPECTED, because)));
    }

    private static List<Finding> findings(
            ControlId control, DataTable table, List<Agent> agents, Reading<ServiceTable> reading) {
        Phrase asOf = AsOf.of(table, reading.at());
        List<Finding> all = new ArrayList<>();
        agents.stream()
                .filter(Agent::shouldRun)
                .map(agent -> new Finding(
                        control,
                        new Subject(
                                Subject.Kind.SERVICE,
                                agent.service().name(),
                                agent.product().name()),
                        new Verdict.Attention(
                                Proof.of(reading),
                                EXPECTED,
                                Phrase.of("check.network.detection.found", agent.shown(), asOf),
                                Phrase.of("check.network.detection.stopped"))))
                .forEach(all::add);
        List<Phrase> shown = agents.stream()
                .filter(agent -> !agent.shouldRun())
                .map(Agent::shown)
                .toList();
        Phrase seen = shown.isEmpty()
                ? Phrase.of("check.network.detection.none", asOf)
                : Phrase.of("check.network.detection.seen", Phrase.list(shown), asOf);
        all.add(new Finding(control, Subject.server(), Assisted.asks(control, seen, List.of(reading))));
        return List.copyOf(all);
    }
}
