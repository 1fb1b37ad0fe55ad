package punchlist.remedy.desktop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.check.Verdict;
import punchlist.check.VerdictKind;
import punchlist.check.igss.IgssPrograms;
import punchlist.machine.Sid;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Lists the programs that alone Explorer starts for an operator (IGSS-OS-16; design section 3, rule 9): everything in the
 * program folders of IGSS, what starts at every log-on, and what the desktop itself needs. Where those folders were not
 * listed whole there is no such list; then only tools of Windows that operators do not need are forbidden. Either is a
 * convenience: file names are compared.
 */
public final class RestrictPrograms implements Remedy<RestrictPrograms.Parameter> {

    /**
     * What the list holds beside the programs of IGSS.
     *
     * @param desktop what the desktop needs
     * @param never what is not taken over from the programs that start at log-on, because it starts others
     * @param tools what is forbidden where there can be no such list
     */
    public record Parameter(List<String> desktop, Set<String> never, UserPolicy tools) {

        /** Copies the collections. */
        public Parameter {
            desktop = List.copyOf(desktop);
            never = Set.copyOf(never);
        }
    }

    private final SetUserPolicy desktop = new SetUserPolicy();

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>("restrict-programs", RestrictPrograms::parameter, new RestrictPrograms());
    }

    private static Parameter parameter(Parameters p) {
        UserPolicy tools = UserPolicy.of(p);
        Set<String> never = new TreeSet<>(tools.programs());
        never.addAll(p.texts("never"));
        return new Parameter(p.texts("desktop"), never, tools);
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        Set<Question<?>> all = new LinkedHashSet<>(IgssPrograms.questions(scope, soFar));
        all.addAll(AtLogon.questions());
        all.addAll(WhoMay.questions(scope, soFar));
        UserPolicy policy = policy(parameter, IgssPrograms.of(scope, soFar), soFar);
        for (Sid sid : WhoMay.operators(scope, soFar)) {
            all.addAll(new AccountChanges(sid, policy, soFar).questions());
        }
        return List.copyOf(all);
    }

    private static UserPolicy policy(Parameter parameter, IgssPrograms igss, Readings readings) {
        return switch (igss) {
            case IgssPrograms.NotListed not -> parameter.tools();
            case IgssPrograms.Listed(List<String> names, var by) -> {
                Stream<String> logon = AtLogon.of(readings).names().stream()
                        .filter(name -> !parameter.never().contains(name));
                Set<String> all = new LinkedHashSet<>(names);
                Stream.concat(logon, parameter.desktop().stream()).forEach(all::add);
                yield UserPolicy.only(List.copyOf(all), "only");
            }
        };
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        IgssPrograms igss = IgssPrograms.of(scope, readings);
        UserPolicy policy = policy(parameter, igss, readings);
        Proposal proposal = desktop.propose(policy, finding, scope, readings);
        return switch (proposal) {
            case Proposal.Mend(Plan plan) -> new Proposal.Mend(said(plan, igss, readings));
            case Proposal.AlreadyRight already -> asFarAsListsGo(finding, igss, already);
            case Proposal.NotFixable not -> not;
        };
    }

    /** The lists are as they shall be, and bind nothing that knows its way around them. */
    private static Proposal asFarAsListsGo(Finding finding, IgssPrograms igss, Proposal.AlreadyRight already) {
        if (finding.verdict() instanceof Verdict.Pass || finding.verdict().kind() != VerdictKind.ATTENTION) {
            return already;
        }
        Phrase more = Phrase.of("remedy.programs.more");
        return new Proposal.NotFixable(
                igss instanceof IgssPrograms.NotListed(Phrase because)
                        ? Phrase.list(List.of(Phrase.of("remedy.programs.noList", because), more))
                        : more);
    }

    private static Plan said(Plan plan, IgssPrograms igss, Readings readings) {
        List<Phrase> notices = new ArrayList<>(plan.whoNotices());
        switch (igss) {
            case IgssPrograms.NotListed(Phrase because) -> notices.add(Phrase.of("remedy.programs.noList", because));
            case IgssPrograms.Listed listed -> {
                notices.add(Phrase.of("remedy.programs.reports"));
                if (!AtLogon.of(readings).wasRead()) {
                    notices.add(Phrase.of("remedy.programs.logonUnread"));
                }
            }
        }
        notices.add(Phrase.of("remedy.programs.more"));
        return new Plan(plan.mends(), plan.inOrder(), plan.hazards(), notices);
    }
}
