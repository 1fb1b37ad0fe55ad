package punchlist.check.attested;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import punchlist.catalog.ControlId;
import punchlist.check.Assisted;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Parameters;
import punchlist.check.Phrases;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.Peer;
import punchlist.machine.PeerTable;
import punchlist.machine.Peers;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The connections that IGSS programs have to the ports of the mobile service, beside a question about mobile users. The service's
 * computers have two names (IGSS guide, mobile server), but a connection shows an address only: what is behind it is not said. No
 * connection at this moment does not mean that the mobile server is off.
 */
public final class MobileBeside implements Check<MobileBeside.Parameter> {

    private static final int LISTED = 10;

    /**
     * What is looked for.
     *
     * @param folder what the path of an IGSS program contains, small letters
     * @param firstPort the first port of the service
     * @param lastPort the last
     * @param webPort its port for the web
     */
    public record Parameter(String folder, long firstPort, long lastPort, long webPort) {}

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("igss-mobile-beside", MobileBeside::read, new MobileBeside());
    }

    private static Parameter read(Parameters p) {
        return new Parameter(
                p.text("folder").toLowerCase(Locale.ROOT),
                p.number("firstPort"),
                p.number("lastPort"),
                p.number("webPort"));
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.of(new Peers());
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return List.of(new Finding(control, Subject.server(), verdict(control, parameter, readings.get(new Peers()))));
    }

    private static Verdict verdict(ControlId control, Parameter parameter, Reading<PeerTable> reading) {
        if (!(reading.answer() instanceof Answer.Known<PeerTable>(PeerTable peers))) {
            return new Verdict.CouldNotCheck(
                    List.of(reading), Phrase.of("check.secret.mobile.expected"), Phrases.why(reading));
        }
        List<Peer> theirs = peers.all().stream()
                .filter(peer -> isOfIgss(parameter, peer) && isOfService(parameter, peer))
                .toList();
        Phrase seen = theirs.isEmpty()
                ? Phrase.of("check.secret.mobile.none")
                : Phrase.of(
                        "check.secret.mobile.connected",
                        theirs.size(),
                        theirs.stream()
                                .limit(LISTED)
                                .map(MobileBeside::shown)
                                .distinct()
                                .collect(Collectors.joining(", ")));
        return Assisted.asks(control, seen, List.of(reading));
    }

    private static boolean isOfIgss(Parameter parameter, Peer peer) {
        return peer.process()
                .filter(path -> path.toLowerCase(Locale.ROOT).contains(parameter.folder()))
                .isPresent();
    }

    private static boolean isOfService(Parameter parameter, Peer peer) {
        int port = peer.remotePort();
        boolean ofService = port >= parameter.firstPort() && port <= parameter.lastPort();
        return !peer.isLocal() && (ofService || port == parameter.webPort());
    }

    private static String shown(Peer peer) {
        String path = peer.process().orElse("");
        return path.substring(path.lastIndexOf('\\') + 1) + " > " + peer.remoteAddress() + ":" + peer.remotePort();
    }
}
