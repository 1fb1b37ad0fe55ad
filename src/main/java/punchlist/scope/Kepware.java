package punchlist.scope;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is said about Kepware.
 *
 * @param version the installed version as text ("6.16")
 * @param trustedGroup the Windows group that may configure Kepware, by name or SID
 * @param needsOpcDa whether some client needs OPC DA
 * @param readBy how IGSS reads Kepware
 * @param configApi the Configuration API
 * @param interfaces the interfaces in use (ua, mqtt, rest-server, rest-client, config-api); empty Optional when nothing
 *     was said
 * @param uaClients OPC UA clients on other computers, by address or range
 * @param restClients clients of the REST server on other computers, by address or range
 * @param configClients computers that use the Configuration API from outside, by address or range
 */
public record Kepware(
        Optional<String> version,
        Optional<String> trustedGroup,
        Optional<Boolean> needsOpcDa,
        Optional<ReadBy> readBy,
        Optional<ConfigApi> configApi,
        Optional<Set<String>> interfaces,
        List<String> uaClients,
        List<String> restClients,
        List<String> configClients) {

    /** How IGSS reads Kepware. */
    public enum ReadBy {
        OPCUA,
        OPCDA,
        OTHER,
        NONE
    }

    /**
     * The Configuration API.
     *
     * @param url its base ("https://127.0.0.1:57512/config/v1" or without path)
     * @param certificateSha256 the certificate's SHA-256 that the engineer confirmed, hexadecimal
     * @param user the user to log in as; its password is never in a scope
     */
    public record ConfigApi(String url, Optional<String> certificateSha256, Optional<String> user) {}

    /** Copies the set. */
    public Kepware {
        interfaces = interfaces.map(Set::copyOf);
        uaClients = List.copyOf(uaClients);
        restClients = List.copyOf(restClients);
        configClients = List.copyOf(configClients);
    }

    static Kepware unsaid() {
        return new Kepware(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
