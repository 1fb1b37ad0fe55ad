package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.Presence;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/**
 * Where the settings of a profile stand: in policies, in what device management set, among the machine's own. The policy
 * key {@code StandardProfile} of old templates is for the private and the public profile, and only where neither of these
 * has a key of its own (MS-GPFAS 2.2.3).
 */
final class ProfilePlaces {

    private static final String LOCAL =
            "SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\";
    private static final String MANAGED = LOCAL + "Mdm\\";
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\";
    private static final String OLD = "StandardProfile";
    private static final List<Profile> NEWER = List.of(Profile.PRIVATE, Profile.PUBLIC);

    private ProfilePlaces() {}

    /** What must be asked for a setting; {@code onlyPolicy} for one that the machine does not set itself. */
    static Stream<Question<?>> questions(Profile profile, String name, boolean onlyPolicy) {
        List<Question<?>> all = new ArrayList<>(List.of(policy(profile, name)));
        if (profile != Profile.DOMAIN) {
            all.add(old(name));
        }
        all.addAll(managed(profile, name));
        if (!onlyPolicy) {
            all.add(own(profile, name));
        }
        return all.stream();
    }

    /** The keys by whose presence the old one counts or not. */
    static List<Question<?>> keys() {
        return NEWER.stream()
                .<Question<?>>map(profile ->
                        RegistryKeyPresence.above(policy(profile, "")).getLast())
                .toList();
    }

    /** The lists of programs and ports that policies of old templates let in beside all rules. */
    static List<RegistryKeyPresence> exceptions(Profile profile) {
        return Stream.of("GloballyOpenPorts\\List", "AuthorizedApplications\\List")
                .map(list -> POLICY + (profile == Profile.DOMAIN ? profile.policyKey() : OLD) + "\\" + list)
                .map(key ->
                        RegistryKeyPresence.above(RegistryValue.hklm(key, "")).getLast())
                .toList();
    }

    /** Whether a question is one of those that older snapshots do not hold: what they do not tell is not there. */
    static boolean isExtra(Question<?> question) {
        return question instanceof RegistryKeyPresence
                || (question instanceof RegistryValue value
                        && value.key().regionMatches(true, 0, MANAGED, 0, MANAGED.length()));
    }

    /** The places of a setting that count, the one that wins first; empty where it is not known whether the old key does. */
    static Optional<List<RegistryValue>> counting(Profile profile, String name, boolean onlyPolicy, Readings readings) {
        List<RegistryValue> all = new ArrayList<>(List.of(policy(profile, name)));
        if (profile != Profile.DOMAIN && isSet(old(name), readings)) {
            Match counts = oldCounts(readings);
            if (counts == Match.MAYBE) {
                return Optional.empty();
            }
            if (counts == Match.YES) {
                all.add(old(name));
            }
        }
        managed(profile, name).stream().filter(place -> isSet(place, readings)).forEach(all::add);
        if (!onlyPolicy) {
            all.add(own(profile, name));
        }
        return Optional.of(all);
    }

    /** Whether something is or may be there; what was not recorded is not. */
    private static boolean isSet(RegistryValue place, Readings readings) {
        return readings.find(place)
                .map(Reading::answer)
                .filter(answer -> switch (answer) {
                    case Answer.Known<?> known -> true;
                    case Answer.Absent<?> absent -> false;
                    case Answer.Unread<?>(Why why) -> !isExtra(place) || !(why instanceof Why.NotRecorded);
                })
                .isPresent();
    }

    private static Match oldCounts(Readings readings) {
        Match counts = Match.YES;
        for (Profile profile : NEWER) {
            RegistryKeyPresence key =
                    RegistryKeyPresence.above(policy(profile, "")).getLast();
            Optional<Answer<Presence>> answer = readings.find(key).map(Reading::answer);
            boolean there =
                    answer.filter(a -> a instanceof Answer.Known<Presence>).isPresent() || hasValues(key, readings);
            boolean gone =
                    answer.filter(a -> a instanceof Answer.Absent<Presence>).isPresent();
            counts = counts.and(there ? Match.NO : gone ? Match.YES : Match.MAYBE);
        }
        return counts;
    }

    private static boolean hasValues(RegistryKeyPresence key, Readings readings) {
        return readings.all().stream()
                .anyMatch(reading -> reading.question() instanceof RegistryValue value
                        && key.equals(RegistryKeyPresence.above(value).getLast())
                        && reading.answer() instanceof Answer.Known<?>);
    }

    private static RegistryValue policy(Profile profile, String name) {
        return RegistryValue.hklm(POLICY + profile.policyKey(), name);
    }

    private static RegistryValue old(String name) {
        return RegistryValue.hklm(POLICY + OLD, name);
    }

    /** Device management writes the private profile under either of its names. */
    private static List<RegistryValue> managed(Profile profile, String name) {
        return Stream.of(profile.localKey(), profile.policyKey())
                .distinct()
                .map(key -> RegistryValue.hklm(MANAGED + key, name))
                .toList();
    }

    private static RegistryValue own(Profile profile, String name) {
        return RegistryValue.hklm(LOCAL + profile.localKey(), name);
    }
}
