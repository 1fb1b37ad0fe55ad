package punchlist.check.access;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.machine.Service;
import punchlist.machine.Services;
import punchlist.machine.WindowsPath;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * The folders a program lies in, and the accounts of the services that start from them.
 *
 * @param paths the folders
 * @param byImage the account of each service, by the program it starts
 */
public record ProgramPlaces(List<String> paths, Map<String, Trustee> byImage) {

    /** Copies the collections. */
    public ProgramPlaces {
        paths = List.copyOf(paths);
        byImage = Map.copyOf(byImage);
    }

    /** What the readings say. */
    public static ProgramPlaces of(FolderNotWritable.Parameter parameter, Scope scope, Readings readings) {
        List<String> paths = parameter.program().places(scope.igss().version(), readings).stream()
                .map(InstalledProgram.Place::path)
                .toList();
        Map<String, Trustee> byImage = services(readings)
                .flatMap(service -> service.image().stream()
                        .flatMap(image -> account(service, readings).stream().map(who -> Map.entry(image, who))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
        return new ProgramPlaces(paths, byImage);
    }

    /** The services, and the accounts of those that start from such a folder. */
    static List<Question<?>> needs(String folder, Readings soFar) {
        Stream<Question<?>> lookups = services(soFar)
                .filter(service -> isAround(folder, service))
                .flatMap(service -> service.account().stream())
                .flatMap(account -> KepwareAccounts.lookup(account).stream());
        return Stream.concat(Stream.of(new Services()), lookups).distinct().toList();
    }

    /** The folder that holds this path. */
    public Optional<String> around(String path) {
        return paths.stream()
                .filter(folder -> WindowsPath.isWithin(path, folder))
                .findFirst();
    }

    /** The accounts of services that start from this folder. */
    public Set<Trustee> services(String folder) {
        Set<Trustee> all = new HashSet<>();
        byImage.forEach((image, who) -> {
            if (WindowsPath.isWithin(image, folder)) {
                all.add(who);
            }
        });
        return all;
    }

    private static boolean isAround(String folder, Service service) {
        return service.image()
                .filter(image -> WindowsPath.isWithin(image, folder))
                .isPresent();
    }

    private static Optional<Trustee> account(Service service, Readings readings) {
        return service.account().flatMap(name -> KepwareAccounts.account(name, readings));
    }

    private static Stream<Service> services(Readings readings) {
        return readings.find(new Services()).flatMap(r -> r.answer().toOptional()).stream()
                .flatMap(table -> table.all().stream());
    }
}
