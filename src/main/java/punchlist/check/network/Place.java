package punchlist.check.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;

/**
 * A subnet as this server sees it.
 *
 * @param reach how the server reaches it
 * @param adapter GUID of the adapter; empty where nothing leads there
 * @param name the adapter's name
 * @param range the subnet as people write it; empty for an adapter that carries no address
 * @param own the server's own addresses there
 * @param fixing where these are from
 * @param onward for an attached subnet the routers in it that lead to everywhere else (default gateways); for a routed
 *     one the router that leads there
 * @param residents who lives there by the scope; empty where it names nobody
 */
public record Place(
        Reach reach,
        String adapter,
        String name,
        String range,
        List<String> own,
        Fixing fixing,
        List<String> onward,
        Set<Resident> residents) {

    /** How a subnet is reached. */
    public enum Reach {
        /** It is on an adapter's own link. */
        ATTACHED,
        /** A router leads there. */
        ROUTED,
        /** No route and no default gateway leads there. */
        UNREACHED
    }

    /** Where an own address is from. */
    public enum Fixing {
        FIXED,
        DHCP,
        /** A router announced the prefix (IPv6). */
        ANNOUNCED,
        /** There is no own address. */
        NONE
    }

    /** Copies the collections. */
    public Place {
        own = List.copyOf(own);
        onward = List.copyOf(onward);
        residents = Set.copyOf(residents);
    }

    /** Its addresses; empty where it has none or they were not understood. */
    public AddressSet addresses() {
        return AddressText.parse(range).orElseGet(AddressSet::none);
    }

    /** Whether the server stands in it. */
    public boolean isAttached() {
        return reach == Reach.ATTACHED;
    }

    /** Whether PLCs live there. */
    public boolean hasPlcs() {
        return residents.contains(Resident.PLCS);
    }

    /** Whether somebody lives there who must not share the PLCs' network. */
    boolean hasAbovePlcs() {
        return residents.stream().anyMatch(Resident::isAbovePlcs);
    }

    /** This place with one more resident. */
    Place with(Resident more) {
        EnumSet<Resident> all = EnumSet.of(more);
        all.addAll(residents);
        return new Place(reach, adapter, name, range, own, fixing, onward, all);
    }

    /** The residents in a fixed order. */
    public List<Resident> inOrder() {
        return residents.stream().sorted().toList();
    }

    /** The router of a routed place. */
    public Optional<String> via() {
        return onward.stream().findFirst();
    }
}
