package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.filtering.InCharge;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.ProfileState;
import punchlist.check.firewall.RuleBook;
import punchlist.check.firewall.Unseen;
import punchlist.reading.Reading;
import punchlist.reading.Why;
import punchlist.text.Phrase;

/**
 * Whether the firewall is on in its three profiles and blocks what no rule names.
 *
 * @param control the control to write on the findings
 * @param survey what stands
 * @param charge who is in charge
 */
record ProfileFindings(ControlId control, PortSurvey survey, InCharge charge) {

    /** One for each profile that does not keep anybody out, and one for the firewall as a whole where none fails. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            Optional.ofNullable(survey.profiles().states().get(profile))
                    .filter(ProfileState::isOpenByDefault)
                    .ifPresent(state -> all.add(new Finding(control, subject(profile), open(profile, state))));
        }
        survey.profiles()
                .spared()
                .forEach((profile, adapters) ->
                        all.add(new Finding(control, subject(profile), spared(profile, adapters))));
        survey.book().odd().forEach(rule -> all.add(odd(rule)));
        List<Reading<?>> missing = survey.missing();
        if (!missing.isEmpty()) {
            all.add(new Finding(
                    control, Subject.server(), new Verdict.CouldNotCheck(missing, expected(), Unseen.why(missing))));
        } else if (!survey.profiles().isComplete()) {
            Why why = new Why.NotUnderstood(survey.profiles().problem());
            all.add(new Finding(
                    control,
                    Subject.server(),
                    new Verdict.CouldNotCheck(survey.profiles().read(), expected(), Phrases.why(why))));
        } else if (all.isEmpty()) {
            Verdict pass = new Verdict.Pass(proof(), expected(), Phrase.of("check.whitelist.on"));
            all.add(new Finding(
                    control,
                    Subject.server(),
                    Charge.unknown(charge, expected(), survey.read()).orElse(pass)));
        }
        return all;
    }

    static Phrase expected() {
        return Phrase.of("check.whitelist.expectedOn");
    }

    private Verdict open(Profile profile, ProfileState state) {
        Phrase found = Phrase.of(state.on() ? "check.whitelist.allows" : "check.whitelist.off", profile.shown());
        return new Verdict.Fail(
                new Proof(survey.profiles().read()), expected(), found, Phrase.of("check.whitelist.everything"));
    }

    private Verdict spared(Profile profile, String adapters) {
        return new Verdict.Fail(
                new Proof(survey.profiles().read()),
                expected(),
                Phrase.of("check.whitelist.spared", profile.shown(), adapters),
                Phrase.of("check.whitelist.sparedWhy"));
    }

    private Proof proof() {
        return new Proof(Stream.concat(survey.read().stream(), charge.readings().stream())
                .filter(reading -> reading.answer().wasRead())
                .toList());
    }

    private Finding odd(RuleBook.Odd rule) {
        return new Finding(
                control,
                Subject.of(Subject.Kind.RULE, rule.id()),
                new Verdict.CouldNotCheck(
                        List.of(rule.reading()), expected(), Phrases.why(new Why.NotUnderstood(rule.problem()))));
    }

    private static Subject subject(Profile profile) {
        return new Subject(Subject.Kind.POLICY, "firewall/" + profile.name().toLowerCase(Locale.ROOT), profile.shown());
    }
}
