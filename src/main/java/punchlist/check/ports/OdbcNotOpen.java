package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Proof;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.check.address.AddressSet;
import punchlist.check.filtering.InCharge;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Before version 17 the ODBC Server, which neither encrypts nor asks for a right, is reached by the named stations at most
 * (IGSS guide, "ODBC server"; IGSS-ODBC-1). From version 17 on the demand does not stand.
 */
public final class OdbcNotOpen implements Check<OdbcServer.Parameter> {

    /** Under this name in the catalogue. */
    public static CheckKind<OdbcServer.Parameter> kind() {
        return new CheckKind<>("odbc-not-open", OdbcServer.Parameter::of, new OdbcNotOpen());
    }

    @Override
    public List<Question<?>> needs(OdbcServer.Parameter parameter, Scope scope, Readings soFar) {
        return OdbcServer.needs();
    }

    @Override
    public List<Finding> judge(ControlId control, OdbcServer.Parameter parameter, Scope scope, Readings readings) {
        OdbcServer server = OdbcServer.of(parameter, scope, readings);
        OdbcFindings findings = new OdbcFindings(control, server);
        OptionalInt version = server.version();
        boolean encrypts = version.isPresent() && version.getAsInt() >= parameter.encryptedFrom();
        if (encrypts && scope.igss().version().isEmpty()) {
            Phrase because = Phrase.of("check.odbc.encrypts", version.getAsInt());
            return List.of(new Finding(control, Subject.server(), new Verdict.NotApplicable(because)));
        }
        List<Finding> all = new ArrayList<>();
        if (encrypts) {
            all.add(new Finding(control, Subject.server(), disagreement(findings, server, version.getAsInt(), scope)));
        }
        if (server.isLocalOnly()) {
            all.add(findings.about(
                    new Verdict.Pass(Proof.of(server.listeners()), findings.expected(), findings.reach())));
            return all;
        }
        InCharge charge = InCharge.of(parameter.known(), readings);
        all.addAll(Charge.weighed(control, charge, findings.expected(), () -> byRules(findings, server)));
        return all;
    }

    private static List<Finding> byRules(OdbcFindings findings, OdbcServer server) {
        List<Finding> rules = findings.rules();
        List<Finding> all = new ArrayList<>(rules);
        findings.hindered()
                .or(() -> findings.tooWide(rules))
                .or(() -> rules.isEmpty() ? Optional.of(tight(findings, server)) : Optional.empty())
                .ifPresent(verdict -> all.add(findings.about(verdict)));
        return all;
    }

    private static Verdict disagreement(OdbcFindings findings, OdbcServer server, int found, Scope scope) {
        return new Verdict.Attention(
                Proof.of(server.listeners()),
                findings.expected(),
                Phrase.of("check.odbc.version", found),
                Phrase.of("check.odbc.versionSaid", scope.igss().version().orElse(0)));
    }

    private static Verdict tight(OdbcFindings findings, OdbcServer server) {
        boolean nobody = server.ports().stream().map(server::reach).allMatch(AddressSet::isEmpty);
        return switch (server.permitted()) {
            case Permitted.Unsaid unsaid
            when !nobody ->
                new Verdict.CouldNotCheck(
                        findings.read(), findings.expected(), Phrase.of("check.odbc.unsaid", findings.reach()));
            case Permitted.NotUnderstood(String field, String text)
            when !nobody ->
                new Verdict.CouldNotCheck(
                        findings.read(), findings.expected(), Phrase.of("check.port.badAddress", "odbcStations", text));
            case Permitted.Unsaid unsaid -> pass(findings);
            case Permitted.NotUnderstood odd -> pass(findings);
            case Permitted.Named named -> pass(findings);
            case Permitted.Nobody none -> pass(findings);
        };
    }

    private static Verdict pass(OdbcFindings findings) {
        return new Verdict.Pass(findings.proof(), findings.expected(), findings.reach());
    }
}
