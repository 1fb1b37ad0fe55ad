package punchlist.check.filtering;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.check.firewall.Profile;
import punchlist.machine.firewall.ActiveProfiles;
import punchlist.machine.firewall.ProfileSet;
import punchlist.machine.wmi.WmiInstances;
import punchlist.machine.wmi.WmiObject;
import punchlist.machine.wmi.WmiTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * Which of the firewall's profiles count now, and on which adapters. The firewall itself decides which count; the
 * connection profiles name the adapters, and stand in for it where it was not asked. Another network, or none, makes other
 * profiles count: this is what holds now, no more.
 *
 * @param counting the profiles that count; empty where that was not seen
 * @param adapters the adapters of each profile by their connection's name, as far as they were told
 * @param read what this rests on
 */
public record CountingNow(Optional<Set<Profile>> counting, Map<Profile, List<String>> adapters, List<Reading<?>> read) {

    /** The networks that adapters are in, with their category: 0 public, 1 private, 2 domain. */
    public static final WmiInstances CONNECTIONS = new WmiInstances("root\\StandardCimv2", "MSFT_NetConnectionProfile");

    private static final List<Profile> BY_CATEGORY = List.of(Profile.PUBLIC, Profile.PRIVATE, Profile.DOMAIN);

    /** Copies the collections. */
    public CountingNow {
        counting = counting.map(Set::copyOf);
        adapters = Map.copyOf(adapters);
        read = List.copyOf(read);
    }

    /** What must be asked. */
    public static List<Question<?>> questions() {
        return List.of(new ActiveProfiles(), CONNECTIONS);
    }

    /** What counts by these readings. */
    public static CountingNow of(Readings readings) {
        Map<Profile, List<String>> adapters = new EnumMap<>(Profile.class);
        if (readings.answer(CONNECTIONS) instanceof Answer.Known<WmiTable>(WmiTable table)) {
            table.all().forEach(connection -> add(adapters, connection));
        }
        Optional<Set<Profile>> counting =
                readings.answer(new ActiveProfiles()) instanceof Answer.Known<ProfileSet>(var p)
                        ? Optional.of(p.all().stream().map(CountingNow::profile).collect(Collectors.toSet()))
                        : Optional.of(adapters.keySet()).filter(some -> !some.isEmpty());
        List<Reading<?>> read = new ArrayList<>();
        questions().stream()
                .<Reading<?>>map(readings::get)
                .filter(reading -> reading.answer().wasRead())
                .forEach(read::add);
        return new CountingNow(counting, adapters, read);
    }

    private static Profile profile(ProfileSet.Kind kind) {
        return switch (kind) {
            case DOMAIN -> Profile.DOMAIN;
            case PRIVATE -> Profile.PRIVATE;
            case PUBLIC -> Profile.PUBLIC;
        };
    }

    private static void add(Map<Profile, List<String>> adapters, WmiObject connection) {
        long category = connection.number("NetworkCategory").orElse(-1);
        Optional<String> name = connection.text("InterfaceAlias").or(() -> connection.text("InterfaceIndex"));
        if (category >= 0 && category < BY_CATEGORY.size() && name.isPresent()) {
            adapters.computeIfAbsent(BY_CATEGORY.get((int) category), p -> new ArrayList<>())
                    .add(name.get());
        }
    }

    /** Whether a profile counts; empty where that was not seen. */
    public Optional<Boolean> counts(Profile profile) {
        return counting.map(some -> some.contains(profile));
    }

    /** Whether a profile counts, and where: "counts now on Ethernet 2". */
    public Phrase said(Profile profile) {
        List<String> where = adapters.getOrDefault(profile, List.of());
        return counts(profile)
                .map(counts -> {
                    if (!counts) {
                        return Phrase.of("check.firewalls.counts.not", profile.shown());
                    }
                    return where.isEmpty()
                            ? Phrase.of("check.firewalls.counts.somewhere", profile.shown())
                            : Phrase.of("check.firewalls.counts.on", profile.shown(), String.join(", ", where));
                })
                .orElseGet(() -> Phrase.of("check.firewalls.counts.unseen", profile.shown()));
    }
}
