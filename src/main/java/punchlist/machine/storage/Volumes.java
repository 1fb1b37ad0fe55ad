package punchlist.machine.storage;

import punchlist.reading.Question;

/** The volumes of this computer and the disks that carry them. */
public record Volumes() implements Question<VolumeTable> {}
