package punchlist.probe;

import punchlist.reading.Question;

/**
 * A question put to a peer on the network. Only these are subject to consent.
 *
 * @param <T> the type of a known answer
 */
public sealed interface Probe<T> extends Question<T>
        permits TcpDoor,
                UdpDoor,
                UaEndpoints,
                UaAnonymousSession,
                TlsVersions,
                MqttConnect,
                ConfigApiProject,
                ConfigApiEmptyPassword {

    /** The peer asked; questions to one peer are put one after the other. */
    Address address();
}
