package punchlist.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.ApplicationDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.GetEndpointsRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.GetEndpointsResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.jspecify.annotations.Nullable;
import punchlist.reading.Bytes;
import punchlist.reading.Why;

/**
 * Asks a server for its endpoints. Where the plain address is not the right one, the path "/discovery" is tried (OPC
 * 10000-6, 7.1.1 and OPC 10000-4, 5.5). Other hosts that a server names are never asked.
 */
final class UaDiscovery {

    private static final String DISCOVERY = "/discovery";
    private static final String SERVICE = "GetEndpoints";

    /** A name and password before the host have no place in a record, whoever put them into a list. */
    private static final Pattern USER = Pattern.compile("^([a-z.+-]+://)[^/]*@");

    private UaDiscovery() {}

    static UaEndpointList ask(UaEndpoints question, Limits.Budget budget) throws ProbeStop {
        Url url = Url.of(question.url());
        if (!url.scheme().equals("opc.tcp")) {
            throw new ProbeStop(new Why.Unsupported("OPC UA over " + url.scheme()));
        }
        try {
            return getEndpoints(url, budget);
        } catch (UaRefused refused) {
            try {
                return getEndpoints(url.withPath(url.path() + DISCOVERY), budget);
            } catch (UaRefused again) {
                throw ProbeStop.failed(SERVICE, refused.status().text());
            }
        }
    }

    private static UaEndpointList getEndpoints(Url url, Limits.Budget budget) throws ProbeStop, UaRefused {
        UaStatus greeting = UaHello.say(url, budget);
        if (!greeting.isGood()) {
            throw new UaRefused(greeting);
        }
        try (UaChannel channel = UaChannel.open(url, budget)) {
            GetEndpointsRequest request = new GetEndpointsRequest(
                    channel.header(NodeId.NULL_VALUE), url.text(), new String[0], new String[0]);
            EndpointDescription @Nullable [] all =
                    channel.send(SERVICE, request, GetEndpointsResponse.class).getEndpoints();
            return new UaEndpointList(
                    all == null
                            ? List.of()
                            : Arrays.stream(all).map(UaDiscovery::endpoint).toList());
        }
    }

    private static UaEndpoint endpoint(EndpointDescription listed) {
        ApplicationDescription server = listed.getServer();
        ByteString certificate = listed.getServerCertificate();
        return new UaEndpoint(
                USER.matcher(text(listed.getEndpointUrl())).replaceFirst("$1"),
                text(listed.getSecurityPolicyUri()),
                mode(listed.getSecurityMode()),
                tokens(listed.getUserIdentityTokens()),
                server == null ? "" : text(server.getApplicationUri()),
                certificate == null || certificate.length() == 0
                        ? Optional.empty()
                        : Optional.of(Bytes.of(certificate.bytesOrEmpty())));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static UaEndpoint.Mode mode(@Nullable MessageSecurityMode mode) {
        return switch (mode) {
            case null -> UaEndpoint.Mode.INVALID;
            case Invalid -> UaEndpoint.Mode.INVALID;
            case None -> UaEndpoint.Mode.NONE;
            case Sign -> UaEndpoint.Mode.SIGN;
            case SignAndEncrypt -> UaEndpoint.Mode.SIGN_AND_ENCRYPT;
        };
    }

    private static List<UaToken> tokens(UserTokenPolicy @Nullable [] policies) {
        List<UaToken> tokens = new ArrayList<>();
        for (UserTokenPolicy policy : policies == null ? new UserTokenPolicy[0] : policies) {
            UserTokenType type = policy.getTokenType();
            if (type != null) {
                tokens.add(new UaToken(kind(type), text(policy.getSecurityPolicyUri())));
            }
        }
        return tokens;
    }

    private static UaToken.Kind kind(UserTokenType type) {
        return switch (type) {
            case Anonymous -> UaToken.Kind.ANONYMOUS;
            case UserName -> UaToken.Kind.USER_NAME;
            case Certificate -> UaToken.Kind.CERTIFICATE;
            case IssuedToken -> UaToken.Kind.ISSUED_TOKEN;
        };
    }
}
