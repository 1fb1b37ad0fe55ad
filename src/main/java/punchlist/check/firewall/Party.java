package punchlist.check.firewall;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An owner spelled as rules are compared.
 *
 * @param path the path of its program in lower case
 * @param file the program's file name in lower case
 * @param services the key names of its services in lower case
 * @param kernel whether it is the Windows kernel
 */
record Party(Optional<String> path, Optional<String> file, Optional<Set<String>> services, boolean kernel) {

    Party {
        services = services.map(Set::copyOf);
    }

    static Party of(Owner owner) {
        Optional<String> path = owner.program().map(Programs::expand);
        return new Party(
                path,
                path.map(Bond::fileName),
                owner.services().map(names -> names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())),
                owner.isKernel());
    }
}
