package punchlist.machine.network;

import punchlist.reading.Question;

/** The routing table of this Windows, IPv4 and IPv6. */
public record Routes() implements Question<RouteTable> {}
