package punchlist.check.ports;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import punchlist.check.Parameters;
import punchlist.check.address.AddressSet;
import punchlist.check.filtering.InCharge;
import punchlist.check.filtering.KnownFirewalls;
import punchlist.check.firewall.ExposureMap;
import punchlist.check.firewall.FirewallProfiles;
import punchlist.check.firewall.PortRules;
import punchlist.check.firewall.Profile;
import punchlist.check.firewall.Programs;
import punchlist.check.firewall.RuleBook;
import punchlist.machine.Listener;
import punchlist.machine.ListenerTable;
import punchlist.machine.Listeners;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/**
 * The ODBC Server of IGSS as it stands on the network. Sources disagree on its port (the guide says 20202, advisories
 * 20222 and 22202), so the program that listens decides; its name is known of one version only. While it does not run,
 * the ports of all sources are looked at.
 */
public final class OdbcServer {

    private static final PortUse USE = new PortUse(
            false, "odbc", List.of(PortUsers.ODBC_STATIONS), OptionalInt.empty(), OptionalInt.empty(), false);

    /**
     * What is known beforehand.
     *
     * @param ports the ports that sources name; the guide's first
     * @param programs the file names of its program; a star stands for any letters
     * @param encryptedFrom the version from which it encrypts and asks for a right
     * @param known firewalls of other makers
     */
    public record Parameter(List<Integer> ports, List<String> programs, int encryptedFrom, KnownFirewalls known) {
        /** Copies the lists. */
        public Parameter {
            ports = List.copyOf(ports);
            programs = List.copyOf(programs);
        }

        /** Read from the catalogue. */
        public static Parameter of(Parameters given) {
            return new Parameter(
                    given.texts("ports").stream().map(Integer::valueOf).toList(),
                    given.texts("programs"),
                    (int) given.number("encryptedFrom"),
                    KnownFirewalls.of(given.table(KnownFirewalls.NAME)));
        }
    }

    private final Parameter parameter;
    private final RuleBook book;
    private final FirewallProfiles profiles;
    private final Permitted permitted;
    private final Reading<ListenerTable> listeners;
    private final Reading<PeerTable> peers;
    private final ExposureMap exposure;

    private OdbcServer(Parameter parameter, Scope scope, Readings readings) {
        this.parameter = parameter;
        this.book = RuleBook.of(readings);
        this.profiles = FirewallProfiles.of(readings);
        this.permitted = USE.permitted(scope, IgssMajor.of(scope, readings.answer(new Listeners())));
        this.listeners = readings.get(new Listeners());
        this.peers = readings.get(new Peers());
        this.exposure = ExposureMap.of(readings);
    }

    /** What must be asked. */
    public static List<Question<?>> needs() {
        List<Question<?>> all = new ArrayList<>(PortSurvey.questions());
        all.addAll(InCharge.questions());
        return all;
    }

    /** The server by these readings. */
    public static OdbcServer of(Parameter parameter, Scope scope, Readings readings) {
        return new OdbcServer(parameter, scope, readings);
    }

    /** Its sockets, told by the program. */
    public List<Listener> sockets() {
        Programs ours = new Programs(parameter.programs(), List.of());
        return tcp().filter(l -> l.process().filter(ours::isOurs).isPresent()).toList();
    }

    /** Sockets on a port of the sources whose program could not be read: perhaps this server. */
    public List<Listener> nameless() {
        return tcp().filter(l -> l.process().isEmpty() && parameter.ports().contains(l.port()))
                .toList();
    }

    private Stream<Listener> tcp() {
        return listeners.answer().toOptional().stream()
                .flatMap(table -> table.all().stream())
                .filter(l -> l.protocol() == Listener.Protocol.TCP);
    }

    /** Whether it runs and is seen by its program. */
    public boolean isSeen() {
        return !sockets().isEmpty();
    }

    /** Whether it runs and only this computer reaches it, whatever the firewall does. */
    public boolean isLocalOnly() {
        return isSeen() && sockets().stream().allMatch(Listener::isLoopback);
    }

    /** The ports that are looked at: where it listens; while it does not, those of the sources that nobody else has. */
    public List<Integer> ports() {
        if (isSeen()) {
            return sockets().stream()
                    .filter(l -> !l.isLoopback())
                    .map(Listener::port)
                    .distinct()
                    .sorted()
                    .toList();
        }
        if (!nameless().isEmpty()) {
            return nameless().stream().map(Listener::port).distinct().sorted().toList();
        }
        Set<Integer> taken = new TreeSet<>(tcp().map(Listener::port).toList());
        return parameter.ports().stream().filter(port -> !taken.contains(port)).toList();
    }

    /** Whether it is all but sure that the server uses this port: it listens there, or the guide says so. */
    public boolean isItsPort(int port) {
        return isSeen() || !nameless().isEmpty() || port == parameter.ports().getFirst();
    }

    /** How a port of it stands in the firewall. */
    public PortRules exposure(int port) {
        List<Listener> here = Stream.concat(sockets().stream(), nameless().stream())
                .filter(l -> l.port() == port)
                .toList();
        Programs programs = new Programs(parameter.programs(), here);
        return exposure.port(Listener.Protocol.TCP, port, programs);
    }

    /** The addresses that surely reach a port of it, in whatever profile. */
    public AddressSet reach(int port) {
        PortRules here = exposure(port);
        return Stream.of(Profile.values()).map(here::surelyOpen).reduce(AddressSet.none(), AddressSet::plus);
    }

    /** Connections that came in to it from other computers. */
    public List<Peer> connected() {
        List<Listener> here =
                Stream.concat(sockets().stream(), nameless().stream()).toList();
        return peers.answer().toOptional().stream()
                .flatMap(table -> table.all().stream())
                .filter(peer -> !peer.isLocal() && here.stream().anyMatch(peer::cameInTo))
                .toList();
    }

    /** The major version of IGSS by the folders of the programs that listen; empty where none tells. */
    public OptionalInt version() {
        return IgssMajor.listening(listeners.answer());
    }

    /** What is known of it beforehand. */
    public Parameter parameter() {
        return parameter;
    }

    /** The rules. */
    public RuleBook book() {
        return book;
    }

    /** The firewall's profiles. */
    public FirewallProfiles profiles() {
        return profiles;
    }

    /** Who may use it. */
    public Permitted permitted() {
        return permitted;
    }

    /** The addresses that may use it; none where nobody said. */
    public AddressSet named() {
        return Permitted.of(permitted);
    }

    /** What listens. */
    public Reading<ListenerTable> listeners() {
        return listeners;
    }

    /** Who is connected. */
    public Reading<PeerTable> peers() {
        return peers;
    }
}
