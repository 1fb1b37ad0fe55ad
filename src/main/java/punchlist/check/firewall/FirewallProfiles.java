package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/**
 * How the firewall's three profiles stand, from the registry: policy over device management over own settings, value by
 * value; absent means on, blocking what comes in, letting out, and local rules counting.
 *
 * @param states the profiles of which everything needed was read
 * @param spared the adapters, as stored, on which a profile's firewall is off though the profile is on (MS-GPFAS 2.2.3.15);
 *     such a profile has no state, as some come in past all rules
 * @param exceptions the keys of policies of old templates that let in programs or ports beside all rules; they are not read,
 *     so that the profiles they are for have no state
 * @param read the readings they rest on
 * @param unread the readings that were missing
 */
public record FirewallProfiles(
        Map<Profile, ProfileState> states,
        Map<Profile, String> spared,
        List<String> exceptions,
        List<Reading<?>> read,
        List<Reading<?>> unread) {

    private static final String ON = "EnableFirewall";
    private static final String DEFAULT = "DefaultInboundAction";
    private static final String BLOCK_ALL = "DoNotAllowExceptions";
    private static final String OUT = "DefaultOutboundAction";
    private static final String MERGE = "AllowLocalPolicyMerge";
    private static final String SPARED = "DisabledInterfaces";

    /** Copies the collections. */
    public FirewallProfiles {
        states = Map.copyOf(states);
        spared = Map.copyOf(spared);
        exceptions = List.copyOf(exceptions);
        read = List.copyOf(read);
        unread = List.copyOf(unread);
    }

    /** What must be asked for connections from outside. */
    public static List<Question<?>> questions() {
        return Stream.of(
                        ProfilePlaces.keys(),
                        Stream.of(Profile.values())
                                .flatMap(profile -> ProfilePlaces.exceptions(profile).stream())
                                .distinct()
                                .toList(),
                        questions(List.of(ON, DEFAULT, BLOCK_ALL, MERGE, SPARED)))
                .<Question<?>>flatMap(List::stream)
                .toList();
    }

    /** What must be asked besides for connections of this computer to others; without it their default is unknown. */
    public static List<Question<?>> outboundQuestions() {
        return questions(List.of(OUT));
    }

    private static List<Question<?>> questions(List<String> names) {
        return Stream.of(Profile.values())
                .flatMap(profile -> names.stream()
                        .<Question<?>>flatMap(name -> ProfilePlaces.questions(profile, name, name.equals(MERGE))))
                .distinct()
                .toList();
    }

    /** The profiles by these readings. */
    public static FirewallProfiles of(Readings readings) {
        return readings.once("", FirewallProfiles.class, FirewallProfiles::read);
    }

    private static FirewallProfiles read(Readings readings) {
        Map<Profile, ProfileState> states = new EnumMap<>(Profile.class);
        Map<Profile, String> spared = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            spared(profile, readings).ifPresent(adapters -> spared.put(profile, adapters));
            state(profile, readings)
                    .filter(state -> !state.on()
                            || (!spared.containsKey(profile)
                                    && exceptions(profile, readings).isEmpty()))
                    .ifPresent(state -> states.put(profile, state));
        }
        List<Reading<?>> read = new ArrayList<>();
        List<Reading<?>> unread = new ArrayList<>();
        Stream.concat(questions().stream(), outboundQuestions().stream())
                .flatMap(question -> readings.find(question).stream())
                .forEach(reading -> {
                    if (reading.answer().wasRead()) {
                        read.add(reading);
                    } else if (!isExtra(reading)) {
                        unread.add(reading);
                    }
                });
        List<String> exceptions = Stream.of(Profile.values())
                .flatMap(profile -> exceptions(profile, readings).stream())
                .distinct()
                .toList();
        return new FirewallProfiles(states, spared, exceptions, read, unread);
    }

    private static List<String> exceptions(Profile profile, Readings readings) {
        return ProfilePlaces.exceptions(profile).stream()
                .filter(key -> readings.find(key)
                        .filter(reading -> reading.answer() instanceof Answer.Known<Presence>)
                        .isPresent())
                .map(RegistryKeyPresence::path)
                .toList();
    }

    private static boolean isExtra(Reading<?> reading) {
        boolean notRecorded = reading.answer() instanceof Answer.Unread<?>(Why why) && why instanceof Why.NotRecorded;
        return notRecorded
                && (ProfilePlaces.isExtra(reading.question())
                        || (reading.question() instanceof RegistryValue value
                                && value.name().equals(SPARED)));
    }

    private static Optional<String> spared(Profile profile, Readings readings) {
        return ProfilePlaces.questions(profile, SPARED, false)
                .flatMap(place -> readings.find(place).stream())
                .flatMap(reading -> reading.answer().toOptional().stream())
                .map(value -> value instanceof RegistryData data ? data.shown().strip() : "")
                .filter(text -> text.contains("{"))
                .findFirst();
    }

    private static Optional<ProfileState> state(Profile profile, Readings readings) {
        Optional<Boolean> on = flag(profile, ON, true, readings);
        Optional<Boolean> blocks = flag(profile, DEFAULT, true, readings);
        Optional<Boolean> all = flag(profile, BLOCK_ALL, false, readings);
        Optional<Boolean> merge = flag(profile, MERGE, true, readings);
        boolean asked = ProfilePlaces.questions(profile, OUT, false)
                .allMatch(place -> readings.has(place) || ProfilePlaces.isExtra(place));
        Optional<Boolean> outbound = asked ? flag(profile, OUT, false, readings) : Optional.empty();
        return Stream.of(on, blocks, all, merge).allMatch(Optional::isPresent)
                ? Optional.of(new ProfileState(on.get(), blocks.get(), all.get(), merge.get(), outbound))
                : Optional.empty();
    }

    /** The setting, or empty where a place that could decide it was not read or holds no number. */
    private static Optional<Boolean> flag(Profile profile, String name, boolean otherwise, Readings readings) {
        Optional<List<RegistryValue>> places = ProfilePlaces.counting(profile, name, name.equals(MERGE), readings);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        for (RegistryValue place : places.get()) {
            switch (readings.answer(place)) {
                case Answer.Unread<RegistryData> unread -> {
                    return Optional.empty();
                }
                case Answer.Absent<RegistryData> absent -> {}
                case Answer.Known<RegistryData>(RegistryData data) -> {
                    OptionalLong number = data.number();
                    return number.isPresent() ? Optional.of(number.getAsLong() != 0) : Optional.empty();
                }
            }
        }
        return Optional.of(otherwise);
    }

    /** Whether every profile is known. */
    public boolean isComplete() {
        return states.size() == Profile.values().length;
    }

    /** What of the settings is not understood, where not every profile is known though all was read. */
    public String problem() {
        if (!exceptions.isEmpty()) {
            return String.join(", ", exceptions);
        }
        return spared.isEmpty()
                ? "firewall profile settings"
                : SPARED + "="
                        + String.join(
                                ", ",
                                spared.values().stream().sorted().distinct().toList());
    }
}
