package punchlist.check.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import punchlist.check.Subject;
import punchlist.check.Verdict;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel.Property;
import punchlist.machine.logs.RemoteLogons;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** Remote Desktop: whether it is on, whether it asks who is there before it opens a session, and whether it is logged. */
public final class RemoteDesktop {

    /** Its service, and the subject's id. */
    public static final String SERVICE = "TermService";

    /** Security layer: TLS only (2); 1 negotiates, 0 is RDP's own. */
    public static final long TLS = 2;

    /** Minimal encryption: high (V-254369). */
    public static final long HIGH = 3;

    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services";
    private static final String SERVER = "SYSTEM\\CurrentControlSet\\Control\\Terminal Server";
    private static final String LISTENER = SERVER + "\\WinStations\\RDP-Tcp";

    /** Network level authentication (CIS 18.10.56.3.9.4). */
    public static final Governed NLA = Governed.of(POLICY, LISTENER, "UserAuthentication");

    /** The security layer. */
    public static final Governed LAYER = Governed.of(POLICY, LISTENER, "SecurityLayer");

    /** The least encryption, which counts where TLS is not used. */
    public static final Governed LEVEL = Governed.of(POLICY, LISTENER, "MinEncryptionLevel");

    /** Its own log of sessions. */
    public static final Channel SESSIONS = Channel.of(RemoteLogons.Log.SESSIONS.channel(), Property.ENABLED);

    private static final Governed DENIED = Governed.of(POLICY, SERVER, "fDenyTSConnections");
    private static final RegistryValue PORT = RegistryValue.hklm(LISTENER, "PortNumber");
    private static final long USUAL_PORT = 3389;

    private RemoteDesktop() {}

    static List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(PORT));
        Stream.of(DENIED, NLA, LAYER, LEVEL).forEach(value -> all.addAll(value.questions()));
        all.addAll(SESSIONS.questions(soFar));
        return all;
    }

    static Subject subject() {
        return new Subject(Subject.Kind.SERVICE, SERVICE, "Remote Desktop");
    }

    static Verdict verdict(Readings readings) {
        Summing sum = new Summing();
        sum.look(DENIED.seen(readings), denied -> {
            if (denied.orElse(1) == 0) {
                open(sum, readings);
            } else {
                sum.seen(Phrase.of("check.remote.rdp.off"));
            }
        });
        return sum.verdict(Phrase.of("check.remote.rdp.expected"));
    }

    private static void open(Summing sum, Readings readings) {
        long port = readings.answer(PORT)
                .toOptional()
                .map(RegistryData::number)
                .orElse(OptionalLong.empty())
                .orElse(USUAL_PORT);
        sum.seen(Phrase.of("check.remote.rdp.on", Long.toString(port)));
        sum.look(NLA.seen(readings), nla -> {
            if (nla.orElse(0) == 1) {
                sum.seen(Phrase.of("check.remote.rdp.nla"));
            } else {
                sum.wrong(Phrase.of("check.remote.rdp.noNla"), Phrase.of("check.remote.rdp.why.nla"));
            }
        });
        sum.look(LAYER.seen(readings), layer -> layer(sum, layer, readings));
        sum.look(SESSIONS.seen(readings), enabled -> {
            if (enabled.equals(new ChannelSetting.Flag(true))) {
                sum.seen(Phrase.of("check.remote.rdp.sessions"));
            } else {
                sum.wrong(Phrase.of("check.remote.rdp.noSessions"), Phrase.of("check.remote.rdp.why.sessions"));
            }
        });
    }

    /** Whether a number that is there lies below a bound. */
    public static boolean isBelow(Governed at, long bound, Readings readings) {
        return at.seen(readings) instanceof Seen.Value<OptionalLong> value
                && value.value().orElse(bound) < bound;
    }

    /** Without a value TLS is negotiated. */
    private static void layer(Summing sum, OptionalLong layer, Readings readings) {
        if (layer.orElse(TLS) >= TLS) {
            return;
        }
        Phrase why = Phrase.of("check.remote.rdp.why.layer");
        sum.weak(Phrase.of("check.remote.rdp.layer", layer.orElse(0)), why);
        sum.look(LEVEL.seen(readings), level -> {
            if (level.orElse(HIGH) < HIGH) {
                sum.seen(Phrase.of("check.remote.rdp.level", level.orElse(0)));
            }
        });
    }
}
