package punchlist.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
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
 * 100.64/10 (RFC 6598) is a carrier's; fe80::/10 is on every adapter and says nothing.
 */
public final class FixedPrivateAddresses implements Check<FixedPrivateAddresses.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final AddressSet PRIVATE = range("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
    private static final AddressSet DHCP_FAILED = range("169.254.0.0/16");
    private static final AddressSet CARRIER = range("100.64.0.0/10");
    private static final AddressSet LINK_LOCAL = range("fe80::/10");
    private static final AddressSet IPV4 = range("0.0.0.0/0");

    private static final Phrase EXPECTED = Phrase.of("check.adapter.expected");

    private static AddressSet range(String... texts) {
        return Stream.of(texts)
                .map(text -> AddressText.parse(text).orElseThrow())
                .reduce(AddressSet.none(), AddressSet::plus);
    }

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
        List<Adapter> inUse = table.all().stream()
                .filter(Adapter::up)
                .filter(a -> a.kind() != Adapter.Kind.LOOPBACK && a.kind() != Adapter.Kind.TUNNEL)
                .toList();
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
    private static List<String> telling(Adapter adapter) {
        return adapter.addresses().stream()
                .map(Adapter.Address::address)
                .filter(address -> !isIn(address, LINK_LOCAL))
                .toList();
    }

    private static Verdict verdict(Adapter adapter, Reading<AdapterTable> reading) {
        List<String> addresses = telling(adapter);
        if (addresses.isEmpty()) {
            return new Verdict.NotApplicable(Phrase.of("check.adapter.noAddress", adapter.name()));
        }
        List<String> odd =
                addresses.stream().filter(a -> AddressText.parse(a).isEmpty()).toList();
        if (!odd.isEmpty()) {
            Why why = new Why.NotUnderstood(String.join(", ", odd));
            return new Verdict.CouldNotCheck(List.of(reading), EXPECTED, Phrases.why(why));
        }
        boolean dhcp = adapter.dhcp() && addresses.stream().anyMatch(a -> isIn(a, IPV4));
        String shown = adapter.addresses().stream()
                .filter(a -> !isIn(a.address(), LINK_LOCAL))
                .map(a -> a.address() + "/" + a.prefix())
                .collect(Collectors.joining(", "));
        Phrase found = Phrase.of(dhcp ? "check.adapter.dhcp" : "check.adapter.fixed", adapter.name(), shown);
        return judge(addresses, dhcp, Proof.of(reading), found);
    }

    private static Verdict judge(List<String> addresses, boolean dhcp, Proof proof, Phrase found) {
        if (addresses.stream().anyMatch(a -> isIn(a, DHCP_FAILED))) {
            return new Verdict.Fail(proof, EXPECTED, found, Phrase.of("check.adapter.dhcpFailed"));
        }
        List<String> other = addresses.stream()
                .filter(a -> !isIn(a, PRIVATE) && !isIn(a, CARRIER))
                .toList();
        if (!other.isEmpty()) {
            Phrase why = Phrase.of("check.adapter.public", String.join(", ", other));
            return new Verdict.Fail(proof, EXPECTED, found, why);
        }
        if (dhcp) {
            return new Verdict.Fail(proof, EXPECTED, found, Phrase.of("check.adapter.moves"));
        }
        return addresses.stream().anyMatch(a -> isIn(a, CARRIER))
                ? new Verdict.Attention(proof, EXPECTED, found, Phrase.of("check.adapter.carrier"))
                : new Verdict.Pass(proof, EXPECTED, found);
    }

    private static boolean isIn(String address, AddressSet range) {
        return AddressText.parse(address).filter(range::containsAll).isPresent();
    }
}
