package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import punchlist.check.address.AddressSet;
import punchlist.machine.Listener;

/**
 * Who surely reaches each port of a computer, for all ports at once: the rules are swept along the ports, and at each port
 * where some rule begins or ends the addresses are changed by that rule alone. Costs grow as n log n with the rules.
 *
 * <p>Windows' order: a profile that is off lets in everybody, a shielded one nobody; else a block rule beats an allow rule,
 * and what no rule names fares by the default. Rules for one program count only for that program's own sockets. Rules that
 * cannot be weighed (users, IPsec, words for addresses) let in nobody surely and are told by {@link #unclear}.
 */
public final class ExposureMap {

    private record Key(int protocol, Profile profile) {}

    private record Placed(Digest rule, List<Cells.Range> cells) {}

    private record Event(int port, Placed rule, int by) {}

    private static final int LAST_PORT = 65535;

    private final Map<Key, NavigableMap<Integer, Cover>> covers = new HashMap<>();
    private final Map<Key, List<Digest>> counting = new HashMap<>();
    private final Map<Profile, ProfileState> states;
    private final Cells cells;

    private ExposureMap(Collection<Digest> rules, Map<Profile, ProfileState> states) {
        this.states = new EnumMap<>(Profile.class);
        this.states.putAll(states);
        this.cells =
                Cells.of(rules.stream().map(rule -> rule.remote().addresses()).toList());
        List<Placed> placed = rules.stream()
                .map(rule -> new Placed(rule, cells.ranges(rule.remote().addresses())))
                .toList();
        for (Listener.Protocol protocol : Listener.Protocol.values()) {
            for (Profile profile : states.keySet()) {
                Key key = new Key(number(protocol), profile);
                List<Placed> here = placed.stream()
                        .filter(one -> one.rule().protocols().contains(key.protocol()) && counts(one.rule(), profile))
                        .toList();
                counting.put(key, here.stream().map(Placed::rule).toList());
                covers.put(key, swept(here, profile));
            }
        }
    }

    /** The exposure of a computer with these rules, in the profiles whose state is known. */
    public static ExposureMap of(Collection<Rule> rules, Map<Profile, ProfileState> states) {
        return new ExposureMap(
                rules.stream()
                        .filter(rule -> rule.active() && rule.inbound() && !rule.onlyForStoreApp())
                        .map(Digest::of)
                        .toList(),
                states);
    }

    private static int number(Listener.Protocol protocol) {
        return protocol == Listener.Protocol.TCP ? 6 : 17;
    }

    private boolean counts(Digest rule, Profile profile) {
        ProfileState state = states.get(profile);
        return state != null
                && state.on()
                && rule.profiles().contains(profile)
                && (state.localRules() || !rule.rule().local());
    }

    private NavigableMap<Integer, Cover> swept(List<Placed> rules, Profile profile) {
        List<Event> events = new ArrayList<>();
        for (Placed one : rules) {
            Digest rule = one.rule();
            if (!rule.bound() && (rule.blocks() || rule.surelyAllows())) {
                for (Rule.PortRange range : rule.ports()) {
                    events.add(new Event(range.first(), one, 1));
                    events.add(new Event(range.last() + 1, one, -1));
                }
            }
        }
        events.sort(Comparator.comparingInt(Event::port));
        Cover cover = start(profile);
        NavigableMap<Integer, Cover> byFirstPort = new TreeMap<>(Map.of(0, cover));
        for (Event event : events) {
            Cover.Mark mark = event.rule().rule().blocks() ? Cover.Mark.BLOCK : Cover.Mark.ALLOW;
            for (Cells.Range range : event.rule().cells()) {
                cover = cover.marked(range.first(), range.end(), mark, event.by());
            }
            byFirstPort.put(event.port(), cover);
        }
        return byFirstPort;
    }

