package punchlist.check.filtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.check.filtering.KnownFirewalls.Filters;
import punchlist.check.filtering.KnownFirewalls.Product;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.firewall.FirewallProduct;
import punchlist.machine.firewall.FirewallProductList;
import punchlist.machine.firewall.FirewallProducts;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** A firewall besides Windows' own, as something on this computer tells of it. */
public sealed interface OtherFirewall {

    /** The firewall products that the Security Center of a client Windows knows; servers have none. */
    WmiInstances SECURITY_CENTER = new WmiInstances("root\\SecurityCenter2", "FirewallProduct");

    /** How people call it. */
    String name();

    /** Whether it filters now, as far as this tells. */
    boolean isOn();

    /** What tells of it, and how it stands. */
    Phrase shown();

    /** Registered with Windows' firewall (INetFwProducts). */
    record Registered(FirewallProduct product) implements OtherFirewall {
        @Override
        public String name() {
            return product.name();
        }

        @Override
        public boolean isOn() {
            return product.takesOverFirewall();
        }

        @Override
        public Phrase shown() {
            return Phrase.of(
                    "check.firewalls.registered." + (isOn() ? "filter" : "other"),
                    product.name(),
                    String.join(
                            ", ",
                            product.categories().stream().map(String::valueOf).toList()));
        }
    }

    /**
     * Registered with the Security Center.
     *
     * @param name its display name
     * @param state its productState, where it is told: bits 12 to 15 say whether it is on (1) or not
     */
    record Centre(String name, Optional<Long> state) implements OtherFirewall {

        private static final int STATE = 12;
        private static final int NIBBLE = 0xF;
        private static final int ON = 1; // WSC_SECURITY_PRODUCT_STATE_ON

        @Override
        public boolean isOn() {
            return state.filter(number -> ((number >> STATE) & NIBBLE) == ON).isPresent();
        }

        @Override
        public Phrase shown() {
            return Phrase.of("check.firewalls.centre." + (state.isEmpty() ? "unknown" : isOn() ? "on" : "off"), name);
        }
    }

    /** A known product's service. */
    record Known(Product product, Service service) implements OtherFirewall {
        @Override
        public String name() {
            return product.name();
        }

        @Override
        public boolean isOn() {
            return service.state() == Service.State.RUNNING && product.filters() != Filters.MANAGES;
        }

        /** Whether it shall start by itself and is stopped. */
        public boolean shouldRun() {
            return service.start() == Service.Start.AUTOMATIC && service.state() == Service.State.STOPPED;
        }

        @Override
        public Phrase shown() {
            boolean runs = service.state() == Service.State.RUNNING;
            return Phrase.of(
                    "check.firewalls.service." + (product.sure() ? "sure" : "likely"),
                    product.name(),
                    service.name(),
                    Phrase.of("check.firewalls.service." + (runs ? "runs" : "rests")),
                    Phrase.of("check.firewalls.filters." + product.filters().name()));
        }
    }

    /** A known product's network driver that is installed and not disabled, without a service beside it. */
    record Driver(Product product, String driver) implements OtherFirewall {
        @Override
        public String name() {
            return product.name();
        }

        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public Phrase shown() {
            return Phrase.of("check.firewalls.driver", product.name(), driver);
        }
    }

    /** All that registrations and services tell of. */
    static List<OtherFirewall> all(KnownFirewalls known, Readings readings) {
        List<OtherFirewall> all = new ArrayList<>();
        if (readings.answer(new FirewallProducts()) instanceof Answer.Known<FirewallProductList>(var list)) {
            list.all().forEach(product -> all.add(new Registered(product)));
        }
        if (readings.answer(SECURITY_CENTER) instanceof Answer.Known<WmiTable>(WmiTable table)) {
            table.all().forEach(product -> all.add(centre(product)));
        }
        if (readings.answer(new Services()) instanceof Answer.Known<ServiceTable>(ServiceTable table)) {
            for (Service service : table.all()) {
                known.ofService(service.name()).ifPresent(product -> all.add(new Known(product, service)));
            }
        }
        return List.copyOf(all);
    }

    private static OtherFirewall centre(WmiObject product) {
        return new Centre(
                product.text("displayName").orElse("?"),
                product.number("productState").stream().boxed().findFirst());
    }
}
