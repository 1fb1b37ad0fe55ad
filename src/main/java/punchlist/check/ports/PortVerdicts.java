package punchlist.check.ports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.firewall.FirewallProfiles;
import punchlist.check.firewall.PortRules;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.check.firewall.Unseen;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/** Puts who reaches a port against who may, rule by rule, then for the port as a whole. */
final class PortVerdicts {

    /** What the verdicts rest on: rule stores read and missing, and the listeners with whether they were seen. */
    record Evidence(
            List<Reading<?>> rules,
            List<Reading<?>> missing,
            Reading<ListenerTable> listeners,
            boolean listenersSeen) {}

    /** So many rules of a port are findings of their own; who has more has another problem than a single rule. */
    private static final int MOST = 25;

    private final ControlId control;
    private final PlannedPort port;
    private final Permitted permitted;
    private final Phrase expected;

    PortVerdicts(ControlId control, PlannedPort port) {
        this.control = control;
        this.port = port;
        this.permitted = port.permitted();
        this.expected = expected(port);
    }

    /** What a port should be. */
    static Phrase expected(PlannedPort port) {
        return switch (port.permitted()) {
            case Permitted.Named named ->
                Phrase.of("check.port.expected", port.shown(), named.addresses().toString());
            case Permitted.Nobody(Phrase because) -> Phrase.of("check.port.expectedClosed", port.shown(), because);
            case Permitted.Unsaid(String field) -> Phrase.of("check.port.expectedUnsaid", port.shown(), field);
            case Permitted.NotUnderstood(String field, String text) ->
                Phrase.of("check.port.expectedUnsaid", port.shown(), field);
        };
    }

    List<Finding> judge(
            PortRules exposure,
            List<RuleBook.Odd> odd,
            FirewallProfiles profiles,
            Evidence evidence,
            List<Listener> listening) {
        List<Finding> findings = new ArrayList<>();
        RuleVerdicts rules = new RuleVerdicts(control, permitted, expected, evidence.rules());
        List<Finding> beyond = exposure.beyond(Permitted.of(permitted)).stream()
                .flatMap(excess -> rules.of(excess).stream())
                .toList();
        beyond.stream().limit(MOST).forEach(findings::add);
        if (beyond.size() > MOST) {
            findings.add(more(beyond.size() - MOST, evidence));
        }
        odd.forEach(rule -> findings.add(rules.odd(rule)));
        portVerdict(exposure, profiles, evidence, listening, findings)
                .ifPresent(verdict -> findings.add(new Finding(control, subject(), verdict)));
        return findings;
    }

    /** Rules beyond those that have findings of their own, together. */
    private Finding more(int rules, Evidence evidence) {
        Subject rest = new Subject(
                Subject.Kind.POLICY, "firewall/more-rules/" + subject().id(), port.shown());
        Phrase found = Phrase.of("check.port.more", rules);
        return new Finding(
                control,
                rest,
                new Verdict.Fail(new Proof(evidence.rules()), expected, found, Phrase.of("check.port.wide")));
    }

    private Subject subject() {
        return new Subject(
                Subject.Kind.PORT, port.protocol().name().toLowerCase(Locale.ROOT) + "/" + port.port(), port.shown());
    }

    /** The port as a whole; nothing more to say where single rules already fail it. */
    private Optional<Verdict> portVerdict(
            PortRules exposure,
            FirewallProfiles profiles,
            Evidence evidence,
            List<Listener> listening,
            List<Finding> rules) {
        List<String> open = profiles.states().entrySet().stream()
                .filter(e -> e.getValue().isOpenByDefault())
                .map(Map.Entry::getKey)
                .sorted()
                .map(Profile::shown)
                .toList();
        if (!open.isEmpty()) {
            Phrase found = Phrase.of("check.port.firewallOff", String.join(", ", open));
            return Optional.of(
                    new Verdict.Fail(new Proof(profiles.read()), expected, found, Phrase.of("check.port.wide")));
        }
        List<Reading<?>> missing = Stream.concat(evidence.missing().stream(), profiles.unread().stream())
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of(couldNot(missing, Unseen.why(missing)));
        }
        if (!profiles.isComplete()) {
            Why why = new Why.NotUnderstood(profiles.problem());
            return Optional.of(couldNot(profiles.read(), Phrases.why(why)));
        }
        if (!rules.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(tight(exposure, profiles, evidence, listening));
    }

