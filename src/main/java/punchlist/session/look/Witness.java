package punchlist.session.look;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import punchlist.machine.MachineId;
import punchlist.probe.Limits;
import punchlist.probe.OwnSide;

/**
 * Who looks, and from where.
 *
 * @param by the witness' name
 * @param from the computer
 * @param account the operating system's account
 * @param clock its time
 * @param patience how long one connect, or one datagram's answer, is waited for
 * @param side its place in the network
 */
public record Witness(String by, MachineId from, String account, Clock clock, Duration patience, Side side) {

    /** How long a port is waited for when nothing else is said. */
    public static final Duration USUAL_WAIT = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofSeconds(4);
    private static final Duration ENDPOINT = Duration.ofSeconds(15);

    /** A computer's place in the network. */
    public interface Side {

        /** The computer that this program runs on. */
        Side THIS_COMPUTER = new Side() {
            @Override
            public boolean isOwn(InetAddress address) {
                return OwnSide.isOwn(address);
            }

            @Override
            public Optional<String> towards(InetAddress address) {
                return OwnSide.towards(address);
            }

            @Override
            public List<String> addresses() {
                return OwnSide.addresses();
            }
        };

        /** Whether an address is its own. */
        boolean isOwn(InetAddress address);

        /** Its own address towards another one; empty where no way leads there. */
        Optional<String> towards(InetAddress address);

        /** All its addresses. */
        List<String> addresses();
    }

    /** The computer by a name that tells it from others, where the system does not hand its name to programs. */
    public static MachineId named(MachineId here) {
        if (!here.name().equals("localhost")) {
            return here;
        }
        try {
            return new MachineId(
                    here.kind(), here.id(), InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return here;
        }
    }

    Limits limits() {
        return new Limits(patience, STEP, ENDPOINT);
    }
}
