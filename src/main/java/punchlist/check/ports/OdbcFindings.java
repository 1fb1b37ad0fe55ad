package punchlist.check.ports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.firewall.Excess;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Unseen;
import punchlist.machine.Listener;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/** What the checks of the ODBC Server have in common: who reaches it against who may. */
final class OdbcFindings {

    private final ControlId control;
    private final OdbcServer server;
    private final Phrase expected;

    OdbcFindings(ControlId control, OdbcServer server) {
        this.control = control;
        this.server = server;
        this.expected = server.permitted() instanceof Permitted.Named named
                ? Phrase.of("check.odbc.expected", named.addresses().toString())
                : Phrase.of("check.odbc.expectedUnsaid");
    }

    Phrase expected() {
        return expected;
    }

    Finding about(Verdict verdict) {
        List<Integer> ports = server.ports();
        boolean one = ports.size() == 1 && server.isItsPort(ports.getFirst());
        return new Finding(control, one ? port(ports.getFirst()) : Subject.server(), verdict);
    }

    private static Subject port(int port) {
        return new Subject(Subject.Kind.PORT, "tcp/" + port, "TCP " + port);
    }

    /** The rules that let in more than they should, once each. */
    List<Finding> rules() {
        RuleVerdicts verdicts = new RuleVerdicts(
                control, server.permitted(), expected, server.book().read());
        Map<String, Finding> byRule = new LinkedHashMap<>();
        for (int port : server.ports()) {
            for (Excess excess : server.exposure(port).beyond(server.named())) {
                verdicts.of(excess)
                        .map(finding -> server.isItsPort(port) ? finding : softened(finding, port))
                        .ifPresent(finding -> byRule.putIfAbsent(excess.rule().id(), finding));
            }
        }
        List<Finding> all = new ArrayList<>(byRule.values());
        server.book().odd().forEach(odd -> all.add(verdicts.odd(odd)));
        return all;
    }

    /** A port that only some sources name, while nothing listens: nobody can tell yet whether it matters. */
    private static Finding softened(Finding finding, int port) {
        return finding.verdict() instanceof Verdict.Fail(Proof proof, Phrase wanted, Phrase found, Phrase why)
                ? new Finding(
                        finding.control(),
                        finding.subject(),
                        new Verdict.Attention(proof, wanted, found, Phrase.of("check.odbc.otherPort", port)))
                : finding;
    }

    /** Why nothing can be said of the server as a whole, or that the firewall keeps nobody out; empty where neither is so. */
    Optional<Verdict> hindered() {
        List<String> open = server.profiles().states().entrySet().stream()
                .filter(e -> e.getValue().isOpenByDefault())
                .map(Map.Entry::getKey)
                .sorted()
                .map(Profile::shown)
                .toList();
        if (!open.isEmpty()) {
            Phrase found = Phrase.of("check.port.firewallOff", String.join(", ", open));
            return Optional.of(new Verdict.Fail(
                    new Proof(server.profiles().read()), expected, found, Phrase.of("check.port.wide")));
        }
        List<Reading<?>> missing = Stream.of(
                        server.book().missing().stream(),
                        server.profiles().unread().stream(),
                        Stream.<Reading<?>>of(server.listeners())
                                .filter(r -> !r.answer().wasRead()))
                .flatMap(s -> s)
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of(new Verdict.CouldNotCheck(missing, expected, Unseen.why(missing)));
        }
        return server.profiles().isComplete()
                ? Optional.empty()
                : Optional.of(new Verdict.CouldNotCheck(
                        server.profiles().read(),
                        expected,
                        Phrases.why(new Why.NotUnderstood("firewall profile settings"))));
    }

    /** Whether somebody surely reaches it who may not, though no single rule was named for it. */
    Optional<Verdict> tooWide(List<Finding> rules) {
        boolean wide = !(server.permitted() instanceof Permitted.Unsaid)
                && server.ports().stream().filter(server::isItsPort).anyMatch(port -> !server.named()
                        .containsAll(server.reach(port)));
        boolean failed = rules.stream().anyMatch(f -> f.verdict() instanceof Verdict.Fail);
        return wide || failed
                ? Optional.of(new Verdict.Fail(proof(), expected, reach(), Phrase.of("check.port.wide")))
                : Optional.empty();
    }

    /** Everything that was read. */
    List<Reading<?>> read() {
        return Stream.of(
                        server.book().read().stream(),
                        server.profiles().read().stream(),
                        Stream.<Reading<?>>of(server.listeners(), server.peers()))
                .flatMap(s -> s)
                .filter(reading -> reading.answer().wasRead())
                .toList();
    }

    Proof proof() {
        return new Proof(read());
    }

    /** Where it listens and who reaches it there. */
    Phrase reach() {
        if (server.isLocalOnly()) {
            return Phrase.of("check.odbc.localOnly", program());
        }
        String ports = server.ports().stream()
                .map(port -> "TCP " + port + ": " + orDash(server.reach(port).toString()))
                .collect(Collectors.joining("; "));
        return server.isSeen()
                ? Phrase.of("check.odbc.listens", program(), ports)
                : Phrase.of("check.odbc.notSeen", orDash(ports));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private String program() {
        return server.sockets().stream()
                .map(l -> l.process().map(OdbcFindings::fileName).orElse("") + " " + place(l))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String place(Listener listener) {
        String address = listener.address();
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + listener.port();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }
}
