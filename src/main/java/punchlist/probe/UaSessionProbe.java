package punchlist.probe;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.milo.opcua.stack.core.encoding.DefaultEncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.ApplicationType;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.enumerated.UserTokenType;
import org.eclipse.milo.opcua.stack.core.types.structured.ActivateSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.ActivateSessionResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.AnonymousIdentityToken;
import org.eclipse.milo.opcua.stack.core.types.structured.ApplicationDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.CloseSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CloseSessionResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSessionRequest;
import org.eclipse.milo.opcua.stack.core.types.structured.CreateSessionResponse;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.SignatureData;
import org.eclipse.milo.opcua.stack.core.types.structured.SignedSoftwareCertificate;
import org.eclipse.milo.opcua.stack.core.types.structured.UserTokenPolicy;
import org.jspecify.annotations.Nullable;
import punchlist.reading.Why;

/** Tries an anonymous session without security, stage by stage, and closes it at once. */
final class UaSessionProbe {

    /** What the tried server's log shows, so that the site recognises the entry. */
    private static final String NAME = "Commissioning probe";

    private static final String APPLICATION_URI = "urn:commissioning-probe";
    private static final double SESSION_TIMEOUT_MILLIS = 10_000;

    private UaSessionProbe() {}

    static UaSession ask(UaAnonymousSession question, Limits.Budget budget) throws ProbeStop {
        Url url = Url.of(question.url());
        if (!url.scheme().equals("opc.tcp")) {
            throw new ProbeStop(new Why.Unsupported("OPC UA over " + url.scheme()));
        }
        UaStatus greeting = UaHello.say(url, budget);
        if (!greeting.isGood()) {
            throw ProbeStop.failed("Hello", greeting.text());
        }
        UaSession.Stage stage = UaSession.Stage.OPN;
        try (UaChannel channel = UaChannel.open(url, budget)) {
            stage = UaSession.Stage.CREATE_SESSION;
            CreateSessionResponse session = create(channel, url);
            NodeId token = Objects.requireNonNullElse(session.getAuthenticationToken(), NodeId.NULL_VALUE);
            try {
                stage = UaSession.Stage.ACTIVATE_SESSION;
                activate(channel, session, token);
            } finally {
                end(channel, token);
            }
            return new UaSession(stage, UaStatus.GOOD);
        } catch (UaRefused e) {
            return new UaSession(stage, e.status());
        }
    }

    private static CreateSessionResponse create(UaChannel channel, Url url) throws ProbeStop, UaRefused {
        ApplicationDescription client = new ApplicationDescription(
                APPLICATION_URI,
                APPLICATION_URI,
                LocalizedText.english(NAME),
                ApplicationType.Client,
                null,
                null,
                null);
        CreateSessionRequest request = new CreateSessionRequest(
                channel.header(NodeId.NULL_VALUE),
                client,
                null,
                url.text(),
                NAME,
                ByteString.NULL_VALUE,
                ByteString.NULL_VALUE,
                SESSION_TIMEOUT_MILLIS,
                Unsigned.uint(0));
        return channel.send(UaSession.Stage.CREATE_SESSION.service(), request, CreateSessionResponse.class);
    }

    private static void activate(UaChannel channel, CreateSessionResponse session, NodeId token)
            throws ProbeStop, UaRefused {
        ExtensionObject anonymous = ExtensionObject.encode(
                DefaultEncodingContext.INSTANCE, new AnonymousIdentityToken(policyId(session.getServerEndpoints())));
        ActivateSessionRequest request = new ActivateSessionRequest(
                channel.header(token),
                new SignatureData(null, ByteString.NULL_VALUE),
                new SignedSoftwareCertificate[0],
                new String[0],
                anonymous,
                new SignatureData(null, ByteString.NULL_VALUE));
        channel.send(UaSession.Stage.ACTIVATE_SESSION.service(), request, ActivateSessionResponse.class);
    }

    /** The server's own name for anonymous, that of an endpoint without security first; else the usual one. */
    private static String policyId(EndpointDescription @Nullable [] endpoints) {
        return Stream.of(endpoints == null ? new EndpointDescription[0] : endpoints)
                .sorted(Comparator.comparing(e -> e.getSecurityMode() != MessageSecurityMode.None))
                .flatMap(e -> Arrays.stream(
                        e.getUserIdentityTokens() == null ? new UserTokenPolicy[0] : e.getUserIdentityTokens()))
                .filter(p -> p.getTokenType() == UserTokenType.Anonymous)
                .map(p -> Objects.requireNonNullElse(p.getPolicyId(), ""))
                .findFirst()
                .orElse("anonymous");
    }

    private static void end(UaChannel channel, NodeId token) {
        try {
            channel.send(
                    "CloseSession", new CloseSessionRequest(channel.header(token), true), CloseSessionResponse.class);
        } catch (ProbeStop | UaRefused e) {
            // the session ends with its channel or its short time-out
        }
    }
}
