package punchlist.machine.system;

import punchlist.machine.Presence;
import punchlist.reading.Settable;

/**
 * Whether a file of the local policy is there. A settable thing of its own, so that taking a change back leaves none
 * behind where none was: setting it makes a file without entries, removing it removes it while it has none.
 *
 * @param scope whom it is for
 */
public record PolicyFilePresence(PolicyScope scope) implements Settable<Presence> {}
