package punchlist.record;

/**
 * Where a record is not what it was.
 *
 * @param entry the number of the first bad line, from 1
 * @param why what is wrong with it
 */
public record Damage(long entry, String why) {}
