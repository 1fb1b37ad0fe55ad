package punchlist.check.advisory;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import punchlist.check.access.InstalledEntries;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/** IGSS in the list of installed programs, and the major versions that are said or listed. */
public final class IgssEntries {

    private static final String NAME = "igss";
    private static final int LARGEST = 999;

    private IgssEntries() {}

    /** The entries of IGSS. */
    public static List<InstalledEntries.Entry> in(Readings readings) {
        return InstalledEntries.all(readings).stream()
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).startsWith(NAME))
                .toList();
    }

    /** The major versions that the scope or the list of installed programs names, from the lowest. */
    public static Set<Long> majors(Scope scope, Readings readings) {
        Set<Long> majors = new TreeSet<>();
        scope.igss().version().ifPresent(version -> majors.add(version.longValue()));
        in(readings).stream()
                .flatMap(entry -> entry.version().flatMap(Version::find).stream())
                .map(Version::major)
                .filter(major -> major > 0 && major <= LARGEST)
                .forEach(majors::add);
        return majors;
    }
}
