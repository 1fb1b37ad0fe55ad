package punchlist.check.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punchlist.check.Subject;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.files.FileVersion;
import punchlist.machine.files.VersionInfo;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/** MQTT brokers among the services, by the name of service or program. */
final class Brokers {

    private static final List<String> NAMES =
            List.of("mosquitto", "hivemq", "emqx", "rabbitmq", "vernemq", "activemq", "nanomq");
    private static final Pattern PROGRAM = Pattern.compile("(?i)[A-Z]:\\\\[^\\\\].*\\.exe");

    private Brokers() {}

    static List<Question<?>> needs(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(new Services()));
        services(soFar).forEach(service -> file(service).ifPresent(all::add));
        return all;
    }

    private static Stream<Service> services(Readings readings) {
        return readings.find(new Services()).flatMap(r -> r.answer().toOptional()).stream()
                .flatMap((ServiceTable table) -> table.all().stream())
                .filter(Brokers::isOne);
    }

    private static boolean isOne(Service service) {
        String image =
                service.image().map(i -> i.substring(i.lastIndexOf('\\') + 1)).orElse("");
        String both = (service.name() + " " + image).toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(both::contains);
    }

    private static Optional<FileVersion> file(Service service) {
        return service.image().filter(image -> PROGRAM.matcher(image).matches()).map(FileVersion::new);
    }

    static List<Component> in(Readings readings) {
        return services(readings).map(service -> component(service, readings)).toList();
    }

    private static Component component(Service service, Readings readings) {
        List<Reading<?>> evidence = new ArrayList<>(List.of(readings.get(new Services())));
        Optional<Reading<VersionInfo>> version = file(service)
                .flatMap(readings::find)
                .filter(reading -> reading.answer() instanceof Answer.Known<VersionInfo>);
        version.ifPresent(evidence::add);
        return new Component(
                new Subject(Subject.Kind.SERVICE, service.name(), service.displayName()),
                "broker",
                service.displayName(),
                version.flatMap(r -> r.answer().toOptional())
                        .map(VersionInfo::productVersion)
                        .orElse(""),
                evidence);
    }
}
