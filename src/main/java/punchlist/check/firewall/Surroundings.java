package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.check.address.Span;
import punchlist.machine.Adapter;
import punchlist.machine.AdapterTable;
import punchlist.machine.Adapters;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * What a computer's rules rest on beside themselves. Everything may be missing; what rests on it is then unclear.
 *
 * @param words the addresses behind words of rules, by the word in lower case
 * @param adapters its network adapters
 * @param build the build of Windows
 */
public record Surroundings(Map<String, AddressSet> words, Optional<List<Adapter>> adapters, OptionalInt build) {

    private static final RegistryValue BUILD =
            RegistryValue.hklm("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion", "CurrentBuildNumber");
    private static final String SUBNET = "localsubnet";
    private static final String GATEWAY = "defaultgateway";
    private static final Surroundings NONE = new Surroundings(Map.of(), Optional.empty(), OptionalInt.empty());

    /** Copies the collections. */
    public Surroundings {
        words = Map.copyOf(words);
        adapters = adapters.map(List::copyOf);
    }

    /** Nothing is known. */
    public static Surroundings none() {
        return NONE;
    }

    /** What may be asked; each may stay without answer. */
    public static List<Question<?>> questions() {
        return List.of(new Adapters(), BUILD);
    }

    /** What these readings tell, as far as the questions were asked. */
    public static Surroundings of(Readings readings) {
        Optional<AdapterTable> table =
                readings.find(new Adapters()).map(Reading::answer).flatMap(Answer::toOptional);
        OptionalInt build = readings.find(BUILD)
                .map(Reading::answer)
                .flatMap(Answer::toOptional)
                .flatMap(Surroundings::text)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
        return table.map(t -> of(t.all(), build)).orElse(new Surroundings(Map.of(), Optional.empty(), build));
    }

    private static Optional<String> text(RegistryData data) {
        return data instanceof RegistryData.Text text ? Optional.of(text.value().strip()) : Optional.empty();
    }

    /** A computer with these adapters. */
    public static Surroundings of(List<Adapter> adapters, OptionalInt build) {
        List<Span> subnets = new ArrayList<>();
        List<Span> gateways = new ArrayList<>();
        for (Adapter adapter : inUse(adapters).toList()) {
            adapter.addresses().forEach(a -> subnets.addAll(spans(a.address() + "/" + a.prefix())));
            adapter.gateways().forEach(gateway -> gateways.addAll(spans(gateway)));
        }
        Map<String, AddressSet> words = new HashMap<>();
        words.put(SUBNET, AddressSet.of(subnets));
        words.put(GATEWAY, AddressSet.of(gateways));
        return new Surroundings(words, Optional.of(adapters), build);
    }

    private static Stream<Adapter> inUse(List<Adapter> adapters) {
        return adapters.stream().filter(a -> a.up() && a.kind() != Adapter.Kind.LOOPBACK);
    }

    private static List<Span> spans(String text) {
        return AddressText.parse(text).map(AddressSet::spans).orElse(List.of());
    }

    /**
     * The addresses of one family behind a word: {@code LocalSubnet} is what the adapters in use have on their own links,
     * {@code DefaultGateway} their routers. Other words stay words: what Windows holds for intranet or internet, and its
     * servers for names, leases and WINS, are not told by adapters.
     */
    Optional<AddressSet> word(String spelled, Span.Family family) {
        String word = spelled.toLowerCase(Locale.ROOT);
        boolean ofFamily = word.equals(SUBNET + (family == Span.Family.IPV4 ? "4" : "6"));
        return Optional.ofNullable(words.get(ofFamily ? SUBNET : word))
                .map(set -> AddressSet.of(set.spans().stream()
                        .filter(span -> span.family() == family)
                        .toList()));
    }

    /** This computer's own addresses of a family, without loopback; empty where no adapter tells one. */
    List<AddressSet> own(Span.Family family) {
        return adapters.stream()
                .flatMap(Surroundings::inUse)
                .flatMap(adapter -> adapter.addresses().stream())
                .flatMap(a -> AddressText.parse(a.address()).stream())
                .filter(set -> set.spans().getFirst().family() == family)
                .distinct()
                .toList();
    }
}
