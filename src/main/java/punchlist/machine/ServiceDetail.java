package punchlist.machine;

import java.util.Locale;
import punchlist.reading.Question;

/**
 * What besides its start type decides whether a service stays off: whether it is a template for each user, whether
 * Windows starts it by a trigger, and what needs it. Absent: there is no such service.
 *
 * @param name its key name, compared without case
 */
public record ServiceDetail(String name) implements Question<ServiceTraits> {

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceDetail(String theirs) && name.equalsIgnoreCase(theirs);
    }

    @Override
    public int hashCode() {
        return name.toLowerCase(Locale.ROOT).hashCode();
    }
}
