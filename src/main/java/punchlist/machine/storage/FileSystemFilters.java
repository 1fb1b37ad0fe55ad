package punchlist.machine.storage;

import punchlist.reading.Question;

/**
 * The drivers that stand between programs and the file system: scanners, encryption, backup
 * (learn.microsoft.com/windows-hardware/drivers/ifs/load-order-groups-and-altitudes-for-minifilter-drivers).
 */
public record FileSystemFilters() implements Question<FilterTable> {}