    private Cover start(Profile profile) {
        ProfileState state = states.get(profile);
        boolean open = state == null || state.isOpenByDefault();
        Cover none = Cover.of(cells.count());
        return open ? none.marked(0, cells.count(), Cover.Mark.ALLOW, 1) : none;
    }

    /** The addresses that surely reach a port, by rules that are for no single program. */
    public AddressSet reach(Listener.Protocol protocol, int port, Profile profile) {
        ProfileState state = states.get(profile);
        if (state != null && state.on() && state.blocksAll()) {
            return AddressSet.none();
        }
        NavigableMap<Integer, Cover> byFirstPort = covers.get(new Key(number(protocol), profile));
        Map.Entry<Integer, Cover> here = byFirstPort == null ? null : byFirstPort.floorEntry(port);
        return here == null ? AddressSet.none() : cells.addresses(here.getValue());
    }

    /** The addresses that surely reach a socket, rules for its program included; none where it is on loopback. */
    public AddressSet reach(Listener listener, Profile profile) {
        ProfileState state = states.get(profile);
        if (listener.isLoopback() || (state != null && state.on() && state.blocksAll())) {
            return AddressSet.none();
        }
        AddressSet open = reach(listener.protocol(), listener.port(), profile);
        Programs program = new Programs(List.of(), List.of(listener));
        List<Digest> own = counting.getOrDefault(new Key(number(listener.protocol()), profile), List.of()).stream()
                .filter(rule -> rule.bound() && rule.isAboutPort(listener.port()) && program.concerns(rule.rule()))
                .toList();
        AddressSet allowed = union(own.stream().filter(Digest::surelyAllows).toList());
        AddressSet blocked = union(own.stream().filter(Digest::blocks).toList());
        return allowed.isEmpty()
                ? open.minus(blocked)
                : open.plus(allowed.minus(blockedForAll(listener, profile))).minus(blocked);
    }

    /** What rules for every program block: they beat what a rule for one program allows. */
    private AddressSet blockedForAll(Listener listener, Profile profile) {
        return union(counting.getOrDefault(new Key(number(listener.protocol()), profile), List.of()).stream()
                .filter(rule -> !rule.bound() && rule.blocks() && rule.isAboutPort(listener.port()))
                .toList());
    }

    private static AddressSet union(List<Digest> rules) {
        return AddressSet.of(rules.stream()
                .flatMap(rule -> rule.remote().addresses().spans().stream())
                .toList());
    }

    /** The rules about a port that were not weighed wholly: what they let in or keep out is for a person to judge. */
    public List<Rule> unclear(Listener.Protocol protocol, int port, Profile profile) {
        return counting.getOrDefault(new Key(number(protocol), profile), List.of()).stream()
                .filter(rule -> !rule.sure() && rule.isAboutPort(port))
                .map(Digest::rule)
                .toList();
    }

    /**
     * Ports that fare alike.
     *
     * @param first the lowest
     * @param last the highest, included
     * @param reach who surely reaches them
     */
    public record Stretch(int first, int last, AddressSet reach) {}

    /** All ports from 0 to 65535, by stretches that fare alike; neighbours differ. */
    public List<Stretch> stretches(Listener.Protocol protocol, Profile profile) {
        List<Stretch> all = new ArrayList<>();
        NavigableMap<Integer, Cover> byFirstPort = covers.get(new Key(number(protocol), profile));
        Set<Integer> turns = byFirstPort == null ? Set.of() : byFirstPort.keySet();
        for (int first : turns) {
            if (first > LAST_PORT) {
                break;
            }
            AddressSet reach = reach(protocol, first, profile);
            if (!all.isEmpty()) {
                Stretch before = all.removeLast();
                boolean alike = before.reach().equals(reach);
                all.add(new Stretch(before.first(), alike ? LAST_PORT : first - 1, before.reach()));
                if (alike) {
                    continue;
                }
            }
            all.add(new Stretch(first, LAST_PORT, reach));
        }
        return all;
    }
}
