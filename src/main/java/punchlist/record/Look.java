package punchlist.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.Listener;
import punchlist.machine.MachineId;
import punchlist.text.Phrase;

/**
 * A look at a server from another computer: what a witness could reach, and what he should. It stands for one moment and
 * for the address that was looked from.
 *
 * @param by the witness' name, as given
 * @param from the computer that looked
 * @param ownAddresses its addresses as it sees them itself; behind a NAT the server sees another one
 * @param account the operating system's account, as found; not an authentication
 * @param tool the program's version
 * @param catalogHash SHA-256 of the catalogue whose plan was tried
 * @param follows hash of the line that the look follows in the copy
 * @param startedAt by the looking computer's clock
 * @param finishedAt by the looking computer's clock
 * @param targets the addresses that were named
 * @param readings what was read, once each
 * @param seal the digital signature over the look; empty when it was made without a key
 */
public record Look(
        String by,
        MachineId from,
        List<String> ownAddresses,
        String account,
        String tool,
        String catalogHash,
        String follows,
        Instant startedAt,
        Instant finishedAt,
        List<Target> targets,
        List<StoredReading> readings,
        Optional<Entry.Seal> seal) {

    /**
     * An address of the server.
     *
     * @param address the numeric address
     * @param from the own address used towards it; empty where no way leads there
     * @param own whether it is the looking computer's own: then nothing is proven
     * @param answered whether anything at all came back from it
     * @param ports what was tried
     */
    public record Target(String address, Optional<String> from, boolean own, boolean answered, List<Port> ports) {
        /** Copies the list. */
        public Target {
            ports = List.copyOf(ports);
        }
    }

    /**
     * A port.
     *
     * @param protocol TCP or UDP
     * @param port its number
     * @param controls the controls of the plan that it stands for; none for what only listens or was asked for
     * @param origin why it was tried
     * @param planned whether the looking address should reach it
     * @param seen what came back
     * @param outcome both together
     * @param evidence keys of the readings
     * @param notes what an endpoint there said
     */
    public record Port(
            String protocol,
            int port,
            List<String> controls,
            Origin origin,
            Planned planned,
            Seen seen,
            Outcome outcome,
            List<String> evidence,
            List<Phrase> notes) {
        /** Copies the lists. */
        public Port {
            controls = List.copyOf(controls);
            evidence = List.copyOf(evidence);
            notes = List.copyOf(notes);
        }

        /** The same with this seen, and this meaning. */
        Port with(Seen now, Outcome means) {
            return new Port(protocol, port, controls, origin, planned, now, means, evidence, notes);
        }

        /** Its protocol, where this version knows it. */
        Optional<Listener.Protocol> transport() {
            return Stream.of(Listener.Protocol.values())
                    .filter(one -> one.name().equals(protocol))
                    .findFirst();
        }

        /** As people call it: "TCP 12401". */
        public String shown() {
            return protocol + " " + port;
        }
    }

    /** A word of the format. */
    public interface Word {
        /** The enum's name. */
        String name();

        /** Its word in JSON and in the keys of texts. */
        default String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why a port was tried. */
    public enum Origin implements Word {
        PLAN,
        ENDPOINT,
        LISTENER,
        ASKED
    }

    /** Whether the looking address should reach a port. */
    public enum Planned implements Word {
        REACHED,
        /** It may, and nothing is missing while it does not. */
        MAY,
        NOT_REACHED,
        /** The plan needs it and the scope does not say by whom. */
        UNSAID,
        /** There is no plan for it. */
        NO_PLAN
    }

    /** What came back. */
    public enum Seen implements Word {
        /** Accepted; the peer waits. */
        OPEN,
        /** Accepted, then closed before a byte. */
        DROPPED,
        /** A datagram came back. */
        ANSWERED,
        /** The computer is there; nothing listens, or it was rejected. */
        REFUSED,
        /** Nothing: filtered, or no such computer; over UDP it may also have nothing to say. */
        SILENT,
        /** A message that no way leads there, or that a firewall rejects it. */
        UNREACHABLE,
        /** It could not be tried to the end. */
        NOT_TOLD;

        /** Whether the port was reached. */
        public boolean isReached() {
            return this == OPEN || this == DROPPED || this == ANSWERED;
        }

        /** Whether it shows that the computer is there. */
        public boolean isAnswer() {
            return isReached() || this == REFUSED;
        }
    }

    /** What came back against what was planned. */
    public enum Outcome implements Word {
        OPEN_AS_PLANNED,
        CLOSED_AS_PLANNED,
        /** Contradiction: this address reaches it and should not. */
        REACHED_AGAINST_PLAN,
        /** Contradiction: this address should reach it and does not. */
        NOT_REACHED_AGAINST_PLAN,
        COULD_NOT_TELL,
        /** Not reached by an address that may reach it and need not. */
        NOT_NEEDED,
        /** Silent over UDP where it should be closed: fits, and proves nothing. */
        UNPROVEN,
        /** Seen, without a plan to hold it against. */
        NOT_JUDGED;

        /** Whether the witness contradicts the plan. */
        public boolean isContradiction() {
            return this == REACHED_AGAINST_PLAN || this == NOT_REACHED_AGAINST_PLAN;
        }

        /** Whether it is not as planned, or could not be told. */
        public boolean isOpen() {
            return isContradiction() || this == COULD_NOT_TELL;
        }

        /** Whether something was proven, one way or the other. */
        public boolean isProof() {
            return isContradiction() || this == OPEN_AS_PLANNED || this == CLOSED_AS_PLANNED;
        }
    }

    /** Copies the lists. */
    public Look {
        ownAddresses = List.copyOf(ownAddresses);
        targets = List.copyOf(targets);
        readings = List.copyOf(readings);
    }

    /** All ports of all addresses. */
    public Stream<Port> ports() {
        return targets.stream().flatMap(target -> target.ports().stream());
    }

    /** Whether it tried a port that a control is about. */
    public boolean covers(String control) {
        return ports().anyMatch(port -> port.controls().contains(control));
    }

    /** The bytes that its seal signs: canonical JSON of the whole but the signature's value. */
    public byte[] toSign() {
        return CanonicalJson.write(LookJson.toSign(this)).getBytes(StandardCharsets.UTF_8);
    }

    /** The same with this seal. */
    public Look sealed(Entry.Seal by) {
        return with(follows, Optional.of(by));
    }

    /** The same as the next line of a copy whose last line has this hash; not sealed. */
    public Look after(String hash) {
        return with(hash, Optional.empty());
    }

    /** The same with these targets; its seal is over those it had. */
    Look at(List<Target> others) {
        return with(follows, others, seal);
    }

    private Look with(String line, Optional<Entry.Seal> by) {
        return with(line, targets, by);
    }

    private Look with(String line, List<Target> others, Optional<Entry.Seal> by) {
        return new Look(
                this.by,
                from,
                ownAddresses,
                account,
                tool,
                catalogHash,
                line,
                startedAt,
                finishedAt,
                others,
                readings,
                by);
    }
}
