package punchlist.check.filtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.firewall.FirewallProductList;
import punchlist.machine.firewall.FirewallProducts;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * Whether Windows' rules filter at all. They do while the services MpsSvc and BFE run, unless another product took over
 * the category "firewall" (INetFwProducts); a registration with the Security Center alone hands nothing over, but says
 * that a product believes itself in charge. Profiles that are switched off are another matter
 * ({@link FirewallProfiles}).
 */
public sealed interface InCharge {

    /** The service of Windows' firewall. */
    String FIREWALL = "MpsSvc";

    /** The service of the filtering platform below it. */
    String PLATFORM = "BFE";

    /** What was found, in one sentence. */
    Phrase said();

    /** The readings it rests on, or for {@link NotKnown} those that were asked. */
    List<Reading<?>> readings();

    /**
     * Windows' rules filter.
     *
     * @param proof the services that run, and the registrations of which none takes over
     * @param startsByItself false where one of the services is set not to start with Windows
     * @param beside other firewalls that filter as well: what Windows lets in they may still stop
     */
    record Windows(Proof proof, boolean startsByItself, List<OtherFirewall> beside) implements InCharge {

        /** Copies the list. */
        public Windows {
            beside = List.copyOf(beside);
        }

        @Override
        public Phrase said() {
            Phrase first = Phrase.of("check.firewalls.windows." + (startsByItself ? "starts" : "notByItself"));
            return beside.isEmpty() ? first : Phrase.of("check.firewalls.windows.beside", first, shown(beside));
        }

        @Override
        public List<Reading<?>> readings() {
            return proof.readings();
        }
    }

    /**
     * A service that Windows' firewall needs does not run: its rules filter nothing.
     *
     * @param proof the services
     * @param service the key name of the one that is stopped
     */
    record Stopped(Proof proof, String service) implements InCharge {
        @Override
        public Phrase said() {
            return Phrase.of("check.firewalls.stopped", service);
        }

        @Override
        public List<Reading<?>> readings() {
            return proof.readings();
        }
    }

    /**
     * Other products filter in place of Windows' rules.
     *
     * @param proof where they are registered
     * @param products at least one
     */
    record Another(Proof proof, List<OtherFirewall> products) implements InCharge {

        /** Copies the list. */
        public Another {
            products = List.copyOf(products);
        }

        @Override
        public Phrase said() {
            return Phrase.of("check.firewalls.another", shown(products));
        }

        @Override
        public List<Reading<?>> readings() {
            return proof.readings();
        }
    }

    /**
     * It was not seen.
     *
     * @param readings what was asked
     * @param because what is missing
     * @param suspects firewalls that may be in charge; where there is none, nothing speaks against Windows' own
     */
    record NotKnown(List<Reading<?>> readings, Phrase because, List<OtherFirewall> suspects) implements InCharge {

        /** Copies the lists. */
        public NotKnown {
            readings = List.copyOf(readings);
            suspects = List.copyOf(suspects);
        }

        @Override
        public Phrase said() {
            return suspects.isEmpty()
                    ? Phrase.of("check.firewalls.notKnown", because)
                    : Phrase.of("check.firewalls.notKnown.suspects", because, shown(suspects));
        }
    }

    /** What must be asked. */
    static List<Question<?>> questions() {
        return List.of(new Services(), new FirewallProducts(), OtherFirewall.SECURITY_CENTER);
    }

    /**
     * Who is in charge by these readings.
     *
     * @param known the products known by name
     */
    static InCharge of(KnownFirewalls known, Readings readings) {
        List<OtherFirewall> filtering = OtherFirewall.all(known, readings).stream()
                .filter(OtherFirewall::isOn)
                .toList();
        List<OtherFirewall> taking = filtering.stream()
                .filter(OtherFirewall.Registered.class::isInstance)
                .toList();
        if (!taking.isEmpty()) {
            return new Another(Proof.of(readings.get(new FirewallProducts())), taking);
        }
        Reading<ServiceTable> services = readings.get(new Services());
        return services.answer() instanceof Answer.Known<ServiceTable>(ServiceTable table)
                ? byServices(table, filtering, readings)
                : new NotKnown(asked(readings), Phrases.why(services), filtering);
    }

    private static InCharge byServices(ServiceTable table, List<OtherFirewall> filtering, Readings readings) {
        Optional<Service> firewall = service(table, FIREWALL);
        Optional<Service> platform = service(table, PLATFORM);
        for (Service needed :
                Stream.of(platform, firewall).flatMap(Optional::stream).toList()) {
            if (needed.state() == Service.State.STOPPED || needed.state() == Service.State.STOP_PENDING) {
                return stopped(needed, filtering, readings);
            }
        }
        if (firewall.isEmpty() || platform.isEmpty()) {
            String missing = firewall.isEmpty() ? FIREWALL : PLATFORM;
            return new NotKnown(asked(readings), Phrase.of("check.firewalls.notListed", missing), filtering);
        }
        Reading<FirewallProductList> products = readings.get(new FirewallProducts());
        boolean run = runs(firewall.get()) && runs(platform.get());
        if (!run) {
            return new NotKnown(asked(readings), Phrase.of("check.firewalls.between"), filtering);
        }
        if (!(products.answer() instanceof Answer.Known)) {
            return new NotKnown(asked(readings), Phrase.of("check.firewalls.unseen", Phrases.why(products)), filtering);
        }
        boolean starts = mayStart(firewall.get()) && mayStart(platform.get());
        return new Windows(new Proof(read(readings)), starts, filtering);
    }

    /** With the service every registration ends; only the Security Center can still tell of another product. */
    private static InCharge stopped(Service service, List<OtherFirewall> filtering, Readings readings) {
        List<OtherFirewall> centre = filtering.stream()
                .filter(OtherFirewall.Centre.class::isInstance)
                .toList();
        return centre.isEmpty()
                ? new Stopped(Proof.of(readings.get(new Services())), service.name())
                : new Another(Proof.of(readings.get(OtherFirewall.SECURITY_CENTER)), centre);
    }

    private static Optional<Service> service(ServiceTable table, String name) {
        return table.all().stream()
                .filter(service -> service.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static boolean runs(Service service) {
        return service.state() == Service.State.RUNNING;
    }

    private static boolean mayStart(Service service) {
        return service.start() != Service.Start.MANUAL && service.start() != Service.Start.DISABLED;
    }

    private static List<Reading<?>> asked(Readings readings) {
        List<Reading<?>> all = new ArrayList<>();
        questions().forEach(question -> all.add(readings.get(question)));
        return all;
    }

    private static List<Reading<?>> read(Readings readings) {
        return asked(readings).stream()
                .filter(reading -> reading.answer().wasRead())
                .toList();
    }

    private static Object shown(List<OtherFirewall> firewalls) {
        return Phrase.list(firewalls.stream().map(OtherFirewall::shown).toList());
    }
}
