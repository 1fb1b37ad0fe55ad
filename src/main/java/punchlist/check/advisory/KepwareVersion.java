package punchlist.check.advisory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.access.InstalledEntries;
import punchlist.check.advisory.KepwareProducts.Installed;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Kepware is the latest version (Kepware guide 8.1.1): fail where an advisory names the installed one and a mended one,
 * attention where a newer one is known or the scope tells another, else the engineer says whether it is the newest.
 */
public final class KepwareVersion implements Check<KepwareVersion.Parameter> {

    /**
     * What is known.
     *
     * @param advisories vulnerable versions
     * @param releases versions that came out
     */
    public record Parameter(Advisories advisories, Releases releases) {

        /** From the tables of reference data. */
        public static Parameter of(Parameters parameters) {
            return new Parameter(
                    Advisories.of(parameters.table("kepware-advisories")),
                    Releases.of(parameters.table("kepware-releases")));
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("kepware-version", Parameter::of, new KepwareVersion());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return KepwareProducts.needs(soFar);
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        List<Installed> all = KepwareProducts.in(readings);
        if (all.isEmpty()) {
            Phrase because = KepwareProducts.unread(readings)
                    .map(Phrases::why)
                    .orElseGet(() -> Phrase.of("check.advisory.kepware.notFound"));
            return List.of(new Finding(
                    control,
                    Subject.server(),
                    new Verdict.CouldNotCheck(InstalledEntries.lists(readings), expected(), because)));
        }
        List<Finding> findings = new ArrayList<>();
        all.forEach(installed -> findings.add(new Finding(
                control,
                all.size() == 1 ? Subject.server() : subject(installed),
                verdict(control, parameter, scope, installed))));
        return findings;
    }

    private static Subject subject(Installed installed) {
        return new Subject(Subject.Kind.PATH, installed.place().orElse(installed.name()), installed.name());
    }

    private static Phrase expected() {
        return Phrase.of("check.advisory.kepware.expected");
    }

    private static Verdict verdict(ControlId control, Parameter parameter, Scope scope, Installed installed) {
        Optional<Version> version = installed.version();
        if (version.isEmpty() || installed.readings().isEmpty()) {
            Phrase because = Phrase.of("check.advisory.version.notUnderstood", installed.name(), installed.text());
            return new Verdict.CouldNotCheck(installed.readings(), expected(), because);
        }
        Standings standings = Standings.of(parameter.advisories(), installed.product(), version.get());
        Instant now = installed.readings().getFirst().at();
        Phrase asOf = parameter.advisories().asOf(now);
        if (!standings.mended().isEmpty()) {
            return new Verdict.Fail(
                    new Proof(installed.readings()),
                    expected(),
                    found(installed),
                    Phrase.of(
                            "check.advisory.affected",
                            Standings.cited(standings.mended()),
                            standings.mendedBy(),
                            asOf));
        }
        return attention(parameter, scope, installed, version.get(), standings)
                .<Verdict>map(why ->
                        new Verdict.Attention(new Proof(installed.readings()), expected(), found(installed), why))
                .orElseGet(() -> asks(control, parameter, installed, standings));
    }

    private static Optional<Phrase> attention(
            Parameter parameter, Scope scope, Installed installed, Version version, Standings standings) {
        Instant now = installed.readings().getFirst().at();
        Optional<Phrase> older = parameter
                .releases()
                .newest(installed.product(), version.major())
                .filter(newest -> newest.version().compareTo(version) > 0 && !version.isOf(newest.text()))
                .map(newest -> Phrase.of(
                        "check.advisory.kepware.older",
                        newest.text(),
                        standings.said(),
                        punchlist.check.AsOf.of(parameter.releases().table(), now)));
        Optional<Phrase> other = scope.kepware()
                .version()
                .filter(said -> !version.isOf(said))
                .map(said -> Phrase.of("check.advisory.kepware.scope", said));
        return other.or(() -> older);
    }

    private static Phrase found(Installed installed) {
        return installed.disagrees()
                ? Phrase.of("check.advisory.kepware.disagrees", installed.name(), installed.text(), installed.listed())
                : Phrase.of("check.advisory.kepware.found", installed.name(), installed.text());
    }

    private static Verdict asks(ControlId control, Parameter parameter, Installed installed, Standings standings) {
        Instant now = installed.readings().getFirst().at();
        Optional<Releases.Release> newest = installed
                .version()
                .flatMap(version -> parameter.releases().newest(installed.product(), version.major()));
        Phrase seen = Phrase.of(
                "check.advisory.kepware.seen",
                found(installed),
                newest.map(Releases.Release::text)
                        .<Object>map(text -> text)
                        .orElseGet(() -> Phrase.of("check.advisory.noneKnown")),
                standings.said(),
                parameter.advisories().asOf(now));
        return Assisted.asks(control, seen, List.<Reading<?>>copyOf(installed.readings()));
    }
}
