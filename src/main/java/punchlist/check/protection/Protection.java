package punchlist.check.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.storage.DefenderSetting;
import punchlist.machine.storage.FileSystemFilter;
import punchlist.machine.storage.FileSystemFilters;
import punchlist.machine.storage.FilterTable;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * Which anti-malware runs, from all who tell: Defender's own status, the Security Center (only on clients), the filters
 * that stand where scanners stand, and services known by name. No one of them is enough on every Windows.
 */
public final class Protection {

    /** Defender's status. */
    public static final WmiInstances STATUS = new WmiInstances(DefenderSetting.NAMESPACE, "MSFT_MpComputerStatus");

    /** Defender's preferences. */
    public static final WmiInstances PREFERENCES = new WmiInstances(DefenderSetting.NAMESPACE, "MSFT_MpPreference");

    /** Whether Defender looks at files as they are opened. */
    public static final DefenderSetting REAL_TIME = new DefenderSetting(DefenderSetting.Which.REAL_TIME);

    /** When Defender scans. */
    public static final DefenderSetting SCAN_DAY = new DefenderSetting(DefenderSetting.Which.SCAN_DAY);

    private static final WmiInstances CENTER = new WmiInstances("root\\securitycenter2", "AntiVirusProduct");
    private static final FileSystemFilters FILTERS = new FileSystemFilters();
    private static final Services SERVICES = new Services();
    private static final String DEFENDER_IN_CENTER = "{d68ddc3a-831f-4fae-9e44-da132c1acf46}";
    private static final List<String> DEFENDER_DRIVERS = List.of("WdFilter", "MpFilter");
    private static final List<String> DEFENDER_SERVICES = List.of("WinDefend", "MsMpSvc", "Sense", "WdNisSvc");

    private final Products products;
    private final Readings readings;

    /** What these readings say. */
    public Protection(Products products, Readings readings) {
        this.products = products;
        this.readings = readings;
    }

    /** What has to be asked. */
    public static List<Question<?>> needs() {
        return List.of(STATUS, PREFERENCES, REAL_TIME, SCAN_DAY, CENTER, FILTERS, SERVICES);
    }

    /** Defender's status, where it is there and was read. */
    public Optional<WmiObject> status() {
        return readings.answer(STATUS).toOptional().map(WmiTable::all).flatMap(all -> all.stream()
                .findFirst());
    }

    /** Defender's preferences, where they were read. */
    public Optional<WmiObject> preferences() {
        return readings.answer(PREFERENCES).toOptional().map(WmiTable::all).flatMap(all -> all.stream()
                .findFirst());
    }

    /** Whether Defender is the product in charge, whether or not its real-time protection is on. */
    public boolean defenderIsInCharge() {
        return status().filter(status -> isTrue(status, "AMServiceEnabled") && isTrue(status, "AntivirusEnabled"))
                .filter(status -> status.text("AMRunningMode")
                        .map(mode -> mode.toLowerCase(Locale.ROOT))
                        .filter(mode -> mode.contains("passive") || mode.contains("block") || mode.contains("not running"))
                        .isEmpty())
                .isPresent();
    }

    private static boolean isTrue(WmiObject object, String property) {
        return object.flag(property).orElse(true);
    }

    /** Other products that are seen to run, each by who tells of it. */
    public List<Phrase> others() {
        return Stream.of(registered(), filtering(), serving())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Whether a product other than Defender says in the Security Center that its signatures are current. */
    Optional<Boolean> othersAreCurrent() {
        return center().filter(p -> state(p).filter(ProductState::isOn).isPresent())
                .flatMap(p -> state(p).stream())
                .map(ProductState::isCurrent)
                .findFirst();
    }

    private Stream<WmiObject> center() {
        return readings.answer(CENTER).toOptional().map(WmiTable::all).stream()
                .flatMap(List::stream)
                .filter(p -> !p.text("instanceGuid")
                        .map(g -> g.toLowerCase(Locale.ROOT))
                        .filter(DEFENDER_IN_CENTER::equals)
                        .isPresent());
    }

    private static Optional<ProductState> state(WmiObject product) {
        OptionalLong number = product.number("productState");
        return number.isPresent() ? Optional.of(ProductState.of(number.getAsLong())) : Optional.empty();
    }

    private List<Phrase> registered() {
        return center().filter(p -> state(p).filter(ProductState::isOn).isPresent())
                .map(p -> Phrase.of(
                        "check.malware.by.center", p.text("displayName").orElse("?")))
                .toList();
    }

    private List<Phrase> filtering() {
        return scanners()
                .filter(FileSystemFilter::isLoaded)
                .map(f -> Phrase.of(
                        "check.malware.by.filter",
                        products.ofDriver(f.driver())
                                .map(Products.Product::name)
                                .orElse("?"),
                        f.driver()))
                .toList();
    }

    private Stream<FileSystemFilter> scanners() {
        return readings.answer(FILTERS).toOptional().map(FilterTable::all).stream()
                .flatMap(List::stream)
                .filter(f -> f.isScanner() || products.ofDriver(f.driver()).isPresent())
                .filter(f -> DEFENDER_DRIVERS.stream().noneMatch(f.driver()::equalsIgnoreCase));
    }

    private List<Phrase> serving() {
        return readings.answer(SERVICES).toOptional().map(ServiceTable::all).stream()
                .flatMap(List::stream)
                .filter(s -> s.state() == Service.State.RUNNING)
                .filter(s -> DEFENDER_SERVICES.stream().noneMatch(s.name()::equalsIgnoreCase))
                .flatMap(s -> products.ofService(s.name()).stream()
                        .map(p -> Phrase.of("check.malware.by.service", p.name(), s.name())))
                .toList();
    }

    /** Why it cannot be said that nothing runs: what was not read, or was read without a state. Empty where it can. */
    public Optional<Phrase> unseen() {
        for (Question<?> question : List.<Question<?>>of(FILTERS, SERVICES)) {
            Reading<?> reading = reading(question);
            if (!(reading.answer() instanceof Answer.Known)) {
                return Optional.of(Phrases.why(reading));
            }
        }
        Reading<?> status = reading(STATUS);
        if (!status.answer().wasRead()) {
            return Optional.of(Phrases.why(status));
        }
        return scanners().anyMatch(f -> f.state() == Service.State.UNKNOWN)
                ? Optional.of(Phrase.of("why.notRecorded"))
                : Optional.empty();
    }

    private <T> Reading<T> reading(Question<T> question) {
        return readings.get(question);
    }

    /** The readings that were really read. */
    public List<Reading<?>> seen() {
        return all().stream().filter(r -> r.answer().wasRead()).toList();
    }

    /** All readings. */
    public List<Reading<?>> all() {
        List<Reading<?>> all = new ArrayList<>();
        needs().forEach(question -> all.add(readings.get(question)));
        return all;
    }
}
