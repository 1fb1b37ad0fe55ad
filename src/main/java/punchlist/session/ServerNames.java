package punchlist.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.machine.MachineId;
import punchlist.scope.Scope;

/** The names that belong to a server, which its passwords must not be built from. */
public final class ServerNames {

    private static final List<String> OF_IDENTIFICATION =
            List.of("customer", "site", "project", "asset", "engineer", "company", "witness");

    private ServerNames() {}

    /** The computer, its people and accounts, customer, company, site and project, as far as they were said. */
    public static List<String> of(MachineId machine, Scope scope) {
        List<String> names = new ArrayList<>(of(scope));
        names.add(machine.name());
        return names.stream().distinct().toList();
    }

    /** The same without the computer. */
    public static List<String> of(Scope scope) {
        List<String> names = new ArrayList<>();
        OF_IDENTIFICATION.forEach(
                field -> Optional.ofNullable(scope.identification().get(field)).ifPresent(names::add));
        scope.igss().operators().forEach(account -> names.add(last(account)));
        scope.kepware().trustedGroup().ifPresent(group -> names.add(last(group)));
        scope.kepware().configApi().flatMap(api -> api.user()).ifPresent(names::add);
        scope.igss().project().ifPresent(folder -> names.add(last(folder)));
        return names.stream()
                .map(String::strip)
                .filter(name -> !isSid(name))
                .distinct()
                .toList();
    }

    /** Without the domain, and of a folder its own name. */
    private static String last(String path) {
        String plain = path.replace('/', '\\').replaceAll("\\\\+$", "");
        return plain.substring(plain.lastIndexOf('\\') + 1);
    }

    private static boolean isSid(String name) {
        return name.matches("S-1(-\\d+)+");
    }
}
