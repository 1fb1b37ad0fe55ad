package punchlist.machine.system;

import java.util.List;
import java.util.Optional;
import punchlist.machine.Sid;

/**
 * The user profiles of a computer, in the order of their keys; those of services (LocalSystem) among them.
 *
 * @param all the profiles
 */
public record ProfileTable(List<Profile> all) {

    /** Copies the list. */
    public ProfileTable {
        all = List.copyOf(all);
    }

    /** The profile of an account; empty where it has none, because it never logged on here. */
    public Optional<Profile> find(Sid sid) {
        return all.stream().filter(profile -> profile.sid().equals(sid)).findFirst();
    }
}
