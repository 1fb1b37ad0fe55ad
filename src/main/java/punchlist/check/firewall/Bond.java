package punchlist.check.firewall;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * To which program and service a rule is bound. The service's identity is in the token of its process, so a rule for one of
 * several services of a process counts for all sockets of that process.
 *
 * @param program the program's path in lower case, variables put in; "system" is the kernel
 * @param service the service's key name in lower case; {@code *} is any service
 */
record Bond(Optional<String> program, Optional<String> service) {

    /**
     * A path that can be compared: from a drive on, without variables (which may be another one's for each user), short names,
     * links or quotes.
     */
    private static final Pattern PLAIN = Pattern.compile("[a-z]:(\\\\(?!\\.\\.?(\\\\|$))[^\\\\/%~\"*?]+)+");

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
        if (path.equals(owner.path().get())) {
            return Match.YES;
        }
        boolean perhaps = PLAIN.matcher(path).matches()
                ? sameButDrive(path, owner.path().get())
                : sameFile(fileName(path), owner);
        return Match.of(perhaps).and(Match.MAYBE);
    }

    /** Variables are put in as if Windows were on C:. */
    private static boolean sameButDrive(String path, String other) {
        return path.length() == other.length() && path.regionMatches(1, other, 1, path.length() - 1);
    }

    /** Short names stand for long ones that only the disk knows. */
    private static boolean sameFile(String file, Party owner) {
        return owner.file().filter(file::equals).isPresent() || file.contains("~");
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
