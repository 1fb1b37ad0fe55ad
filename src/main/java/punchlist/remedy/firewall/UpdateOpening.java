package punchlist.remedy.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.firewall.FirewallProfiles;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.ProfileState;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.Change;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.firewall.OwnFirewallRule;
import punchlist.machine.firewall.ProfileSetting;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Group;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.text.Phrase;

/**
 * Lets the update program of IGSS, and only it, call TCP 443 for the time of an update (IGSS guide, "Network security";
 * IGSS-PORT-443). A general rule would open more than asked, a general block would cut the Mobile Server. Whoever applies the
 * plan sees to it that it is taken back by itself.
 */
public final class UpdateOpening {

    /** The rule. */
    public static final OwnFirewallRule RULE =
            new OwnFirewallRule(OwnFirewallRule.GROUP + ": IGSS Software Update, calls TCP 443");

    private static final Programs UPDATE =
            new Programs(List.of("IGSSupdateservice.exe", "IGSSupdate*.exe"), List.of());
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\";

    private UpdateOpening() {}

    /** What must be asked. */
    public static List<Question<?>> questions() {
        List<Question<?>> all = new ArrayList<>(RuleBook.questions());
        all.add(new Listeners());
        all.addAll(FirewallProfiles.questions());
        Stream.of(Profile.values()).flatMap(UpdateOpening::places).forEach(all::add);
        return all;
    }

    /** Where it is said what becomes of calls that no rule names; the place that wins first. */
    private static Stream<RegistryValue> places(Profile profile) {
        String name = ProfileSetting.Which.OUTBOUND.value();
        ProfileSetting own = new ProfileSetting(
                ProfileSetting.Where.valueOf(profile.name()), ProfileSetting.Which.OUTBOUND);
        return Stream.concat(
                Stream.of(profile.policyKey(), profile.localKey())
                        .distinct()
                        .map(key -> RegistryValue.hklm(POLICY + key, name)),
                Stream.of(own.place()));
    }

    /**
     * The plan; {@link Proposal.AlreadyRight} where every program may call out anyway, so that there is nothing to open.
     *
     * @param mends the finding it is for
     * @param given the program's full path, where somebody said it
     */
    public static Proposal plan(Finding mends, Optional<String> given, Readings readings) {
        FirewallProfiles profiles = FirewallProfiles.of(readings);
        boolean read = RuleBook.of(readings).missing().isEmpty()
                && profiles.isComplete()
                && Stream.of(Profile.values())
                        .flatMap(UpdateOpening::places)
                        .allMatch(place -> readings.answer(place).wasRead());
        if (!read) {
            return new Proposal.NotFixable(Phrase.of("remedy.notRead"));
        }
        boolean blocked = Stream.of(Profile.values())
                .anyMatch(profile -> profiles.states().get(profile) instanceof ProfileState state
                        && state.on()
                        && blocksCalls(profile, readings));
        if (!blocked) {
            return new Proposal.AlreadyRight();
        }
        if (!profiles.states().values().stream().allMatch(ProfileState::localRules)) {
            return new Proposal.NotFixable(Phrase.of("remedy.calls.noMerge"));
        }
        return given.or(() -> running(readings))
                .map(program -> opened(mends, program, readings))
                .orElseGet(() -> new Proposal.NotFixable(Phrase.of("remedy.update.noProgram")));
    }

    private static boolean blocksCalls(Profile profile, Readings readings) {
        return places(profile)
                .map(readings::answer)
                .filter(answer -> answer instanceof Answer.Known<RegistryData>)
                .findFirst()
                .flatMap(Answer::toOptional)
                .filter(data -> data.number().orElse(0) != 0)
                .isPresent();
    }

    private static Optional<String> running(Readings readings) {
        return readings.answer(new Listeners()).toOptional().map(ListenerTable::all).orElse(List.of()).stream()
                .map(Listener::process)
                .flatMap(Optional::stream)
                .filter(UPDATE::isOurs)
                .findFirst();
    }

    private static Proposal opened(Finding mends, String program, Readings readings) {
        if (program.contains("|") || !program.matches("[A-Za-z]:\\\\.+")) {
            return new Proposal.NotFixable(Phrase.of("remedy.update.badProgram", program));
        }
        OwnRules.Own rule =
                new OwnRules.Own(RULE, RULE.calling("Protocol=6|RPort=443|App=" + program + "|"));
        List<Change<?>> changes =
                new Narrowing(List.of(rule), List.of(), List.of(), Map.of()).changes(readings);
        return changes.isEmpty()
                ? new Proposal.NotFixable(Phrase.of("remedy.update.standing", RULE.name()))
                : new Proposal.Mend(new Plan(mends, Group.ALLOW_RULES, changes, Set.of(), List.of()));
    }
}
