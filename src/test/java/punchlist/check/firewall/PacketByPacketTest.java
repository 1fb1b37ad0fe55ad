package punchlist.check.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import punchlist.check.address.AddressSet;
import punchlist.check.address.AddressText;
import punchlist.check.address.Span;
import punchlist.machine.Listener;
import punchlist.machine.firewall.RuleText;

/**
 * The exact set of addresses that reach a socket or a port, by rules made as texts and read here once more, from MS-GPFAS
 * 2.2.2 and MS-FASP alone: each address at which anything can change is asked packet by packet.
 */
class PacketByPacketTest {

    private static final String[] PROGRAMS = {"C:\\IGSS\\ds.exe", "C:\\other.exe"};
    private static final int[] PORTS = {0, 1, 12400, 12401, 12402, 65534, 65535};
    private static final String[] IPV4 = {
        "0.0.0.0",
        "255.255.255.255",
        "10.0.4.11",
        "10.0.4.0/24",
        "10.0.4.0/255.255.255.0",
        "10.0.4.128/25",
        "10.0.4.11-10.0.4.12",
        "10.0.4.12-10.0.5.3",
        "0.0.0.0/0",
        "10.0.4.11/32",
        "10.0.4.11/255.255.255.255",
        "128.0.0.0/1",
        "0.0.0.0-10.0.4.10",
        "10.0.4.13-255.255.255.255",
        "255.255.255.254/31"
    };
    private static final String[] IPV6 = {
        "::",
        "::/0",
        "::1",
        "fe80::/64",
        "fd00::1-fd00::ff",
        "fd00::80/121",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "::-fd00::7f",
        "8000::/1"
    };

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("v2.31|Action=" + (random.nextInt(3) == 0 ? "Block" : "Allow"));
        text.append("|Active=")
                .append(random.nextInt(10) == 0 ? "FALSE" : "TRUE")
                .append("|Dir=In|");
        int protocol = random.nextInt(4);
        if (protocol > 0) {
            text.append("Protocol=").append(protocol == 3 ? 17 : 6).append('|');
            for (int i = random.nextInt(3); i > 0; i--) {
                int first = PORTS[random.nextInt(PORTS.length)];
                int last = PORTS[random.nextInt(PORTS.length)];
                boolean range = random.nextBoolean() && first < last;
                text.append(range ? "LPort2_10=" + first + "-" + last : "LPort=" + first)
                        .append('|');
            }
        }
        for (String profile : List.of("Domain", "Private", "Public")) {
            text.append(random.nextInt(3) == 0 ? "Profile=" + profile + "|" : "");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append("RA4=").append(IPV4[random.nextInt(IPV4.length)]).append('|');
        }
        for (int i = random.nextInt(6) / 4; i > 0; i--) {
            text.append("RA6=").append(IPV6[random.nextInt(IPV6.length)]).append('|');
        }
        text.append(random.nextInt(3) == 0 ? "App=" + PROGRAMS[random.nextInt(2)] + "|" : "");
        return text.append("Name=x|").toString();
    }

    private static List<String> values(String text, String... keys) {
        List<String> all = new ArrayList<>();
        for (String field : text.split("\\|")) {
            for (String key : keys) {
                if (field.startsWith(key + "=")) {
                    all.add(field.substring(key.length() + 1));
                }
            }
        }
        return all;
    }

    /** An address as a number; IPv6 is told from IPv4 by a bit above all others. */
    private static BigInteger number(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            BigInteger number = new BigInteger(1, bytes);
            return bytes.length == 4 ? number : number.setBit(128);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static BigInteger[] ends(String value) {
        if (value.contains("-")) {
            return new BigInteger[] {number(value.split("-")[0]), number(value.split("-")[1])};
        }
        if (!value.contains("/")) {
            return new BigInteger[] {number(value), number(value)};
        }
        String mask = value.split("/")[1];
        int bits = value.contains(":") ? 128 : 32;
        int length = mask.contains(".") ? number(mask).bitCount() : Integer.parseInt(mask);
        BigInteger hosts = BigInteger.ONE.shiftLeft(bits - length).subtract(BigInteger.ONE);
        BigInteger first = number(value.split("/")[0]).andNot(hosts);
        return new BigInteger[] {first, first.or(hosts)};
    }

    private static boolean isAbout(
            String rule, BigInteger from, int protocol, int port, String profile, String program) {
        List<String> remote = values(rule, "RA4", "RA6");
        boolean address = remote.isEmpty();
        for (String value : remote) {
            address |= ends(value)[0].compareTo(from) <= 0 && from.compareTo(ends(value)[1]) <= 0;
        }
        List<String> ports = values(rule, "LPort", "LPort2_10");
        boolean there = ports.isEmpty();
        for (String value : ports) {
            String[] range = value.split("-");
            there |= Integer.parseInt(range[0]) <= port && port <= Integer.parseInt(range[range.length - 1]);
        }
        List<String> protocols = values(rule, "Protocol");
        List<String> profiles = values(rule, "Profile");
        List<String> programs = values(rule, "App");
        return address
                && there
                && values(rule, "Active").contains("TRUE")
                && (protocols.isEmpty() || protocols.contains("" + protocol))
                && (profiles.isEmpty() || profiles.contains(profile))
                && (programs.isEmpty() || programs.contains(program));
    }

    private static boolean comesIn(
            List<String> rules, BigInteger from, int protocol, int port, String profile, String program) {
        boolean allowed = false;
        for (String rule : rules) {
            if (isAbout(rule, from, protocol, port, profile, program)) {
                if (values(rule, "Action").contains("Block")) {
                    return false;
                }
                allowed = true;
            }
        }
        return allowed;
    }

    /** Every address at which some rule begins or ends, and its neighbours. */
    private static Set<BigInteger> turns(List<String> rules) {
        Set<BigInteger> all = new TreeSet<>(Set.of(
                number("0.0.0.0"),
                number("255.255.255.255"),
                number("::"),
                number("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")));
        BigInteger lastIpv4 = number("255.255.255.255");
        for (String rule : rules) {
            for (String value : values(rule, "RA4", "RA6")) {
                for (BigInteger end : ends(value)) {
                    all.add(end);
                    all.add(end.add(BigInteger.ONE));
                    all.add(end.subtract(BigInteger.ONE).max(BigInteger.ZERO));
                }
            }
        }
        all.removeIf(at -> at.compareTo(lastIpv4) > 0 && !at.testBit(128));
        all.removeIf(at -> at.testBit(129));
        return all;
    }

    private static boolean contains(AddressSet set, BigInteger at) {
        Span.Family family = at.testBit(128) ? Span.Family.IPV6 : Span.Family.IPV4;
        BigInteger plain = at.clearBit(128);
        return set.containsAll(AddressSet.of(new Span(family, plain, plain)));
    }

    @Property(tries = 400)
    void whoReachesAPortOrAProgramIsWhoIsLetInPacketByPacket(@ForAll Random random) {
        List<String> texts = new ArrayList<>();
        for (int i = random.nextInt(14); i >= 0; i--) {
            texts.add(text(random));
        }
        List<Rule> rules = new ArrayList<>();
        texts.forEach(text -> rules.add(new Rule("r" + rules.size(), true, RuleText.parse(text))));
        ProfileState state = ProfileState.asInstalled();
        ExposureMap map =
                ExposureMap.of(rules, Map.of(Profile.DOMAIN, state, Profile.PRIVATE, state, Profile.PUBLIC, state));
        Set<BigInteger> turns = turns(texts);
        for (Profile profile : Profile.values()) {
            for (Listener.Protocol protocol : Listener.Protocol.values()) {
                for (int port : PORTS) {
                    int number = protocol == Listener.Protocol.TCP ? 6 : 17;
                    Listener socket = new Listener(protocol, "::", port, 9, Optional.of(PROGRAMS[0]), List.of());
                    compare(
                            texts,
                            turns,
                            number,
                            port,
                            profile,
                            "",
                            map.reach(protocol, port, profile),
                            map.mayReach(protocol, port, profile));
                    compare(
                            texts,
                            turns,
                            number,
                            port,
                            profile,
                            PROGRAMS[0],
                            map.reach(socket, profile),
                            map.mayReach(socket, profile));
                }
            }
        }
    }

    private static void compare(
            List<String> rules,
            Set<BigInteger> turns,
            int protocol,
            int port,
            Profile profile,
            String program,
            AddressSet surely,
            AddressSet perhaps) {
        assertThat(perhaps).as("%s", rules).isEqualTo(surely);
        for (BigInteger at : turns) {
            assertThat(contains(surely, at))
                    .as("%s to %s/%s of %s in %s by %s", at, protocol, port, program, profile, rules)
                    .isEqualTo(comesIn(rules, at, protocol, port, profile.shown(), program));
        }
    }

    @Property(tries = 200)
    void setsOfAddressesAreThoseOfTheirTexts(@ForAll Random random) {
        String text = random.nextBoolean() ? IPV4[random.nextInt(IPV4.length)] : IPV6[random.nextInt(IPV6.length)];
        BigInteger[] ends = ends(text);
        Span span = AddressText.parse(text).orElseThrow().spans().getFirst();
        assertThat(span.first()).isEqualTo(ends[0].clearBit(128));
        assertThat(span.last()).isEqualTo(ends[1].clearBit(128));
    }
}
