package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.filtering.InCharge;
import punchlist.machine.Peer;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Only specific applications on specific stations use ODBC (IGSS guide, "ODBC server"; IGSS-ODBC-2). Who is let in stands
 * against the stations of the scope; which application on each uses it, the engineer says.
 */
public final class OdbcApplications implements Check<OdbcServer.Parameter> {

    /** Under this name in the catalogue. */
    public static CheckKind<OdbcServer.Parameter> kind() {
        return new CheckKind<>("odbc-applications", OdbcServer.Parameter::of, new OdbcApplications());
    }

    @Override
    public List<Question<?>> needs(OdbcServer.Parameter parameter, Scope scope, Readings soFar) {
        return OdbcServer.needs();
    }

    @Override
    public List<Finding> judge(ControlId control, OdbcServer.Parameter parameter, Scope scope, Readings readings) {
        OdbcServer server = OdbcServer.of(parameter, scope, readings);
        OdbcFindings findings = new OdbcFindings(control, server);
        if (server.isLocalOnly()) {
            return List.of(findings.about(asks(control, findings, server, scope)));
        }
        InCharge charge = InCharge.of(parameter.known(), readings);
        return Charge.weighed(control, charge, findings.expected(), () -> byRules(control, findings, server, scope));
    }

    private static List<Finding> byRules(ControlId control, OdbcFindings findings, OdbcServer server, Scope scope) {
        List<Finding> rules = findings.rules();
        List<Finding> all = new ArrayList<>(rules);
        findings.hindered()
                .or(() -> findings.tooWide(rules))
                .or(() -> Optional.of(asks(control, findings, server, scope)))
                .ifPresent(verdict -> all.add(findings.about(verdict)));
        return all;
    }

    private static Verdict asks(ControlId control, OdbcFindings findings, OdbcServer server, Scope scope) {
        Phrase seen = Phrase.of(
                "check.odbc.seen",
                findings.reach(),
                orNone(server.connected().stream()
                        .map(Peer::remoteAddress)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "))),
                orNone(String.join(", ", scope.igss().odbcStations())));
        return Assisted.asks(control, seen, findings.read());
    }

    private static Object orNone(String text) {
        return text.isEmpty() ? Phrase.of("check.odbc.none") : text;
    }
}
