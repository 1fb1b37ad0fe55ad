package punchlist.machine.network;

import punchlist.reading.Question;

/** The devices this Windows has met on its own links: the ARP and neighbour discovery tables. */
public record Neighbours() implements Question<NeighbourTable> {}
