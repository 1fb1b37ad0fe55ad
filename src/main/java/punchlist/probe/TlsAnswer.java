package punchlist.probe;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a port answered to one ClientHello per version. A ServerHello proves willingness, not a finished handshake.
 *
 * @param tls whether the port speaks TLS at all
 * @param versions what came back for each version asked; empty where the port does not speak TLS
 */
public record TlsAnswer(boolean tls, Map<TlsVersion, Said> versions) {

    /** What came back for one version. */
    public enum Said {
        /** A ServerHello with exactly this version. */
        ACCEPTED,
        /** An alert, another version, or a hang-up by a port that answered another version properly. */
        REFUSED,
        /** No answer within its time. */
        UNKNOWN
    }

    /** Copies the map, in the order of the versions. */
    public TlsAnswer {
        Map<TlsVersion, Said> sorted = new EnumMap<>(TlsVersion.class);
        sorted.putAll(versions);
        versions = Collections.unmodifiableMap(sorted);
    }

    /** The versions of which this was said, oldest first. */
    public List<TlsVersion> all(Said said) {
        return versions.entrySet().stream()
                .filter(e -> e.getValue() == said)
                .map(Map.Entry::getKey)
                .toList();
    }
}
