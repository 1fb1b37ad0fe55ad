package punchlist.check.filtering;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
import punchlist.check.filtering.KnownFirewalls.Filters;
import punchlist.check.filtering.KnownFirewalls.Product;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Services;
import punchlist.machine.firewall.FirewallProducts;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * An endpoint firewall besides Windows' own (IGSS guide, "Network security"; IGSS-NET-3). Products tell of themselves by
 * registering with Windows' firewall or with the Security Center; known ones also by the key names of their services and
 * drivers. A product that is not known filters unseen, so none seen is never a fail: a person answers, beside what was
 * seen. One that is installed and does not filter is attention.
 */
public final class EndpointFirewall implements Check<EndpointFirewall.Parameter> {

    private static final String DRIVERS = "SYSTEM\\CurrentControlSet\\Services\\";
    private static final String START = "Start";
    private static final long DISABLED = 4; // SERVICE_DISABLED
    private static final Phrase EXPECTED = Phrase.of("check.firewalls.expected");

    /**
     * What is known beforehand.
     *
     * @param known the products known by name
     */
    public record Parameter(KnownFirewalls known) {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "endpoint-firewall",
                p -> new Parameter(KnownFirewalls.of(p.table(KnownFirewalls.NAME))),
                new EndpointFirewall());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(InCharge.questions());
        parameter.known().all().forEach(product -> product.drivers().forEach(driver -> all.add(start(driver))));
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, parameter.known(), readings)));
    }

    private static Verdict verdict(ControlId control, KnownFirewalls known, Readings readings) {
        List<OtherFirewall> seen = seen(known, readings);
        List<Reading<?>> asked =
                InCharge.questions().stream().<Reading<?>>map(readings::get).toList();
        Reading<?> services = readings.get(new Services());
        Reading<?> products = readings.get(new FirewallProducts());
        boolean looked = Stream.of(services, products).anyMatch(r -> r.answer() instanceof Answer.Known);
        if (!looked && seen.isEmpty()) {
            return new Verdict.CouldNotCheck(asked, EXPECTED, Phrases.why(services));
        }
        List<Reading<?>> evidence = evidence(known, asked, readings);
        Phrase inCharge = InCharge.of(known, readings).said();
        List<OtherFirewall> resting =
                seen.stream().filter(EndpointFirewall::rests).toList();
        if (!resting.isEmpty() && seen.stream().noneMatch(OtherFirewall::isOn)) {
            return new Verdict.Attention(
                    new Proof(evidence),
                    EXPECTED,
                    Phrase.of("check.firewalls.resting", shown(resting), inCharge),
                    Phrase.of("check.firewalls.resting.why"));
        }
        Phrase asOf = AsOf.of(known.data(), services.at());
        Phrase said = seen.isEmpty()
                ? Phrase.of("check.firewalls.none", known.all().size(), asOf, inCharge)
                : Phrase.of("check.firewalls.seen", shown(seen), asOf, inCharge);
        return Assisted.asks(control, said, looked ? evidence : asked);
    }

    private static List<OtherFirewall> seen(KnownFirewalls known, Readings readings) {
        List<OtherFirewall> all = new ArrayList<>(OtherFirewall.all(known, readings));
        for (Product product : known.all()) {
            boolean told = all.stream().anyMatch(other -> other.name().equals(product.name()));
            product.drivers().stream()
                    .filter(driver -> !told && isInstalled(driver, readings))
                    .findFirst()
                    .ifPresent(driver -> all.add(new OtherFirewall.Driver(product, driver)));
        }
        return List.copyOf(all);
    }

    private static boolean isInstalled(String driver, Readings readings) {
        return readings.answer(start(driver)) instanceof Answer.Known<RegistryData>(RegistryData data)
                && data.number().isPresent()
                && data.number().getAsLong() != DISABLED;
    }

    private static RegistryValue start(String driver) {
        return RegistryValue.hklm(DRIVERS + driver, START);
    }

    /** Installed in order to filter, and seen not to. */
    private static boolean rests(OtherFirewall other) {
        return switch (other) {
            case OtherFirewall.Known known ->
                known.shouldRun() && known.product().filters() == Filters.OWN;
            case OtherFirewall.Centre centre -> centre.state().isPresent() && !centre.isOn();
            case OtherFirewall.Registered registered -> false;
            case OtherFirewall.Driver driver -> false;
        };
    }

    /** What was read of services and registrations, and the drivers that are there. */
    private static List<Reading<?>> evidence(KnownFirewalls known, List<Reading<?>> asked, Readings readings) {
        Stream<Reading<?>> drivers = known.all().stream()
                .flatMap(product -> product.drivers().stream())
                .<Reading<?>>map(driver -> readings.get(start(driver)))
                .filter(reading -> reading.answer() instanceof Answer.Known);
        return Stream.concat(asked.stream().filter(reading -> reading.answer().wasRead()), drivers)
                .toList();
    }

    private static Object shown(List<OtherFirewall> firewalls) {
        return Phrase.list(firewalls.stream().map(OtherFirewall::shown).toList());
    }
}
