package punchlist.check.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValueNames;
import punchlist.machine.RegistryView;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * The instances of SQL Server on this computer: those that {@code Instance Names\SQL} lists in either registry view, those
 * whose key stands beside it, and those that only a service tells of. A key left behind by one that was removed has
 * neither a name in the list nor a service, and does not count.
 */
final class SqlInstances {

    private static final String LIST = SqlInstance.ROOT + "\\Instance Names\\SQL";
    private static final Pattern KEY = Pattern.compile("(?i)MSSQL\\d{1,3}(?:_\\d{1,3})?\\.([^\\\\]{1,60})");
    private static final List<RegistryView> VIEWS = List.of(RegistryView.VIEW_64, RegistryView.VIEW_32);

    private SqlInstances() {}

    private static RegistryValueNames list(RegistryView view) {
        return new RegistryValueNames(Hive.HKLM, LIST, view);
    }

    private static RegistrySubkeys keys(RegistryView view) {
        return new RegistrySubkeys(Hive.HKLM, SqlInstance.ROOT, view);
    }

    /** What to ask, in three rounds: the lists, where each instance stands, and what its keys say. */
    static List<Question<?>> needs(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(new Services()));
        for (RegistryView view : VIEWS) {
            all.add(list(view));
            all.add(keys(view));
            names(soFar, list(view)).forEach(name -> all.add(new RegistryValue(Hive.HKLM, LIST, name, view)));
        }
        in(soFar).forEach(instance -> all.addAll(instance.needs()));
        return all;
    }

    private static Stream<String> names(Readings readings, Question<Names> question) {
        return readings
                .find(question)
                .flatMap((Reading<Names> reading) -> reading.answer().toOptional())
                .map(Names::all)
                .stream()
                .flatMap(List::stream)
                .filter(name -> !name.isBlank());
    }

    /** The instances that are known by now. */
    static List<SqlInstance> in(Readings readings) {
        Map<String, SqlInstance> byName = new LinkedHashMap<>();
        for (RegistryView view : VIEWS) {
            names(readings, list(view)).forEach(name -> {
                Optional<String> id = readings.find(new RegistryValue(Hive.HKLM, LIST, name, view))
                        .flatMap((Reading<RegistryData> r) -> r.answer().toOptional())
                        .map(RegistryData::shown)
                        .or(() -> key(name, view, readings));
                byName.putIfAbsent(lower(name), new SqlInstance(name, id, view));
            });
        }
        services(readings)
                .flatMap(service -> SqlInstance.nameOf(service.name()).stream())
                .forEach(name -> byName.putIfAbsent(lower(name), byService(name, readings)));
        if (!wasListed(readings)) {
            keysAlone(readings).forEach(found -> byName.putIfAbsent(lower(found.name()), found));
        }
        return List.copyOf(byName.values());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static SqlInstance byService(String name, Readings readings) {
        return VIEWS.stream()
                .flatMap(view ->
                        key(name, view, readings).map(id -> new SqlInstance(name, Optional.of(id), view)).stream())
                .findFirst()
                .orElseGet(() -> new SqlInstance(name, Optional.empty(), RegistryView.VIEW_64));
    }

    private static Optional<String> key(String name, RegistryView view, Readings readings) {
        return names(readings, keys(view))
                .filter(key -> nameIn(key).filter(name::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    private static Optional<String> nameIn(String key) {
        Matcher matcher = KEY.matcher(key);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static List<SqlInstance> keysAlone(Readings readings) {
        return VIEWS.stream()
                .flatMap(view -> names(readings, keys(view))
                        .flatMap(
                                key -> nameIn(key).map(name -> new SqlInstance(name, Optional.of(key), view)).stream()))
                .toList();
    }

    /** Whether either list or the services were read, so that a key alone means nothing more. */
    private static boolean wasListed(Readings readings) {
        return readings.find(list(RegistryView.VIEW_64))
                        .filter(r -> r.answer().wasRead())
                        .isPresent()
                || readings.find(new Services())
                        .filter(r -> r.answer().wasRead())
                        .isPresent();
    }

    private static Stream<Service> services(Readings readings) {
        return readings
                .find(new Services())
                .flatMap((Reading<ServiceTable> r) -> r.answer().toOptional())
                .stream()
                .flatMap(table -> table.all().stream());
    }

    /** The service of this name, as far as the services were read. */
    static Optional<Service> service(String name, Readings readings) {
        return services(readings)
                .filter(service -> service.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The readings that decide which instances there are. */
    static List<Reading<?>> deciding(Readings readings) {
        return List.of(readings.get(list(RegistryView.VIEW_64)), readings.get(new Services()));
    }

    /** Whether it was seen that there is none: one of the lists was read. */
    static boolean wereLookedFor(Readings readings) {
        return wasListed(readings);
    }
}
