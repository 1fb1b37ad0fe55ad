package punchlist.check.ports.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import punchlist.check.Recorded;
import punchlist.check.filtering.InCharge;
import punchlist.check.filtering.KnownFirewalls;
import punchlist.check.ports.KernelPorts;
import punchlist.check.ports.PortSurvey;
import punchlist.check.ports.PortTable;
import punchlist.machine.Machine;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reference.ReferenceData;
import punchlist.scope.Scope;
import punchlist.text.BundledTexts;
import punchlist.text.Phrase;

/** A small recorded server, its firewall on in every profile unless said otherwise, and what the view shows of it. */
final class SeenServer {

    private static final String OWN =
            "HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\SharedAccess\\\\Parameters\\\\FirewallPolicy\\\\";
    private static final String POLICY = "HKLM\\\\SOFTWARE\\\\Policies\\\\Microsoft\\\\WindowsFirewall\\\\";
    private static final PortTable TABLE = PortTable.of(ReferenceData.builtIn().table(PortTable.NAME));

    private static final KnownFirewalls OTHERS =
            KnownFirewalls.of(ReferenceData.builtIn().table(KnownFirewalls.NAME));

    private final List<String> rules = new ArrayList<>();
    private final List<String> listeners = new ArrayList<>();
    private final List<String> peers = new ArrayList<>();
    private String publicProfile = "null";
    private String charge = charge("running", "");
    private Scope scope = Scope.unsaid();

    SeenServer scope(String json) {
        scope = Recorded.scope(json);
        return this;
    }

    SeenServer rule(String name, String fields) {
        rules.add("'" + name + "':'v2.30|Action=Allow|Active=TRUE|Dir=In|" + fields + "Name=" + name + "|'");
        return this;
    }

    SeenServer listens(String protocol, String address, int port, long pid, String process) {
        String program = process.isEmpty() ? "" : ",'process':'" + process + "'";
        listeners.add("{'protocol':'%s','address':'%s','port':%d,'pid':%d%s}"
                .formatted(protocol, address, port, pid, program));
        return this;
    }

    SeenServer connected(int localPort, String remote, int remotePort) {
        peers.add(("{'protocol':'TCP','localAddress':'10.0.4.1','localPort':%d,'remoteAddress':'%s',"
                        + "'remotePort':%d,'pid':1}")
                .formatted(localPort, remote, remotePort));
        return this;
    }

    SeenServer publicOff() {
        publicProfile = "{'EnableFirewall':{'type':'REG_DWORD','value':0},"
                + "'DefaultInboundAction':null,'DoNotAllowExceptions':null}";
        return this;
    }

    SeenServer firewallService(String state) {
        charge = charge(state, "");
        return this;
    }

    SeenServer otherFirewall() {
        charge = charge("running", "{'name':'Other Wall','categories':[2]}");
        return this;
    }

    SeenServer chargeUnseen() {
        charge = "'adapters':[]";
        return this;
    }

    private static String charge(String state, String products) {
        return "'services':{'MpsSvc':{'displayName':'x','state':'%s','start':'automatic'},".formatted(state)
                + "'BFE':{'displayName':'x','state':'running','start':'automatic'}},"
                + "'firewallProducts':[" + products + "],"
                + "'wmi':{'root\\\\securitycenter2':{'FirewallProduct':null}}";
    }

    PortView view() {
        return view(path -> Optional.empty(), sections());
    }

    PortView view(Function<String, Optional<String>> signers, String sections) {
        Machine machine = Recorded.machine(sections);
        List<Reading<?>> readings = new ArrayList<>();
        Stream.of(PortSurvey.questions(), InCharge.questions(), KernelPorts.questions())
                .flatMap(List::stream)
                .distinct()
                .forEach(question -> readings.add(machine.ask(question)));
        Readings seen = Readings.of(readings);
        return PortView.of(
                PortSurvey.of(TABLE, scope, seen),
                TABLE,
                scope,
                InCharge.of(OTHERS, seen),
                KernelPorts.of(seen),
                signers);
    }

    String sections() {
        return charge + "," + registry() + ",'firewallRules':{'local':{" + String.join(",", rules)
                + "},'policy':{}},'listeners':[" + String.join(",", listeners) + "],'peers':[" + String.join(",", peers)
                + "]";
    }

    String registry() {
        return "'registry':{'64':{'" + OWN + "DomainProfile':null,'" + OWN + "StandardProfile':null,'" + OWN
                + "PublicProfile':" + publicProfile + ",'" + POLICY + "DomainProfile':null,'" + POLICY
                + "PrivateProfile':null,'" + POLICY + "StandardProfile':null,'" + POLICY + "PublicProfile':null}}";
    }

    static PortCells at(PortView view, String port) {
        return Stream.concat(view.planned().stream(), view.extra().stream())
                .filter(cells -> cells.port().equals(port))
                .findFirst()
                .orElseThrow();
    }

    static String said(Phrase phrase) {
        return BundledTexts.in(Locale.ENGLISH).render(phrase);
    }

    static List<String> sentences(PortView view) {
        return view.picture().sentences().stream().map(SeenServer::said).toList();
    }
}
