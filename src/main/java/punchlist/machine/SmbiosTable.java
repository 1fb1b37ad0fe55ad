package punchlist.machine;

import punchlist.reading.Bytes;
import punchlist.reading.Question;

/** The firmware's SMBIOS data, raw: with the 8-byte header of GetSystemFirmwareTable, as a dump, or as bare table. */
public record SmbiosTable() implements Question<Bytes> {}
