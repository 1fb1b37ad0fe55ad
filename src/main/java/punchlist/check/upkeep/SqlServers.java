package punchlist.check.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.check.Subject;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * The instances of SQL Server by their keys, {@code MSSQL<n>.<name>}
 * (learn.microsoft.com/sql/sql-server/install/file-locations-for-default-and-named-instances-of-sql-server).
 */
final class SqlServers {

    private static final String ROOT = "SOFTWARE\\Microsoft\\Microsoft SQL Server";
    private static final Pattern INSTANCE = Pattern.compile("(?i)MSSQL\\d{1,3}(_\\d{1,3})?\\.[^\\\\]{1,60}");
    private static final List<RegistryView> VIEWS = List.of(RegistryView.VIEW_64, RegistryView.VIEW_32);
    private static final List<String> VALUES = List.of("PatchLevel", "Version", "Edition");

    private record Instance(RegistryView view, String key) {
        RegistryValue value(String name) {
            return new RegistryValue(Hive.HKLM, ROOT + "\\" + key + "\\Setup", name, view);
        }
    }

    private SqlServers() {}

    private static RegistrySubkeys list(RegistryView view) {
        return new RegistrySubkeys(Hive.HKLM, ROOT, view);
    }

    static List<Question<?>> needs(Readings soFar) {
        List<Question<?>> all = new ArrayList<>();
        VIEWS.forEach(view -> all.add(list(view)));
        instances(soFar).forEach(instance -> VALUES.forEach(value -> all.add(instance.value(value))));
        return all;
    }

    private static Stream<Instance> instances(Readings readings) {
        return VIEWS.stream().flatMap(view -> readings
                .find(list(view))
                .flatMap(r -> r.answer().toOptional())
                .stream()
                .flatMap((Names names) -> names.all().stream())
                .filter(name -> INSTANCE.matcher(name).matches())
                .map(name -> new Instance(view, name)));
    }

    static List<Component> in(Readings readings) {
        return instances(readings)
                .flatMap(instance -> component(instance, readings).stream())
                .toList();
    }

    private static Optional<Component> component(Instance instance, Readings readings) {
        Optional<String> version =
                text(instance.value("PatchLevel"), readings).or(() -> text(instance.value("Version"), readings));
        String name = "SQL Server " + instance.key().substring(instance.key().indexOf('.') + 1);
        String edition =
                text(instance.value("Edition"), readings).map(e -> ", " + e).orElse("");
        List<Reading<?>> evidence = VALUES.stream()
                .<Reading<?>>flatMap(value -> readings.find(instance.value(value)).stream())
                .filter(reading -> reading.answer().wasRead())
                .toList();
        return version.map(v -> new Component(
                new Subject(Subject.Kind.PATH, instance.key(), name), "sql-server", name + edition, v, evidence));
    }

    private static Optional<String> text(RegistryValue value, Readings readings) {
        return readings.find(value)
                .flatMap(r -> r.answer().toOptional())
                .map(RegistryData::shown)
                .filter(text -> !text.isBlank());
    }

    /** What decides whether they could be seen. */
    static List<Question<?>> deciding() {
        return List.of(list(RegistryView.VIEW_64));
    }
}