    /** No rule lets in more than it may; do those who need it come in? */
    private Verdict tight(PortRules exposure, FirewallProfiles profiles, Evidence evidence, List<Listener> listening) {
        Proof proof = new Proof(Stream.concat(
                        Stream.concat(evidence.rules().stream(), profiles.read().stream()),
                        evidence.listenersSeen() ? Stream.of(evidence.listeners()) : Stream.empty())
                .toList());
        Phrase listener = listener(evidence, listening);
        return switch (permitted) {
            case Permitted.Nobody nobody -> closed(proof, listener, listening);
            case Permitted.Unsaid(String field) -> couldNot(evidence.rules(), Phrase.of("check.port.unsaid", field));
            case Permitted.NotUnderstood(String field, String text) ->
                couldNot(evidence.rules(), Phrase.of("check.port.badAddress", field, text));
            case Permitted.Named named -> named(exposure, profiles, proof, listener, evidence.rules(), named);
        };
    }

    /** Closed, as it should be; what listens there all the same is not needed. */
    private Verdict closed(Proof proof, Phrase listener, List<Listener> listening) {
        Phrase found = Phrase.of("check.port.closed", port.shown(), listener);
        return listening.stream().allMatch(Listener::isLoopback)
                ? new Verdict.Pass(proof, expected, found)
                : new Verdict.Attention(proof, expected, found, Phrase.of("check.port.idleListener"));
    }

    private Verdict named(
            PortRules exposure,
            FirewallProfiles profiles,
            Proof proof,
            Phrase listener,
            List<Reading<?>> evidence,
            Permitted.Named named) {
        Set<Profile> open = EnumSet.noneOf(Profile.class);
        AddressSet reached = AddressSet.none();
        for (Profile profile : Profile.values()) {
            AddressSet here = exposure.surelyOpen(profile);
            reached = reached.plus(here);
            if (named.isServedBy(here)) {
                open.add(profile);
            }
        }
        AddressSet missing = named.must().minus(reached);
        if (open.isEmpty() && isPerhapsServed(exposure, named)) {
            return couldNot(
                    evidence,
                    Phrase.of("check.port.perhaps", named.addresses().toString(), Unweighed.shown(exposure.unclear())));
        }
        if (open.isEmpty()) {
            AddressSet left = missing.isEmpty() ? named.addresses() : missing;
            Phrase found = Phrase.of("check.port.closedTo", port.shown(), left.toString(), listener);
            return new Verdict.Fail(proof, expected, blocked(found, exposure, left), whyShut(profiles));
        }
        AddressSet in = named.addresses().minus(named.addresses().minus(reached));
        if (in.isEmpty()) {
            return new Verdict.Pass(proof, expected, Phrase.of("check.port.closed", port.shown(), listener));
        }
        String names = open.stream().map(Profile::shown).collect(Collectors.joining(", "));
        Phrase found = Phrase.of("check.port.open", port.shown(), in.toString(), names, listener);
        return open.size() == Profile.values().length
                ? new Verdict.Pass(proof, expected, found)
                : new Verdict.Attention(proof, expected, found, Phrase.of("check.port.profiles", names));
    }

    /** Where a policy says that only its own rules count, one more rule of the computer opens nothing. */
    private static Phrase whyShut(FirewallProfiles profiles) {
        String names = profiles.states().entrySet().stream()
                .filter(e -> e.getValue().on() && !e.getValue().localRules())
                .map(Map.Entry::getKey)
                .sorted()
                .map(Profile::shown)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Phrase.of("check.port.needed") : Phrase.of("check.port.noLocalRules", names);
    }

    private static boolean isPerhapsServed(PortRules exposure, Permitted.Named named) {
        return Stream.of(Profile.values()).anyMatch(profile -> named.isServedBy(exposure.perhapsOpen(profile)));
    }

    /** With the rules in force that keep out some of those who need it. */
    private static Phrase blocked(Phrase found, PortRules exposure, AddressSet needed) {
        String rules = exposure.rules().stream()
                .filter(rule -> rule.action() == Rule.Action.BLOCK)
                .filter(rule -> !needed.minus(rule.remote().addresses()).equals(needed))
                .map(rule -> rule.name() + " (" + rule.id() + ")")
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? found : Phrase.of("check.port.blockedBy", found, rules);
    }

    private Verdict couldNot(List<Reading<?>> readings, Phrase because) {
        return new Verdict.CouldNotCheck(readings, expected, because);
    }

    private Phrase listener(Evidence evidence, List<Listener> listening) {
        Phrase seen = seen(evidence, listening);
        return port.note()
                .map(note -> Phrase.of("check.port.noted", seen, note))
                .orElse(seen);
    }

    private static Phrase seen(Evidence evidence, List<Listener> listening) {
        if (!evidence.listenersSeen()) {
            return Phrase.of("check.port.listenersUnread");
        }
        if (listening.isEmpty()) {
            return Phrase.of("check.port.noListener");
        }
        String programs = listening.stream()
                .map(l -> l.process().orElse("PID " + l.pid()))
                .distinct()
                .collect(Collectors.joining(", "));
        return Phrase.of("check.port.listener", programs);
    }
}
