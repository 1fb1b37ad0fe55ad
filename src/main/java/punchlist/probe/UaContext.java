package punchlist.probe;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.eclipse.milo.opcua.stack.core.Stack;
import org.eclipse.milo.opcua.stack.core.encoding.DefaultEncodingContext;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.security.CertificateValidator;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.ApplicationType;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.ApplicationDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.transport.client.ClientApplicationContext;

/** What the transport wants to know of a client that uses no security: an address and a time limit. */
record UaContext(String url, int millis) implements ClientApplicationContext {

    @Override
    public EndpointDescription getEndpoint() {
        ApplicationDescription unknown =
                new ApplicationDescription(null, null, null, ApplicationType.Server, null, null, new String[0]);
        return new EndpointDescription(
                url,
                unknown,
                ByteString.NULL_VALUE,
                MessageSecurityMode.None,
                UaEndpoint.NONE,
                null,
                Stack.TCP_UASC_UABINARY_TRANSPORT_URI,
                Unsigned.ubyte(0));
    }

    @Override
    public Optional<KeyPair> getKeyPair() {
        return Optional.empty();
    }

    @Override
    public Optional<X509Certificate> getCertificate() {
        return Optional.empty();
    }

    @Override
    public Optional<X509Certificate[]> getCertificateChain() {
        return Optional.empty();
    }

    /** Never used: without security no certificate is presented. */
    @Override
    public CertificateValidator getCertificateValidator() {
        return (chain, uri, hosts) -> {};
    }

    @Override
    public EncodingContext getEncodingContext() {
        return DefaultEncodingContext.INSTANCE;
    }

    @Override
    public UInteger getRequestTimeout() {
        return Unsigned.uint(millis);
    }
}
