package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.machine.Adapter;
import punchlist.machine.Listener;

/** The swept maps say of every port, socket, program and address what looking through all rules one by one says. */
class BruteForceTest {

    private static final String OURS = "C:\\Windows\\a.exe";
    private static final AddressSet OTHER = AddressText.parse("192.0.2.1").orElseThrow();
    private static final List<Listener> SOCKETS = List.of(
            socket(Listener.Protocol.TCP, "0.0.0.0", 3000, OURS, "svc"),
            socket(Listener.Protocol.TCP, "::", 3001, OURS),
            socket(Listener.Protocol.TCP, "10.0.1.1", 3000, "C:\\Windows\\b.exe", "svc"),
            socket(Listener.Protocol.TCP, "10.0.1.1", 51000, OURS),
            socket(Listener.Protocol.TCP, "fe80::1", 49152, "C:\\b.exe", "x", "svc"),
            socket(Listener.Protocol.UDP, "192.168.9.9", 3005, OURS),
            socket(Listener.Protocol.UDP, "0.0.0.0", 51000, OURS, "svc"),
            socket(Listener.Protocol.TCP, "127.0.0.1", 3000, OURS));
    private static final Surroundings KNOWN = Surroundings.of(
            List.of(adapter("{1}", "10.0.1.1", 24), adapter("{2}", "192.168.9.9", 30), adapter("{3}", "fe80::1", 64)),
            OptionalInt.of(19045));

    private static Listener socket(
            Listener.Protocol protocol, String address, int port, String path, String... services) {
        return new Listener(protocol, address, port, 7, Optional.of(path), List.of(services));
    }

    private static Adapter adapter(String id, String address, int prefix) {
        return new Adapter(
                id,
                id,
                "Ethernet",
                Adapter.Kind.ETHERNET,
                true,
                false,
                List.of(new Adapter.Address(address, prefix)),
                List.of());
    }

    private record World(
            List<MadeRule> made, Map<Profile, ProfileState> states, boolean known, ExposureMap in, OutboundMap out) {

        static World by(Random random) {
            List<MadeRule> made = MadeRule.some(random);
            Map<Profile, ProfileState> states = new EnumMap<>(Profile.class);
            for (Profile profile : Profile.values()) {
                states.put(
                        profile,
                        new ProfileState(
                                random.nextInt(6) > 0,
                                random.nextInt(6) > 0,
                                random.nextInt(8) == 0,
                                random.nextInt(5) > 0,
                                List.of(Optional.of(true), Optional.of(false), Optional.<Boolean>empty())
                                        .get(random.nextInt(3))));
            }
            boolean known = random.nextBoolean();
            Surroundings around = known ? KNOWN : Surroundings.none();
            List<Rule> rules = made.stream().map(MadeRule::rule).toList();
            return new World(
                    made, states, known, ExposureMap.of(rules, states, around), OutboundMap.of(rules, states, around));
        }

        NaiveFirewall naive(Profile profile) {
            return new NaiveFirewall(made, states.get(profile), profile, known);
        }
    }

    private static boolean contains(AddressSet set, String address) {
        return set.containsAll(AddressText.parse(address).orElseThrow());
    }

    private static int number(Listener.Protocol protocol) {
        return protocol == Listener.Protocol.TCP ? 6 : 17;
    }

    @Property(tries = 300)
    void whoReachesAPort(@ForAll Random random) {
        World world = World.by(random);
        for (Profile profile : Profile.values()) {
            for (Listener.Protocol protocol : Listener.Protocol.values()) {
                for (int port : List.of(0, 2989, 2995, 3000, 3010, 3025, 65535)) {
                    AddressSet sure = world.in().reach(protocol, port, profile);
                    AddressSet perhaps = world.in().mayReach(protocol, port, profile);
                    compare(
                            world,
                            profile,
                            sure,
                            perhaps,
                            remote ->
                                    new NaiveFirewall.Packet(true, number(protocol), port, "", remote, "", List.of()));
                }
            }
        }
    }

    private interface Packets {
        NaiveFirewall.Packet to(String remote);
    }

