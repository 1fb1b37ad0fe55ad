package punchlist.remedy.firewall;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.check.address.AddressSet;
import punchlist.check.address.Span;
import punchlist.check.firewall.FirewallProfiles;
import punchlist.check.firewall.Flight;
import punchlist.check.firewall.Rule;
import punchlist.check.firewall.RuleBook;
import punchlist.check.health.RemoteTools;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.PeerTable;
import punchlist.machine.Reversal;
import punchlist.machine.firewall.ForeignRuleSwitch;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.RuleSwitch;
import punchlist.machine.firewall.StoredRule;
import punchlist.reading.Answer;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.text.Phrase;

/**
 * Own narrow rules made, then too wide ones of others switched off, with what that does to everybody else (design sections
 * 3.2, 3.3 and 3.11).
 *
 * @param own the own rules, as they shall be
 * @param off the rules of others that go out of force
 */
record Narrowing(List<Own> own, List<Rule> off) {

    /**
     * An own rule.
     *
     * @param at its place
     * @param wanted how it shall be
     */
    record Own(OwnFirewallRule at, StoredRule wanted) {}

    Narrowing {
        own = List.copyOf(own);
        off = List.copyOf(off);
    }

    /** The fields of a rule's remote addresses. */
    static String remote(AddressSet addresses) {
        return addresses.spans().stream()
                .map(span -> (span.family() == Span.Family.IPV4 ? "RA4=" : "RA6=") + span + "|")
                .collect(Collectors.joining());
    }

    /** What has to be changed, allowing first; what is already so is left out. */
    List<Change<?>> changes(Readings readings) {
        List<Change<?>> all = new ArrayList<>();
        for (Own rule : own) {
            Answer<StoredRule> found = readings.answer(rule.at());
            boolean there =
                    found instanceof Answer.Known<StoredRule>(StoredRule is) && is.meansTheSameAs(rule.wanted());
            if (!there) {
                all.add(new Change<>(
                        rule.at(), found, Answer.known(rule.wanted()), Effective.NOW, new Reversal.Exact()));
            }
        }
        for (Rule rule : off) {
            ForeignRuleSwitch at = new ForeignRuleSwitch(rule.id());
            if (readings.answer(at) instanceof Answer.Known<RuleSwitch>(RuleSwitch is) && is == RuleSwitch.ON) {
                all.add(new Change<>(
                        at,
                        Answer.known(RuleSwitch.ON),
                        Answer.known(RuleSwitch.OFF),
                        Effective.NOW,
                        new Reversal.Exact()));
            }
        }
        return all;
    }

    /** Whether everything that would be changed was read. */
    boolean isRead(Readings readings) {
        return own.stream().allMatch(rule -> readings.answer(rule.at()).wasRead())
                && off.stream()
                        .allMatch(rule -> readings.answer(new ForeignRuleSwitch(rule.id())) instanceof Answer.Known);
    }

    private Flight flight(RuleBook book, FirewallProfiles profiles) {
        List<Rule> after = new ArrayList<>();
        for (Rule rule : book.rules()) {
            boolean gone =
                    off.contains(rule) || own.stream().anyMatch(o -> rule.name().equals(o.at().name()));
            if (!gone) {
                after.add(rule);
            }
        }
        own.forEach(o -> after.add(new Rule(o.at().name(), true, o.wanted().fields())));
        return new Flight(book.rules(), after, profiles.states());
    }

    /** What it does to others than those who ask for it. */
    Effects effects(
            RuleBook book,
            FirewallProfiles profiles,
            Answer<ListenerTable> listeners,
            Answer<PeerTable> peers,
            RemoteTools tools) {
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        List<Phrase> notices = new ArrayList<>();
        Flight flight = flight(book, profiles);
        List<Listener> all = listeners.toOptional().map(ListenerTable::all).orElse(List.of());
        List<Listener> narrowed = flight.narrowed(all);
        if (narrowed.stream().anyMatch(listener -> tools.at(listener).isPresent())) {
            hazards.add(Hazard.CUTS_REMOTE);
        }
        if (!narrowed.isEmpty()) {
            notices.add(Phrase.of("remedy.firewall.narrowed", listed(narrowed)));
        }
        List<Flight.Cut> cuts =
                flight.cut(peers.toOptional().map(PeerTable::all).orElse(List.of()), all);
        if (!cuts.isEmpty()) {
            hazards.add(Hazard.STOPS_DATA);
            notices.add(Phrase.of(
                    "remedy.firewall.cut",
                    cuts.stream()
                            .map(cut -> cut.peer().remoteAddress() + " → " + shown(cut.listener()))
                            .distinct()
                            .collect(Collectors.joining(", "))));
        }
        boolean seen = listeners instanceof Answer.Known && peers instanceof Answer.Known;
        if (!seen) {
            hazards.add(Hazard.CUTS_REMOTE);
            notices.add(Phrase.of("remedy.firewall.unseen"));
        }
        return new Effects(hazards, notices);
    }

    /**
     * What a change does beside its purpose.
     *
     * @param hazards its hazards
     * @param notices who notices
     */
    record Effects(Set<Hazard> hazards, List<Phrase> notices) {}

    private static String listed(List<Listener> listeners) {
        return listeners.stream().map(Narrowing::shown).distinct().collect(Collectors.joining(", "));
    }

    private static String shown(Listener listener) {
        String program = listener.process()
                .map(path -> path.substring(path.lastIndexOf('\\') + 1))
                .orElse("PID " + listener.pid());
        return listener.protocol() + " " + listener.port() + " (" + program + ")";
    }
}
