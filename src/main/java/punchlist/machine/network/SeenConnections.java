package punchlist.machine.network;

import punchlist.reading.Question;

/**
 * Who was connected to this computer, and whom it called, while this program listened for a while ({@code punchlist watch},
 * or the ports page). Absent where it never listened. It says nothing of who was not there at that time.
 */
public record SeenConnections() implements Question<SeenTable> {}
