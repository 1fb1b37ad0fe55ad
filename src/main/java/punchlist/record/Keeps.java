package punchlist.record;

/**
 * Of which record a computer's own journal holds the changes.
 *
 * @param record the hash of the record's first line, which is its name
 * @param file where the record lay when the journal was begun
 */
public record Keeps(String record, String file) {}
