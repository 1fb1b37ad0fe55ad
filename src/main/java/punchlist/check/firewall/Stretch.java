package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import punchlist.check.address.AddressSet;

/** Ports that fare alike. Who reaches them is written out only when asked: it may be long. */
public final class Stretch {

    private static final int LAST_PORT = 65535;

    private final int first;
    private final int last;
    private final Cover cover;
    private final Function<Cover, AddressSet> addresses;

    private Stretch(int first, int last, Cover cover, Function<Cover, AddressSet> addresses) {
        this.first = first;
        this.last = last;
        this.cover = cover;
        this.addresses = addresses;
    }

    static List<Stretch> all(List<Sweep.Turn> turns, Function<Cover, AddressSet> addresses) {
        List<Stretch> all = new ArrayList<>();
        int first = 0;
        Cover here = turns.getFirst().cover();
        for (Sweep.Turn turn : turns) {
            if (turn.port() <= LAST_PORT && !turn.cover().letsInTheSame(here)) {
                all.add(new Stretch(first, turn.port() - 1, here, addresses));
                first = turn.port();
                here = turn.cover();
            }
        }
        all.add(new Stretch(first, LAST_PORT, here, addresses));
        return all;
    }

    /** The lowest port. */
    public int first() {
        return first;
    }

    /** The highest port, included. */
    public int last() {
        return last;
    }

    /** Who surely reaches them. */
    public AddressSet reach() {
        return addresses.apply(cover);
    }
}
