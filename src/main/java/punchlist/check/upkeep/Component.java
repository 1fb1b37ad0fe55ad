package punchlist.check.upkeep;

import java.util.List;
import punchlist.check.Subject;
import punchlist.reading.Reading;

/**
 * A piece of software of another maker that is installed.
 *
 * @param subject what findings about it are about
 * @param product the product it is of, as the lifecycle table calls it; one it does not know where it is none of those
 * @param name how people call it
 * @param version its version as text
 * @param readings what says so
 */
record Component(Subject subject, String product, String name, String version, List<Reading<?>> readings) {

    Component {
        readings = List.copyOf(readings);
    }
}
