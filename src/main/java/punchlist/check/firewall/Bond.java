package punchlist.check.firewall;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * To which program and service a rule is bound. The service's identity is in the token of its process, so a rule for one of
 * several services of a process counts for all sockets of that process.
 *
 * @param program the program's path in lower case, variables put in; "system" is the kernel
 * @param service the service's key name in lower case; {@code *} is any service
 */
record Bond(Optional<String> program, Optional<String> service) {

    private static final String KERNEL = "system";
    private static final String HOST = "svchost.exe";
    private static final Bond NONE = new Bond(Optional.empty(), Optional.empty());

    static Bond of(Rule rule) {
        Optional<String> program = rule.program().map(Programs::expand);
        Optional<String> service = rule.service().map(name -> name.strip().toLowerCase(Locale.ROOT));
        return program.isEmpty() && service.isEmpty() ? NONE : new Bond(program, service);
    }

    boolean isBound() {
        return program.isPresent() || service.isPresent();
    }

    /** The file name of its program, by which candidates are found. */
    Optional<String> file() {
        return program.map(Bond::fileName);
    }

    static String fileName(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }

    Match of(Owner owner) {
        Match ofProgram = program.map(path -> ofProgram(path, owner)).orElse(Match.YES);
        return ofProgram == Match.NO
                ? Match.NO
                : ofProgram.and(service.map(name -> ofService(name, owner)).orElse(Match.YES));
    }

    private static Match ofProgram(String path, Owner owner) {
        if (path.equals(KERNEL)) {
            return owner.isKernel()
                    ? Match.YES
                    : Match.of(mayBeOfADriver(owner)).and(Match.MAYBE);
        }
        if (owner.program().isEmpty()) {
            return owner.isKernel() ? Match.NO : Match.MAYBE;
        }
        String its = Programs.expand(owner.program().get());
        if (path.contains("%")) { // a variable that is another one's for each user
            return Match.of(fileName(path).equals(fileName(its))).and(Match.MAYBE);
        }
        return Match.of(path.equals(its));
    }

    /** A driver's socket is shown under the service that had it opened: Remote Desktop's in Windows 7. */
    private static boolean mayBeOfADriver(Owner owner) {
        return owner.program()
                .map(path -> fileName(Programs.expand(path)).equals(HOST))
                .orElse(true);
    }

    private static Match ofService(String name, Owner owner) {
        Optional<List<String>> services = owner.services();
        if (services.isEmpty()) {
            return Match.MAYBE;
        }
        return Match.of(
                name.equals("*")
                        ? !services.get().isEmpty()
                        : services.get().stream().anyMatch(name::equalsIgnoreCase));
    }
}
