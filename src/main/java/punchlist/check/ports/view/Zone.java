package punchlist.check.ports.view;

import java.util.List;
import punchlist.text.Phrase;

/**
 * A group of computers in the picture.
 *
 * @param who who they are
 * @param where their addresses
 * @param flows the ports between them and the server, by how these stand
 */
public record Zone(Phrase who, Phrase where, List<Flow> flows) {

    /**
     * An arrow.
     *
     * @param tie how it stands
     * @param ports the ports ("TCP 12401")
     */
    public record Flow(Tie tie, List<String> ports) {
        /** Copies the list. */
        public Flow {
            ports = List.copyOf(ports);
        }

        /** The ports and how they stand. */
        public Phrase shown() {
            return Phrase.of("check.portview.flow", Shown.texts(ports), tie.word());
        }
    }

    /** Copies the list. */
    public Zone {
        flows = List.copyOf(flows);
    }

    /** One sentence per arrow, for who cannot see the picture; the computers call. */
    public List<Phrase> inSentences() {
        return flows.stream()
                .map(flow -> Phrase.of(
                        "check.portview.in",
                        who,
                        where,
                        Shown.texts(flow.ports()),
                        flow.tie().word()))
                .toList();
    }

    /** The same where the server calls. */
    public List<Phrase> outSentences() {
        return flows.stream()
                .map(flow -> Phrase.of(
                        "check.portview.out",
                        who,
                        where,
                        Shown.texts(flow.ports()),
                        flow.tie().word()))
                .toList();
    }
}
