package punchlist.probe;

import java.util.Set;
import org.eclipse.milo.opcua.stack.core.StatusCodes;

/** Names of OPC UA status codes, and which of them our own library says without having heard the server. */
final class UaStatusNames {

    private static final Set<Long> OUR_OWN = Set.of(
            StatusCodes.Bad_ConnectionClosed,
            StatusCodes.Bad_ConnectionRejected,
            StatusCodes.Bad_CommunicationError,
            StatusCodes.Bad_ConfigurationError,
            StatusCodes.Bad_DecodingError,
            StatusCodes.Bad_EncodingError,
            StatusCodes.Bad_EncodingLimitsExceeded,
            StatusCodes.Bad_InternalError,
            StatusCodes.Bad_NoCommunication,
            StatusCodes.Bad_RequestTimeout,
            StatusCodes.Bad_SecureChannelClosed,
            StatusCodes.Bad_TcpInternalError,
            StatusCodes.Bad_TcpMessageTooLarge,
            StatusCodes.Bad_TcpMessageTypeInvalid,
            StatusCodes.Bad_Timeout,
            StatusCodes.Bad_UnexpectedError);

    private UaStatusNames() {}

    static UaStatus of(long code) {
        UaStatus bare = new UaStatus(code, "");
        String name = StatusCodes.lookup(code).map(names -> names[0]).orElse(bare.hex());
        return code == 0 ? UaStatus.GOOD : new UaStatus(code, name);
    }

    /** Whether our own library says this by itself, so that it is no answer of the server. */
    static boolean mayBeOurOwn(long code) {
        return OUR_OWN.contains(code);
    }

    static boolean isTimeout(long code) {
        return code == StatusCodes.Bad_Timeout || code == StatusCodes.Bad_RequestTimeout;
    }
}
