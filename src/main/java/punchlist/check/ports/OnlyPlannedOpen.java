package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.filtering.InCharge;
import punchlist.check.filtering.KnownFirewalls;
import punchlist.check.firewall.Rule;
import punchlist.machine.Listener;
import punchlist.machine.Listeners;
import punchlist.machine.Peer;
import punchlist.machine.network.SeenConnection;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The firewall is a whitelist: it is on, blocks what no rule names, and lets in only what the plan of ports needs (IGSS guide,
 * "Network security", IGSS-NET-4; Kepware guide 3.3, KEP-3.3-1). One finding for the profiles, one for each port that more
 * reach than should, with who listens there and who is connected.
 */
public final class OnlyPlannedOpen implements Check<OnlyPlannedOpen.Parameter> {

    /**
     * What is looked at.
     *
     * @param table the plan's table
     * @param owner whose ports are judged; empty for all, those outside the plan included
     * @param known firewalls of other makers
     */
    public record Parameter(PortTable table, Optional<PortRow.Owner> owner, KnownFirewalls known) {

        static Parameter of(Parameters given) {
            return new Parameter(
                    PortTable.of(given.table(PortTable.NAME)),
                    whose(given.text("owner", "all")),
                    KnownFirewalls.of(given.table(KnownFirewalls.NAME)));
        }
    }

    private static Optional<PortRow.Owner> whose(String word) {
        return word.equals("all")
                ? Optional.empty()
                : Optional.of(PortRow.Owner.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("only-planned-open", Parameter::of, new OnlyPlannedOpen());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(PortSurvey.questions());
        all.addAll(InCharge.questions());
        all.addAll(KernelPorts.questions());
        if (soFar.has(new Listeners())) {
            List<Listener> outside = soFar.answer(new Listeners()).toOptional().stream()
                    .flatMap(table -> table.all().stream())
                    .filter(listener -> !listener.isLoopback())
                    .toList();
            all.addAll(Signers.questions(outside));
        }
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        PortSurvey survey = PortSurvey.of(parameter.table(), scope, readings);
        InCharge charge = InCharge.of(parameter.known(), readings);
        return Charge.weighed(
                control,
                charge,
                ProfileFindings.expected(),
                () -> byRules(control, parameter, survey, charge, new WhoListens(readings)));
    }

    private static List<Finding> byRules(
            ControlId control, Parameter parameter, PortSurvey survey, InCharge charge, WhoListens who) {
        List<Finding> all = new ArrayList<>(new ProfileFindings(control, survey, charge).all());
        Stream.concat(survey.planned().stream(), survey.unexpected().stream())
                .filter(line -> isJudged(line, parameter))
                .flatMap(line -> finding(control, line, survey, who).stream())
                .forEach(all::add);
        all.addAll(new IdleRules(control, survey).findings(parameter.owner()));
        return all;
    }

    private static boolean isJudged(PortLine line, Parameter parameter) {
        return parameter.owner().isEmpty()
                || line.planned().map(PlannedPort::owner).equals(parameter.owner());
    }

    private static Optional<Finding> finding(ControlId control, PortLine line, PortSurvey survey, WhoListens who) {
        Phrase expected = line.planned()
                .map(PortVerdicts::expected)
                .orElseGet(() -> Phrase.of("check.whitelist.expectedClosed", line.shown()));
        return verdict(line, expected, survey, who).map(verdict -> new Finding(control, subject(line), verdict));
    }

    private static Optional<Verdict> verdict(PortLine line, Phrase expected, PortSurvey survey, WhoListens who) {
        if (line.standing().isTooOpen()) {
            return Optional.of(new Verdict.Fail(proof(survey), expected, found(line, survey, who), why(line)));
        }
        if (line.standing() == Standing.UNCLEAR) {
            Phrase why = Phrase.of("check.whitelist.unclear", shortened(survey.unweighed(line)));
            return Optional.of(new Verdict.Attention(proof(survey), expected, found(line, survey, who), why));
        }
        boolean unsaid = line.standing() == Standing.UNSAID && !line.reached().isEmpty();
        return unsaid ? Optional.of(unsaid(line, expected, survey)) : Optional.empty();
    }

    /** Somebody comes in, and the scope does not say who may. */
    private static Verdict unsaid(PortLine line, Phrase expected, PortSurvey survey) {
        Phrase because = line.planned()
                .map(PlannedPort::permitted)
                .map(permitted -> switch (permitted) {
                    case Permitted.Unsaid(String field) -> Phrase.of("check.port.unsaid", field);
                    case Permitted.NotUnderstood(String field, String text) ->
                        Phrase.of("check.port.badAddress", field, text);
                    case Permitted.Named named -> why(line);
                    case Permitted.Nobody nobody -> why(line);
                })
                .orElseGet(() -> why(line));
        return new Verdict.CouldNotCheck(survey.read(), expected, because);
    }

    private static Phrase why(PortLine line) {
        return line.planned().isEmpty()
                ? Phrase.of("check.whitelist.unplanned")
                : Phrase.of("check.whitelist.beyond", shortened(line.beyond()));
    }

    private static Phrase found(PortLine line, PortSurvey survey, WhoListens who) {
        Phrase now = found(line, who);
        return survey.earlier()
                .table()
                .filter(table -> line.protocol() == Listener.Protocol.TCP) // of UDP no connections are known
                .map(table -> Phrase.of(
                        "check.whitelist.earlier",
                        now,
                        SeenEarlier.shown(table.from()),
                        SeenEarlier.shown(table.to()),
                        listed(line.seen().stream().map(SeenConnection::address))))
                .orElse(now);
    }

    private static Phrase found(PortLine line, WhoListens who) {
        AddressSet all = line.reached();
        Object reached = all.isWide() ? Phrase.of("check.port.any") : shortened(all);
        return Phrase.of(
                "check.whitelist.found",
                all.isEmpty() ? Phrase.of("check.whitelist.nobodySure") : reached,
                listed(line.rules().stream().map(Rule::name)),
                who.on(line),
                listed(line.peers().stream().map(Peer::remoteAddress)));
    }

    private static Object listed(Stream<String> names) {
        List<String> all = names.distinct().limit(LONG).toList();
        return all.isEmpty() ? Phrase.of("check.whitelist.none") : shortened(String.join(", ", all));
    }

    private static final int LONG = 200;

    /** So many are surely longer than what is shown. */
    private static String shortened(AddressSet addresses) {
        return shortened(
                addresses.spans().stream().limit(LONG).map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static String shortened(String text) {
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }

    private static Subject subject(PortLine line) {
        return new Subject(
                Subject.Kind.PORT, line.protocol().name().toLowerCase(Locale.ROOT) + "/" + line.port(), line.shown());
    }

    private static Proof proof(PortSurvey survey) {
        return new Proof(survey.read());
    }
}
