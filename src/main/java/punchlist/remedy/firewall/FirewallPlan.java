package punchlist.remedy.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.address.AddressSet;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Rule;
import punchlist.check.health.RemoteTools;
import punchlist.check.ports.Permitted;
import punchlist.check.ports.PlannedPort;
import punchlist.check.ports.PortLine;
import punchlist.check.ports.PortSurvey;
import punchlist.check.ports.PortTable;
import punchlist.check.ports.Standing;
import punchlist.machine.Change;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.reading.Readings;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Makes a plan of which rules of others go out of force and which own ones stand beside them. It is decided over the whole
 * plan of ports: a rule that also opens what other rows need goes only together with own rules for those, and no planned
 * port may be worse off after it.
 */
final class FirewallPlan {

    private final PortTable table;
    private final RemoteTools tools;
    private final Scope scope;
    private final Readings readings;
    private final PortSurvey survey;

    /** Plans for a server. */
    FirewallPlan(PortTable table, RemoteTools tools, Scope scope, Readings readings) {
        this.table = table;
        this.tools = tools;
        this.scope = scope;
        this.readings = readings;
        this.survey = PortSurvey.of(table, scope, readings);
    }

    PortSurvey survey() {
        return survey;
    }

    /** The rules that surely let in somebody who may not reach a port, or by words that stand for nobody knows whom. */
    static List<Rule> beyond(PortLine line) {
        AddressSet permitted = line.permitted();
        return line.rules().stream()
                .filter(rule -> rule.conditions().isEmpty() && rule.action() == Rule.Action.ALLOW)
                .filter(rule -> !rule.remote().addresses().minus(permitted).isEmpty()
                        || !rule.remote().keywords().isEmpty())
                .toList();
    }

    /**
     * The plan.
     *
     * @param about the rules that let in too much
     * @param needed ports for which there must be an own rule whatever the others do
     * @param settings what is set in profiles
     * @param purpose who notices, beside those that are found by trying the plan
     */
    Proposal plan(
            Finding finding,
            List<Rule> about,
            List<PortLine> needed,
            Map<ProfileSetting, Long> settings,
            List<Phrase> purpose) {
        List<Rule> foreign =
                about.stream().filter(rule -> !OwnRules.isOurs(rule)).toList();
        List<PortLine> served = survey.planned().stream()
                .filter(line -> needed.contains(line) || foreign.stream().anyMatch(line.rules()::contains))
                .toList();
        Optional<Phrase> refused = Refusals.of(foreign, served, survey, needed);
        if (refused.isPresent()) {
            return new Proposal.NotFixable(refused.get());
        }
        Narrowing narrowing = new Narrowing(own(served), foreign, gone(about), settings);
        Readings before = Nearby.of(readings, narrowing, survey);
        List<Change<?>> changes = narrowing.changes(readings);
        Readings after = AfterChanges.of(before, changes);
        Effects effects = Effects.between(before, after);
        List<OwnRules.Own> sessions = effects.sessions(tools);
        if (!sessions.isEmpty()) {
            changes = narrowing.with(sessions).changes(readings);
            after = AfterChanges.of(before, changes);
            effects = Effects.between(before, after);
        }
        if (changes.isEmpty()) {
            return new Proposal.NotFixable(nothing(about));
        }
        Optional<Phrase> worse = worse(PortSurvey.of(table, scope, before), PortSurvey.of(table, scope, after), needed);
        if (worse.isPresent()) {
            return new Proposal.NotFixable(worse.get());
        }
        List<Phrase> notices =
                Stream.concat(purpose.stream(), effects.notices().stream()).toList();
        return new Proposal.Mend(new Plan(finding, changes, effects.hazards(tools), notices));
    }

