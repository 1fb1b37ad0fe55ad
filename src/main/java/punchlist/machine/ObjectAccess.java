package punchlist.machine;

/**
 * A descriptor as text.
 *
 * @param sddl owner, group, DACL and integrity label
 * @param link whether the object is a link, a junction or another reparse point
 */
public record ObjectAccess(String sddl, boolean link) {}
