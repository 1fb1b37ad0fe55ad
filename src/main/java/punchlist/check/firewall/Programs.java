package punchlist.check.firewall;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.Listener;

/**
 * Whether a rule that is bound to a program or service lets connections in to what listens on the port.
 *
 * @param names file names of the programs that use the port, where nothing listens to compare with; a star stands for any
 *     letters
 * @param listening what listens on the port; empty when nothing does or it was not seen
 */
public record Programs(List<String> names, List<Listener> listening) {

    private static final Map<String, String> VARIABLES = Map.of(
            "%systemroot%", "c:\\windows",
            "%windir%", "c:\\windows",
            "%systemdrive%", "c:",
            "%programfiles%", "c:\\program files",
            "%programfiles(x86)%", "c:\\program files (x86)",
            "%programdata%", "c:\\programdata");

    /** Copies the lists. */
    public Programs {
        names = List.copyOf(names);
        listening = List.copyOf(listening);
    }

    /** Whether the rule counts for the port's program. */
    public boolean concerns(Rule rule) {
        if (rule.onlyForStoreApp()) {
            return false;
        }
        if (listening.isEmpty()) {
            return rule.namesPorts()
                    || rule.program().map(this::isOurs).orElse(rule.service().isEmpty());
        }
        return listening.stream().anyMatch(l -> isItsProgram(rule, l) && isItsService(rule, l));
    }

    private boolean isItsProgram(Rule rule, Listener listener) {
        Optional<String> program = rule.program();
        if (program.isEmpty()) {
            return true;
        }
        if (program.get().equalsIgnoreCase("System")) {
            return listener.pid() == 4;
        }
        return listener.process()
                .map(process -> same(program.get(), process))
                .orElseGet(() -> rule.namesPorts() || isOurs(program.get()));
    }

    private static boolean isItsService(Rule rule, Listener listener) {
        Optional<String> service = rule.service();
        if (service.isEmpty()) {
            return true;
        }
        return service.get().equals("*")
                ? !listener.services().isEmpty()
                : listener.services().stream().anyMatch(service.get()::equalsIgnoreCase);
    }

    /** Whether a program's file has one of the names. */
    public boolean isOurs(String program) {
        return names.stream().anyMatch(name -> matches(fileName(program), name));
    }

    private static boolean matches(String file, String name) {
        int star = name.indexOf('*');
        if (star < 0) {
            return file.equalsIgnoreCase(name);
        }
        String begin = name.substring(0, star);
        String end = name.substring(star + 1);
        return file.length() >= begin.length() + end.length()
                && file.regionMatches(true, 0, begin, 0, begin.length())
                && file.regionMatches(true, file.length() - end.length(), end, 0, end.length());
    }

    private static boolean same(String program, String process) {
        String expanded = expand(program);
        return expanded.contains("%")
                ? fileName(program).equalsIgnoreCase(fileName(process))
                : expanded.equals(expand(process));
    }

    /** A path in lower case with the machine's variables put in, as Windows is installed by default. */
    static String expand(String path) {
        String plain = path.strip().toLowerCase(Locale.ROOT).replace('/', '\\');
        if (plain.indexOf('%') < 0) {
            return plain;
        }
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            plain = plain.replace(variable.getKey(), variable.getValue());
        }
        return plain;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }
}
