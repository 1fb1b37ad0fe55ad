package punchlist.check.firewall;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    Match of(Party owner) {
        Match ofProgram = program.map(path -> ofProgram(path, owner)).orElse(Match.YES);
        return ofProgram == Match.NO
                ? Match.NO
                : ofProgram.and(service.map(name -> ofService(name, owner)).orElse(Match.YES));
    }

    private static Match ofProgram(String path, Party owner) {
        if (path.equals(KERNEL)) {
            return owner.kernel() ? Match.YES : Match.of(mayBeOfADriver(owner)).and(Match.MAYBE);
        }
        if (owner.path().isEmpty()) {
            return owner.kernel() ? Match.NO : Match.MAYBE;
        }
        if (path.contains("%")) { // a variable that is another one's for each user
            return Match.of(owner.file().filter(fileName(path)::equals).isPresent())
                    .and(Match.MAYBE);
        }
        return Match.of(path.equals(owner.path().get()));
    }

    /** A driver's socket is shown under the service that had it opened: Remote Desktop's in Windows 7. */
    private static boolean mayBeOfADriver(Party owner) {
        return owner.file().map(HOST::equals).orElse(true);
    }

    private static Match ofService(String name, Party owner) {
        Optional<Set<String>> services = owner.services();
        if (services.isEmpty()) {
            return Match.MAYBE;
        }
        return Match.of(
                name.equals("*") ? !services.get().isEmpty() : services.get().contains(name));
    }
}
