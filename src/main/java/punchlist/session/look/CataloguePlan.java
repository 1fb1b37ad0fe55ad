package punchlist.session.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Listener;
import punchlist.record.Look;
import punchlist.scope.Scope;
import tools.jackson.databind.JsonNode;

/** The plan as the catalogue's controls of single ports state it. */
public record CataloguePlan(Catalog catalog) implements WitnessPlan {

    private static final String KIND = "port-open-only-to";

    @Override
    public List<PortToTry> ports(Scope scope) {
        List<PortToTry> all = new ArrayList<>();
        for (Control control : catalog.controls().values()) {
            control.check()
                    .filter(use -> use.kind().equals(KIND))
                    .ifPresent(use -> all.add(row(control, use.parameters(), scope)));
        }
        return all;
    }

    private static PortToTry row(Control control, JsonNode parameters, Scope scope) {
        return new PortToTry(
                Listener.Protocol.valueOf(parameters.path("protocol").stringValue()),
                parameters.path("port").intValue(),
                List.of(control.id().text()),
                Look.Origin.PLAN,
                who(parameters, scope));
    }

    private static PortToTry.Who who(JsonNode parameters, Scope scope) {
        List<String> named =
                switch (parameters.path("who").stringValue("")) {
                    case "stations" -> scope.igss().stations();
                    case "odbc-stations" -> scope.igss().odbcStations();
                    case "ua-clients" -> scope.igss().uaClients();
                    case "partner" -> scope.igss().partner().stream().toList();
                    default -> List.of();
                };
        if (named.isEmpty()) {
            Optional<Set<String>> used = scope.igss().components();
            boolean unused = used.isPresent()
                    && StreamSupport.stream(parameters.path("components").spliterator(), false)
                            .noneMatch(component -> used.get().contains(component.stringValue("")));
            return unused ? new PortToTry.Who.Nobody() : new PortToTry.Who.Unsaid();
        }
        AddressSet addresses = AddressSet.none();
        for (String text : named) {
            Optional<AddressSet> parsed = AddressText.parse(text);
            if (parsed.isEmpty()) {
                return new PortToTry.Who.Unsaid();
            }
            addresses = addresses.plus(parsed.get());
        }
        return new PortToTry.Who.Named(addresses);
    }
}
