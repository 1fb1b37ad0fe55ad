package punchlist.probe;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaServiceFaultException;
import org.eclipse.milo.opcua.stack.core.types.UaRequestMessageType;
import org.eclipse.milo.opcua.stack.core.types.UaResponseMessageType;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.RequestHeader;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransport;
import org.eclipse.milo.opcua.stack.transport.client.tcp.OpcTcpClientTransportConfig;
import org.jspecify.annotations.Nullable;
import punchlist.reading.Why;

/**
 * A channel without security to an OPC UA server. Milo's transport and not its client: the client keeps reconnecting and
 * logging in. The transport, too, reconnects until it is disconnected, so it is disconnected in every case.
 */
final class UaChannel implements AutoCloseable {

    private final OpcTcpClientTransport transport;
    private final Limits.Budget budget;

    private UaChannel(OpcTcpClientTransport transport, Limits.Budget budget) {
        this.transport = transport;
        this.budget = budget;
    }

    /**
     * Opens a channel.
     *
     * @throws UaRefused when the server refuses it
     * @throws ProbeStop when there is no answer of the server
     */
    static UaChannel open(Url url, Limits.Budget budget) throws ProbeStop, UaRefused {
        int millis = budget.stepMillis();
        OpcTcpClientTransportConfig config = OpcTcpClientTransportConfig.newBuilder()
                .setConnectTimeout(Unsigned.uint(budget.connectMillis()))
                .setAcknowledgeTimeout(Unsigned.uint(budget.connectMillis()))
                .build();
        OpcTcpClientTransport transport = new OpcTcpClientTransport(config);
        UaChannel channel = new UaChannel(transport, budget);
        boolean open = false;
        try {
            channel.await("OpenSecureChannel", transport.connect(new UaContext(url.text(), millis)), millis);
            open = true;
            return channel;
        } finally {
            if (!open) {
                channel.close();
            }
        }
    }

    /** A header for a request of this session, with the time that is left for a step. */
    RequestHeader header(NodeId token) throws ProbeStop {
        return new RequestHeader(
                token,
                DateTime.now(),
                Unsigned.uint(0),
                Unsigned.uint(0),
                null,
                Unsigned.uint(budget.stepMillis()),
                null);
    }

    /** Sends a request and waits for its response; see {@link #open}. */
    <T extends UaResponseMessageType> T send(String service, UaRequestMessageType request, Class<T> type)
            throws ProbeStop, UaRefused {
        UaResponseMessageType response = await(service, transport.sendRequestMessage(request), budget.stepMillis());
        if (!type.isInstance(response)) {
            throw ProbeStop.failed(service, "another response");
        }
        long code = response.getResponseHeader().getServiceResult().value();
        if (code >>> 30 != 0) {
            throw new UaRefused(UaStatusNames.of(code));
        }
        return type.cast(response);
    }

    private <T> T await(String service, CompletableFuture<T> future, int millis) throws ProbeStop, UaRefused {
        try {
            return future.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw ProbeStop.timedOut(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProbeStop.failed(service, "interrupted");
        } catch (ExecutionException e) {
            throw translate(service, Objects.requireNonNullElse(e.getCause(), e), millis);
        }
    }

    private static ProbeStop translate(String service, @Nullable Throwable cause, int millis) throws UaRefused {
        if (cause instanceof UaServiceFaultException fault) {
            throw new UaRefused(UaStatusNames.of(fault.getStatusCode().value()));
        }
        if (!(cause instanceof UaException e)) {
            // the library's decoders stumble in many ways, and say what only its makers understand
            return new ProbeStop(new Why.NotUnderstood("the answer to " + service + " is not well-formed OPC UA"));
        }
        long code = e.getStatusCode().value();
        if (UaStatusNames.isTimeout(code)) {
            return ProbeStop.timedOut(Duration.ofMillis(millis));
        }
        if (UaStatusNames.mayBeOurOwn(code)) {
            return ProbeStop.failed(service, UaStatusNames.of(code).text());
        }
        throw new UaRefused(UaStatusNames.of(code));
    }

    /** Disconnects, also after a failed connect, and does not wait for a server that does not let go. */
    @Override
    public void close() {
        try {
            transport.disconnect().get(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // what was asked is answered; the transport goes on closing by itself
        }
    }
}
