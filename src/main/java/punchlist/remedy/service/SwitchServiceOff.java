package punchlist.remedy.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.service.Standing;
import punchlist.check.service.Unneeded;
import punchlist.check.service.UnneededTable;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Reversal;
import punchlist.machine.Service;
import punchlist.machine.ServiceRun;
import punchlist.machine.ServiceStart;
import punchlist.machine.ServiceTraits;
import punchlist.machine.StartSetting;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Stops a service and disables it, those that need it first (KEP-3.1-7). Taken back in reverse: start type first, then
 * running. A template for each user is only disabled: its instances end with the session. Programs are not switched off
 * but uninstalled, by hand.
 */
public final class SwitchServiceOff implements Remedy<SwitchServiceOff.Parameter> {

    private static final StartSetting DISABLED = StartSetting.of(Service.Start.DISABLED);

    /**
     * What may be switched off.
     *
     * @param table the services that are seldom needed
     */
    public record Parameter(UnneededTable table) {}

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>(
                "switch-service-off",
                p -> new Parameter(UnneededTable.of(p.table(UnneededTable.NAME))),
                new SwitchServiceOff());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(Standing.needs(parameter.table(), soFar));
        if (all.stream().allMatch(soFar::has)) {
            for (Standing standing : Standing.of(parameter.table(), soFar)) {
                standing.traits()
                        .map(ServiceTraits::dependents)
                        .orElse(List.of())
                        .forEach(name -> {
                            all.add(new ServiceRun(name));
                            all.add(new ServiceStart(name));
                        });
            }
        }
        return all;
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        Optional<Standing> found = Standing.of(parameter.table(), readings).stream()
                .filter(s -> isAbout(finding.subject(), s))
                .findFirst();
        if (found.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.service.person"));
        }
        Standing standing = found.get();
        Unneeded about = standing.about();
        if (about.advice() == Unneeded.Advice.REMOVE_APPLICATION) {
            return new Proposal.NotFixable(Phrase.of("remedy.service.uninstall", about.label()));
        }
        List<Change<?>> changes = new ArrayList<>();
        List<String> also = new ArrayList<>();
        if (!standing.isPerUser()) {
            for (String dependent :
                    standing.traits().map(ServiceTraits::dependents).orElse(List.of())) {
                List<Change<?>> own = off(dependent, readings);
                own.stream().findFirst().ifPresent(change -> also.add(dependent));
                changes.addAll(own);
            }
        }
        changes.addAll(standing.isPerUser() ? template(about.service(), readings) : off(about.service(), readings));
        if (changes.isEmpty()) {
            return new Proposal.NotFixable(Phrase.of("remedy.service.between", about.label()));
        }
        Set<Hazard> hazards = about.cutsRemote() ? Set.of(Hazard.CUTS_REMOTE) : Set.of();
        return new Proposal.Mend(new Plan(finding, changes, hazards, notices(standing, also)));
    }

    private static boolean isAbout(Subject subject, Standing standing) {
        return subject.kind() == Subject.Kind.SERVICE
                && subject.id().equalsIgnoreCase(standing.listed().name());
    }

    /** Stopped first: undo sets the start type before it starts the service. */
    private static List<Change<?>> off(String service, Readings readings) {
        List<Change<?>> changes = new ArrayList<>();
        ServiceRun run = new ServiceRun(service);
        if (readings.answer(run) instanceof Answer.Known<Service.State>(Service.State state)
                && state == Service.State.RUNNING) {
            changes.add(new Change<>(
                    run,
                    Answer.known(state),
                    Answer.known(Service.State.STOPPED),
                    Effective.NOW,
                    new Reversal.Exact()));
        }
        changes.addAll(disabled(service, readings, Effective.NOW));
        return changes;
    }

    private static List<Change<?>> template(String service, Readings readings) {
        return disabled(service, readings, Effective.NEXT_LOGON);
    }

    private static List<Change<?>> disabled(String service, Readings readings, Effective effective) {
        ServiceStart start = new ServiceStart(service);
        return readings.answer(start) instanceof Answer.Known<StartSetting>(StartSetting setting)
                        && setting.type() != Service.Start.DISABLED
                ? List.of(new Change<>(
                        start, Answer.known(setting), Answer.known(DISABLED), effective, new Reversal.Exact()))
                : List.of();
    }

    private static List<Phrase> notices(Standing standing, List<String> also) {
        List<Phrase> notices = new ArrayList<>();
        notices.add(Phrase.of(
                "remedy.service.notices",
                standing.about().label(),
                standing.about().keep()));
        if (!also.isEmpty()) {
            notices.add(Phrase.of("remedy.service.also", String.join(", ", also)));
        }
        if (standing.isPerUser()) {
            notices.add(Phrase.of("remedy.service.perUser"));
        } else if (standing.traits().isEmpty()) {
            notices.add(Phrase.of("remedy.service.dependentsUnread"));
        }
        if (standing.about().advice() == Unneeded.Advice.REMOVE_FEATURE) {
            notices.add(Phrase.of("remedy.service.feature"));
        }
        return notices;
    }
}
