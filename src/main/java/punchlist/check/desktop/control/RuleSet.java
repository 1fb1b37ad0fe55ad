package punchlist.check.desktop.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.desktop.control.Rule.Match;
import punchlist.machine.Sid;

/**
 * The rules of AppLocker for executables. A rule that denies counts before all that allow; what no rule allows does not
 * start; without a single rule everything does.
 *
 * @param rules those that were understood
 * @param notUnderstood the others, by id, with what was not understood
 */
record RuleSet(List<Rule> rules, List<String> notUnderstood) {

    /** Groups that every account which logs on here belongs to. */
    private static final Set<Sid> EVERYBODY =
            Set.of(Sid.EVERYONE, Sid.AUTHENTICATED_USERS, Sid.INTERACTIVE, Sid.USERS, new Sid("S-1-2-0"));

    /** What an operator is not. */
    private static final Set<Sid> OTHERS =
            Set.of(Sid.ADMINISTRATORS, Sid.SYSTEM, new Sid("S-1-5-19"), new Sid("S-1-5-20"), new Sid("S-1-5-32-551"));

    private static final int ACCOUNTS = 1000;

    RuleSet {
        rules = List.copyOf(rules);
        notUnderstood = List.copyOf(notUnderstood);
    }

    boolean isEmpty() {
        return rules.isEmpty() && notUnderstood.isEmpty();
    }

    /** Whether a program of Windows starts for an account that is no administrator. */
    Start starts(WindowsProgram program, Sid account) {
        if (isEmpty()) {
            return Start.RUNS;
        }
        Match denied = concerned(false, program, account);
        if (denied == Match.YES) {
            return Start.STOPPED;
        }
        Match allowed = concerned(true, program, account);
        boolean sure = denied == Match.NO && notUnderstood.isEmpty() && allowed != Match.PERHAPS;
        if (!sure) {
            return Start.UNKNOWN;
        }
        return allowed == Match.YES ? Start.RUNS : Start.STOPPED;
    }

    private Match concerned(boolean allows, WindowsProgram program, Sid account) {
        Match all = Match.NO;
        for (Rule rule : rules) {
            if (rule.allows() == allows) {
                Match one = both(binds(rule.who(), account), rule.isAbout(program));
                if (one == Match.YES) {
                    return one;
                }
                all = one == Match.PERHAPS ? one : all;
            }
        }
        return all;
    }

    private static Match both(Match one, Match other) {
        if (one == Match.NO || other == Match.NO) {
            return Match.NO;
        }
        return one == Match.YES && other == Match.YES ? Match.YES : Match.PERHAPS;
    }

    private static Match binds(Sid who, Sid account) {
        if (who.equals(account) || EVERYBODY.contains(who)) {
            return Match.YES;
        }
        return OTHERS.contains(who) ? Match.NO : Match.PERHAPS;
    }

    /** A rule that lets accounts which are no administrators start programs from where they can write. */
    Optional<Hole> hole() {
        return rules.stream()
                .filter(Rule::allows)
                .filter(rule -> !OTHERS.contains(rule.who()) && !isAdministrators(rule.who()))
                .flatMap(rule -> rule.openPlace().map(place -> new Hole(rule, place)).stream())
                .filter(hole -> !isDenied(hole.place()))
                .findFirst();
    }

    /** The built-in administrator and the administrators of a domain. */
    private static boolean isAdministrators(Sid who) {
        return who.text().startsWith("S-1-5-21-")
                && who.rid() < ACCOUNTS
                && Set.of(500L, 512L, 519L).contains(who.rid());
    }

    private boolean isDenied(String place) {
        return rules.stream()
                .filter(rule -> !rule.allows() && rule.exceptions().isEmpty() && EVERYBODY.contains(rule.who()))
                .flatMap(rule -> rule.conditions().stream())
                .anyMatch(condition -> condition instanceof Rule.Condition.Path(String pattern)
                        && RulePath.of(pattern).matches(place + "\\x.exe"));
    }

    /** Such a rule and place. */
    record Hole(Rule rule, String place) {}
}