    private static void compare(World world, Profile profile, AddressSet sure, AddressSet perhaps, Packets packets) {
        NaiveFirewall naive = world.naive(profile);
        for (String remote : MadeRule.SAMPLES) {
            NaiveFirewall.Packet packet = packets.to(remote);
            assertThat(contains(sure, remote))
                    .as("surely %s in %s", packet, world)
                    .isEqualTo(naive.letsThrough(packet, true));
            assertThat(contains(perhaps, remote))
                    .as("perhaps %s in %s", packet, world)
                    .isEqualTo(naive.letsThrough(packet, false));
        }
    }

    @Property(tries = 300)
    void whoReachesASocket(@ForAll Random random) {
        World world = World.by(random);
        for (Profile profile : Profile.values()) {
            for (Listener socket : SOCKETS) {
                AddressSet sure = world.in().reach(socket, profile);
                AddressSet perhaps = world.in().mayReach(socket, profile);
                for (String remote : MadeRule.SAMPLES) {
                    assertThat(contains(sure, remote))
                            .as("surely %s to %s in %s", remote, socket, world)
                            .isEqualTo(letsIn(world, socket, profile, remote, true));
                    assertThat(contains(perhaps, remote))
                            .as("perhaps %s to %s in %s", remote, socket, world)
                            .isEqualTo(letsIn(world, socket, profile, remote, false));
                }
            }
        }
    }

    private static boolean letsIn(World world, Listener socket, Profile profile, String remote, boolean surely) {
        boolean ipv6 = remote.contains(":");
        return ends(world, socket)
                .filter(end -> end.isEmpty() ? !socket.address().equals("0.0.0.0") || !ipv6 : end.contains(":") == ipv6)
                .anyMatch(end -> world.naive(profile)
                        .letsThrough(
                                new NaiveFirewall.Packet(
                                        true,
                                        number(socket.protocol()),
                                        socket.port(),
                                        end,
                                        remote,
                                        socket.process().orElseThrow(),
                                        socket.services()),
                                surely));
    }

    private static Stream<String> ends(World world, Listener socket) {
        if (socket.address().equals("127.0.0.1")) {
            return Stream.of();
        }
        if (!socket.isOnEveryAddress()) {
            return Stream.of(socket.address());
        }
        boolean ipv4 = socket.address().equals("0.0.0.0");
        return world.known() ? MadeRule.OWN.stream().filter(own -> !ipv4 || !own.contains(":")) : Stream.of("");
    }

    @Property(tries = 300)
    void whomAProgramMayCall(@ForAll Random random) {
        World world = World.by(random);
        for (Profile profile : Profile.values()) {
            for (Listener.Protocol protocol : Listener.Protocol.values()) {
                for (int port : List.of(80, 2990, 3000, 3005)) {
                    AddressSet sure = world.out().callable(protocol, port, profile);
                    AddressSet perhaps = world.out().perhapsCallable(protocol, port, profile);
                    compare(
                            world,
                            profile,
                            sure,
                            perhaps,
                            remote ->
                                    new NaiveFirewall.Packet(false, number(protocol), port, "", remote, "", List.of()));
                    Owner owner = Owner.program(OURS);
                    AddressSet ours = world.out().callable(protocol, port, owner, profile);
                    AddressSet perhapsOurs = world.out().perhapsCallable(protocol, port, owner, profile);
                    compare(
                            world,
                            profile,
                            ours,
                            perhapsOurs,
                            remote -> new NaiveFirewall.Packet(
                                    false, number(protocol), port, "", remote, OURS, List.of()));
                }
            }
        }
    }

    @Property(tries = 200)
    void stretchesSayWhatSinglePortsSay(@ForAll Random random) {
        World world = World.by(random);
        for (Profile profile : Profile.values()) {
            List<Stretch> stretches = world.in().stretches(Listener.Protocol.TCP, profile);
            int next = 0;
            Optional<AddressSet> before = Optional.empty();
            for (Stretch stretch : stretches) {
                assertThat(stretch.first()).isEqualTo(next);
                assertThat(stretch.reach())
                        .isEqualTo(world.in().reach(Listener.Protocol.TCP, stretch.first(), profile))
                        .isEqualTo(world.in().reach(Listener.Protocol.TCP, stretch.last(), profile))
                        .isNotEqualTo(before.orElse(OTHER));
                before = Optional.of(stretch.reach());
                next = stretch.last() + 1;
            }
            assertThat(next).isEqualTo(65536);
        }
    }
}
