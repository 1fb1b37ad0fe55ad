package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rules that are not for everybody alike, found by whose they may be, so that not all are looked through for each socket. */
final class Candidates {

    private static final String ANY_SERVICE = "*";
    private static final String KERNEL = "system";

    private final Map<String, List<Digest>> byFile = new HashMap<>();
    private final Map<String, List<Digest>> byService = new HashMap<>();
    private final List<Digest> others = new ArrayList<>();
    private final List<Digest> bound = new ArrayList<>();
    private final PortIndex byPort;

    /** Rules whose program has a short name: which one it stands for only the disk knows. */
    private final List<Digest> shortNamed = new ArrayList<>();

    Candidates(List<Digest> rules) {
        byPort = new PortIndex(
                rules.stream().filter(rule -> !rule.isSweptAlone()).toList());
        for (Digest rule : rules) {
            if (rule.bond().isBound()) {
                bound.add(rule);
                if (rule.bond().file().filter(file -> file.contains("~")).isPresent()) {
                    shortNamed.add(rule);
                } else if (rule.bond().file().isPresent()) {
                    put(byFile, rule.bond().file().get(), rule);
                } else {
                    put(byService, rule.bond().service().orElse(ANY_SERVICE), rule);
                }
            } else if (!rule.isSweptAlone()) {
                others.add(rule);
            }
        }
    }

    private static void put(Map<String, List<Digest>> map, String key, Digest rule) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(rule);
    }

    /** Those that may count at a port, whosever. */
    List<Digest> at(int port) {
        return byPort.near(port);
    }

    /** Those that may count for an owner's sockets at a port, and some more. */
    List<Digest> at(int port, Party owner) {
        List<Digest> its = of(owner);
        return byPort.count(port) < its.size() ? byPort.near(port) : its;
    }

    private List<Digest> of(Party owner) {
        List<Digest> all = new ArrayList<>(others);
        if (owner.path().isEmpty() && !owner.kernel()) {
            all.addAll(bound);
            return all;
        }
        all.addAll(shortNamed);
        owner.file()
                .filter(file -> !file.equals(KERNEL))
                .ifPresent(file -> all.addAll(byFile.getOrDefault(file, List.of())));
        all.addAll(byFile.getOrDefault(KERNEL, List.of()));
        services(owner).forEach(name -> all.addAll(byService.getOrDefault(name, List.of())));
        return all;
    }

    /** The services that rules may name; where those of the owner were not seen, all. */
    private Stream<String> services(Party owner) {
        return owner.services()
                .map(names -> Stream.concat(Stream.of(ANY_SERVICE), names.stream()))
                .orElseGet(() -> byService.keySet().stream());
    }
}
