package punchlist.machine.network;

import punchlist.reading.Question;

/** How IPv4 and IPv6 are set on each adapter. */
public record IpInterfaces() implements Question<IpInterfaceTable> {}
