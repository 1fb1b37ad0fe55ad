package punchlist.check.network;

import java.util.List;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Adapter;
import punchlist.machine.AdapterTable;
import punchlist.machine.Adapters;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Every adapter in operation has fixed addresses from private ranges (IGSS guide, "Network security"; IGSS-NET-2).
 * Private are 10/8, 172.16/12, 192.168/16 (RFC 1918) and fc00::/7 (RFC 4193). 169.254/16 says that DHCP failed;
 * 100.64/10 (RFC 6598) is a carrier's; fe80::/10 is on every adapter and says nothing. An IPv6 address that a router's
 * announcement made changes with the router, a temporary one by itself.
 */
public final class FixedPrivateAddresses implements Check<FixedPrivateAddresses.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final Phrase EXPECTED = Phrase.of("check.adapter.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("fixed-private-addresses", p -> new Parameter(), new FixedPrivateAddresses());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.of(new Adapters());
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Reading<AdapterTable> reading = readings.get(new Adapters());
        return switch (reading.answer()) {
            case Answer.Unread<AdapterTable>(Why why) -> List.of(couldNot(control, reading, Phrases.why(why)));
            case Answer.Absent<AdapterTable> absent ->
                List.of(couldNot(control, reading, Phrase.of("check.adapter.noneUp")));
            case Answer.Known<AdapterTable>(AdapterTable table) -> judge(control, reading, table);
        };
    }

    private static List<Finding> judge(ControlId control, Reading<AdapterTable> reading, AdapterTable table) {
        List<Adapter> inUse = table.all().stream().filter(Survey::isInUse).toList();
        if (inUse.stream().allMatch(a -> telling(a).isEmpty())) {
            return List.of(couldNot(control, reading, Phrase.of("check.adapter.noneUp")));
        }
        return inUse.stream()
                .map(adapter -> new Finding(
                        control,
                        new Subject(Subject.Kind.ADAPTER, adapter.id(), adapter.name()),
                        verdict(adapter, reading)))
                .toList();
    }

    private static Finding couldNot(ControlId control, Reading<AdapterTable> reading, Phrase because) {
        return new Finding(control, Subject.server(), new Verdict.CouldNotCheck(List.of(reading), EXPECTED, because));
    }

    /** Its addresses without those that are on every adapter. */
    private static List<Adapter.Address> telling(Adapter adapter) {
        return adapter.addresses().stream()
                .filter(a -> !Ranges.isIn(a.address(), Ranges.LINK_LOCAL))
                .toList();
    }

    private static Verdict verdict(Adapter adapter, Reading<AdapterTable> reading) {
        List<Adapter.Address> addresses = telling(adapter);
        if (addresses.isEmpty()) {
            return new Verdict.NotApplicable(Phrase.of("check.adapter.noAddress", adapter.name()));
        }
        String odd = addresses.stream()
                .map(Adapter.Address::address)
                .filter(a -> AddressText.parse(a).isEmpty())
                .collect(Collectors.joining(", "));
        if (!odd.isEmpty()) {
            return new Verdict.CouldNotCheck(List.of(reading), EXPECTED, Phrases.why(new Why.NotUnderstood(odd)));
        }
        boolean dhcp = adapter.dhcp() && addresses.stream().anyMatch(a -> Ranges.isIn(a.address(), Ranges.IPV4));
        boolean given = dhcp || addresses.stream().anyMatch(a -> Addressing.byDhcp(adapter, a));
        String shown =
                addresses.stream().map(a -> a.address() + "/" + a.prefix()).collect(Collectors.joining(", "));
        Phrase found = Phrase.of(given ? "check.adapter.dhcp" : "check.adapter.fixed", adapter.name(), shown);
        return judge(addresses, given, Proof.of(reading), found);
    }

    private static Verdict judge(List<Adapter.Address> addresses, boolean dhcp, Proof proof, Phrase found) {
        if (!within(addresses, Ranges.DHCP_FAILED).isEmpty()) {
            return new Verdict.Fail(proof, EXPECTED, found, Phrase.of("check.adapter.dhcpFailed"));
        }
        List<String> other = addresses.stream()
                .map(Adapter.Address::address)
                .filter(a -> !Ranges.isIn(a, Ranges.PRIVATE) && !Ranges.isIn(a, Ranges.CARRIER))
                .toList();
        if (!other.isEmpty()) {
            Phrase why = Phrase.of("check.adapter.public", String.join(", ", other));
            return new Verdict.Fail(proof, EXPECTED, found, why);
        }
        if (dhcp) {
            return new Verdict.Fail(proof, EXPECTED, found, Phrase.of("check.adapter.moves"));
        }
        if (!within(addresses, Ranges.CARRIER).isEmpty()) {
            return new Verdict.Attention(proof, EXPECTED, found, Phrase.of("check.adapter.carrier"));
        }
        String announced = addresses.stream()
                .filter(Addressing::announced)
                .map(Adapter.Address::address)
                .collect(Collectors.joining(", "));
        return announced.isEmpty()
                ? new Verdict.Pass(proof, EXPECTED, found)
                : new Verdict.Attention(proof, EXPECTED, found, Phrase.of("check.network.announced", announced));
    }

    private static List<String> within(List<Adapter.Address> addresses, AddressSet range) {
        return addresses.stream()
                .map(Adapter.Address::address)
                .filter(a -> Ranges.isIn(a, range))
                .toList();
    }
}