    private Phrase nothing(List<Rule> about) {
        boolean session = about.stream().anyMatch(OwnRules::isOurs);
        List<String> open = survey.profiles().states().entrySet().stream()
                .filter(state -> state.getValue().isOpenByDefault())
                .map(state -> state.getKey().shown())
                .sorted()
                .toList();
        if (!open.isEmpty()) {
            return Phrase.of("remedy.firewall.profilesFirst", String.join(", ", open));
        }
        return Phrase.of(session ? "remedy.firewall.session" : "remedy.firewall.otherCause");
    }

    private List<OwnRules.Own> own(List<PortLine> served) {
        List<Listener> listening =
                survey.listeners().answer().toOptional().map(ListenerTable::all).orElse(List.of());
        List<OwnRules.Own> all = new ArrayList<>();
        for (PortLine line : served) {
            if (isNamed(line)) {
                all.add(OwnRules.in(line.planned().orElseThrow(), line.permitted(), listening));
            }
        }
        return all;
    }

    /** Whether the scope says who may, and that is not everybody. */
    static boolean isNamed(PortLine line) {
        return line.planned()
                .map(PlannedPort::permitted)
                .filter(permitted -> permitted instanceof Permitted.Named named
                        && !named.addresses().isEmpty()
                        && !named.addresses().isWide())
                .isPresent();
    }

    /** Own rules for ports, not for sessions, that are no longer called like that, or let in nobody who may. */
    private List<OwnFirewallRule> gone(List<Rule> about) {
        List<String> wanted = survey.planned().stream()
                .filter(FirewallPlan::isNamed)
                .map(line -> OwnRules.at(line.planned().orElseThrow()).name())
                .toList();
        return about.stream()
                .filter(OwnRules::isOurs)
                .map(Rule::name)
                .filter(name -> !wanted.contains(name) && tools.all().stream().noneMatch(tool -> isFor(tool, name)))
                .map(OwnFirewallRule::new)
                .toList();
    }

    private static boolean isFor(RemoteTools.Tool tool, String name) {
        return name.startsWith(OwnFirewallRule.GROUP + ": " + tool.name() + ", ");
    }

    /** What would be lost to somebody who may reach a planned port now, or stay shut that shall be opened. */
    private Optional<Phrase> worse(PortSurvey before, PortSurvey after, List<PortLine> needed) {
        List<String> worse = new ArrayList<>();
        List<String> shut = new ArrayList<>();
        for (PortLine line : before.planned()) {
            after.planned().stream()
                    .filter(then -> isSame(line, then))
                    .findFirst()
                    .ifPresent(then -> {
                        if (loses(line, then)) {
                            worse.add(line.shown());
                        } else if (needed.stream().anyMatch(one -> isSame(one, then))
                                && then.standing() == Standing.SHUT) {
                            shut.add(line.shown());
                        }
                    });
        }
        if (!worse.isEmpty()) {
            return Optional.of(Phrase.of("remedy.firewall.loses", String.join(", ", worse)));
        }
        return shut.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of("remedy.firewall.staysShut", String.join(", ", shut), blocking(shut)));
    }

    private static boolean isSame(PortLine one, PortLine other) {
        return one.port() == other.port() && one.planned().equals(other.planned());
    }

    private Object blocking(List<String> shut) {
        String names = survey.book().rules().stream()
                .filter(rule -> rule.active() && rule.inbound() && rule.action() == Rule.Action.BLOCK)
                .filter(rule -> survey.planned().stream()
                        .filter(line -> shut.contains(line.shown()))
                        .anyMatch(line -> rule.isAbout(line.protocol() == Listener.Protocol.TCP ? 6 : 17)
                                && rule.isAboutPort(line.port())))
                .map(rule -> rule.name() + " (" + rule.id() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Phrase.of("remedy.firewall.shielded") : names;
    }

    private static boolean loses(PortLine before, PortLine after) {
        return Stream.of(Profile.values()).anyMatch(profile -> {
            AddressSet then = before.reach().getOrDefault(profile, AddressSet.none());
            AddressSet may = then.minus(then.minus(before.permitted()));
            return after.reach().containsKey(profile)
                    && !after.reach().getOrDefault(profile, AddressSet.none()).containsAll(may);
        });
    }
}
