package punchlist.check.ports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.Unseen;
import punchlist.machine.Listener;
import punchlist.machine.Peer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The Mobile Server calls its two names and nothing else (IGSS guide, "Network security" and "Mobile Server";
 * IGSS-PORT-MOBILE). The names' addresses change, so only the zone's firewall can hold them: a person confirms it, beside
 * what this computer's rules let out and what it is connected to.
 */
public final class MobilePorts implements Check<PortRow> {

    /** Under this name in the catalogue; its parameter {@code row} names a row of {@link PortTable}. */
    public static CheckKind<PortRow> kind() {
        return new CheckKind<>(
                "mobile-ports",
                given -> PortTable.of(given.table(PortTable.NAME)).row(given.text("row")),
                new MobilePorts());
    }

    @Override
    public List<Question<?>> needs(PortRow row, Scope scope, Readings soFar) {
        return new ArrayList<>(Calls.questions());
    }

    @Override
    public List<Finding> judge(ControlId control, PortRow row, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, row, scope, Calls.of(readings))));
    }

    private static Verdict verdict(ControlId control, PortRow row, Scope scope, Calls calls) {
        Phrase expected = Phrase.of("check.mobile.expected");
        if (!calls.missing().isEmpty()) {
            return new Verdict.CouldNotCheck(calls.missing(), expected, Unseen.why(calls.missing()));
        }
        Proof proof = new Proof(calls.read());
        Set<Integer> own = new HashSet<>(row.ports());
        own.remove(443);
        List<Peer> connected = calls.made(own);
        boolean used =
                scope.igss().components().map(all -> all.contains("mobile")).orElse(true);
        if (!used) {
            return connected.isEmpty()
                    ? new Verdict.NotApplicable(Phrase.of("check.port.noComponent", "mobile"))
                    : new Verdict.Attention(
                            proof,
                            expected,
                            Phrase.of("check.mobile.connected", Calls.shownPeers(connected)),
                            Phrase.of("check.mobile.unsaid"));
        }
        return byRules(control, row, calls, connected, expected);
    }

    private static Verdict byRules(ControlId control, PortRow row, Calls calls, List<Peer> connected, Phrase expected) {
        Proof proof = new Proof(calls.read());
        List<Integer> shut = row.ports().stream()
                .filter(port -> calls.open().isEmpty() && calls.isComplete() && isShut(port, calls))
                .toList();
        String ports = shut.stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (!shut.isEmpty()) {
            return new Verdict.Fail(
                    proof, expected, Phrase.of("check.mobile.shut", ports), Phrase.of("check.mobile.needed"));
        }
        Optional<Rule> fixed = calls.allowing().stream()
                .map(CallRule::of)
                .filter(rule ->
                        rule.ports().isPresent() && rule.isAbout(row.ports().getFirst()))
                .map(CallRule::rule)
                .filter(rule -> !rule.remote().addresses().isWide()
                        && rule.remote().keywords().isEmpty())
                .findFirst();
        if (fixed.isPresent()) {
            return new Verdict.Attention(
                    proof,
                    expected,
                    Phrase.of(
                            "check.mobile.fixed",
                            fixed.get().name(),
                            fixed.get().remote().addresses().toString()),
                    Phrase.of("check.mobile.change"));
        }
        Phrase seen = Phrase.of(
                "check.mobile.seen",
                calls.open().isEmpty()
                        ? Phrase.of("check.mobile.byRule")
                        : Phrase.of("check.calls.open", Calls.shown(calls.open())),
                Calls.shownPeers(connected));
        return Assisted.asks(control, seen, calls.read());
    }

    private static boolean isShut(int port, Calls calls) {
        return calls.callable(Listener.Protocol.TCP, port, AddressSet.any()).isEmpty()
                && calls.allowing().stream().map(CallRule::of).noneMatch(rule -> rule.isAbout(port));
    }
}
