package punchlist.remedy.firewall;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.ProfileState;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.Rule;
import punchlist.check.health.RemoteTools;
import punchlist.check.ports.IdleRules;
import punchlist.check.ports.PortLine;
import punchlist.check.ports.PortSurvey;
import punchlist.check.ports.PortTable;
import punchlist.machine.Listener;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Makes the firewall a whitelist (IGSS-NET-4, KEP-3.3-1): own rules for all that is planned, then profiles on and blocking;
 * for a port that nobody planned, the rules of others that open it off; rules that nothing uses off together. Sessions in
 * use keep an own rule for just the addresses that are connected.
 */
public final class Whitelist implements Remedy<Whitelist.Parameter> {

    private static final String IDLE = "firewall/idle-rules";
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\";

    /**
     * What is known beforehand.
     *
     * @param table the plan's table
     * @param tools what people use to work from afar
     */
    public record Parameter(PortTable table, RemoteTools tools) {}

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>(
                "whitelist",
                p -> new Parameter(PortTable.of(p.table(PortTable.NAME)), RemoteTools.of(p.table(RemoteTools.TABLE))),
                new Whitelist());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return FirewallService.with(PortSurvey.questions());
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        return Proposal.whereOpen(
                finding,
                () -> FirewallService.unlessStopped(readings, () -> mended(parameter, finding, scope, readings)));
    }

    private static Proposal mended(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        FirewallPlan plan = new FirewallPlan(parameter.table(), parameter.tools(), scope, readings);
        if (!plan.survey().missing().isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        Subject subject = finding.subject();
        if (subject.kind() == Subject.Kind.PORT) {
            return port(plan, finding);
        }
        if (subject.id().equals(IDLE)) {
            return idle(plan, finding);
        }
        return Stream.of(Profile.values())
                .filter(profile -> subject.label().equals(profile.shown()))
                .findFirst()
                .map(profile -> profile(plan, finding, profile, readings))
                .orElseGet(() -> new Proposal.NotFixable(Phrase.of("remedy.firewall.otherCause")));
    }

    /** A profile on and blocking, after own rules for everything that is planned. */
    private static Proposal profile(FirewallPlan plan, Finding finding, Profile profile, Readings readings) {
        Map<ProfileSetting.Which, Long> wanted = new EnumMap<>(ProfileSetting.Which.class);
        Optional.ofNullable(plan.survey().profiles().states().get(profile)).ifPresent(state -> want(state, wanted));
        Map<ProfileSetting, Long> settings = new LinkedHashMap<>();
        for (Map.Entry<ProfileSetting.Which, Long> one : wanted.entrySet()) {
            Optional<RegistryValue> policy = policy(profile, one.getKey(), readings);
            if (policy.isPresent()) {
                return new Proposal.NotFixable(Phrase.of(
                        "remedy.domainPolicy", policy.get().path(), policy.get().name(), one.getValue()));
            }
            settings.put(new ProfileSetting(where(profile), one.getKey()), one.getValue());
        }
        List<PortLine> needed =
                plan.survey().planned().stream().filter(FirewallPlan::isNamed).toList();
        return plan.plan(
                finding, List.of(), needed, settings, List.of(Phrase.of("remedy.firewall.profile", profile.shown())));
    }

    private static void want(ProfileState state, Map<ProfileSetting.Which, Long> wanted) {
        if (!state.on()) {
            wanted.put(ProfileSetting.Which.ON, 1L);
        }
        if (!state.blocksByDefault()) {
            wanted.put(ProfileSetting.Which.INBOUND, 1L);
        }
    }

    private static ProfileSetting.Where where(Profile profile) {
        return switch (profile) {
            case DOMAIN -> ProfileSetting.Where.DOMAIN;
            case PRIVATE -> ProfileSetting.Where.PRIVATE;
            case PUBLIC -> ProfileSetting.Where.PUBLIC;
        };
    }

    /** The policy's value that counts more than the machine's own, where there is one; both spellings of old templates. */
    private static Optional<RegistryValue> policy(Profile profile, ProfileSetting.Which which, Readings readings) {
        return Stream.of(profile.policyKey(), profile.localKey())
                .distinct()
                .map(key -> RegistryValue.hklm(POLICY + key, which.value()))
                .filter(place -> readings.find(place)
                        .map(Reading::answer)
                        .filter(answer -> answer instanceof Answer.Known<RegistryData>)
                        .isPresent())
                .findFirst();
    }

    private static Proposal port(FirewallPlan plan, Finding finding) {
        Optional<PortLine> found = Stream.concat(plan.survey().planned().stream(), plan.survey().unexpected().stream())
                .filter(line -> finding.subject().id().equals(Subjects.id(line.protocol(), line.port())))
                .findFirst();
        List<Rule> about = found.map(FirewallPlan::beyond).orElse(List.of());
        if (found.isEmpty() || about.isEmpty()) {
            boolean unweighed = found.map(line -> !line.rules().isEmpty()).orElse(false);
            return new Proposal.NotFixable(
                    Phrase.of(unweighed ? "remedy.firewall.conditions" : "remedy.firewall.otherCause"));
        }
        PortLine line = found.get();
        Phrase purpose = FirewallPlan.isNamed(line)
                ? Phrase.of(
                        "remedy.firewall.only",
                        line.permitted().toString(),
                        line.shown(),
                        line.planned().orElseThrow().component())
                : Phrase.of("remedy.firewall.nobody", line.shown());
        List<PortLine> needed = line.planned().isPresent() ? List.of(line) : List.of();
        return plan.plan(finding, about, needed, Map.of(), List.of(purpose));
    }

    /** All idle rules together, but for Windows' core networking and where something listens after all. */
    private static Proposal idle(FirewallPlan plan, Finding finding) {
        List<Listener> listeners = plan.survey().listeners().answer().toOptional().stream()
                .flatMap(table -> table.all().stream())
                .filter(listener -> !listener.isLoopback())
                .toList();
        List<Rule> idle = new IdleRules(finding.control(), plan.survey())
                .rules().stream()
                        .filter(rule -> rule.local() && !Refusals.isCore(rule))
                        .filter(rule -> rule.conditions().isEmpty()
                                && rule.remote().odd().isEmpty())
                        .filter(rule -> listeners.stream().noneMatch(listener -> lets(rule, listener)))
                        .toList();
        Proposal proposal =
                plan.plan(finding, idle, List.of(), Map.of(), List.of(Phrase.of("remedy.firewall.idle", idle.size())));
        return proposal instanceof Proposal.Mend(Plan mend)
                ? new Proposal.Mend(
                        new Plan(mend.mends(), mend.inOrder(), with(mend, Hazard.STOPS_DATA), mend.whoNotices()))
                : proposal;
    }

    /** Nobody knows what is started only now and then: it has its own tick. */
    private static Set<Hazard> with(Plan plan, Hazard hazard) {
        Set<Hazard> all = EnumSet.of(hazard);
        all.addAll(plan.hazards());
        return all;
    }

    private static boolean lets(Rule rule, Listener listener) {
        int protocol = listener.protocol() == Listener.Protocol.TCP ? 6 : 17;
        return rule.isAbout(protocol)
                && rule.isAboutPort(listener.port())
                && new Programs(List.of(), List.of(listener)).concerns(rule);
    }
}
