package punchlist.check.firewall;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;

/**
 * How the firewall's three profiles stand, from the registry: policy over own settings, value by value; absent means
 * on, blocking what comes in, letting out, and local rules counting.
 *
 * @param states the profiles of which everything needed was read
 * @param read the readings they rest on
 * @param unread the readings that were missing
 */
public record FirewallProfiles(Map<Profile, ProfileState> states, List<Reading<?>> read, List<Reading<?>> unread) {

    private static final String LOCAL =
            "SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\";
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\";
    private static final String ON = "EnableFirewall";
    private static final String DEFAULT = "DefaultInboundAction";
    private static final String BLOCK_ALL = "DoNotAllowExceptions";
    private static final String OUT = "DefaultOutboundAction";
    private static final String MERGE = "AllowLocalPolicyMerge";

    /** Copies the collections. */
    public FirewallProfiles {
        states = Map.copyOf(states);
        read = List.copyOf(read);
        unread = List.copyOf(unread);
    }

    /** What must be asked for connections from outside. */
    public static List<Question<?>> questions() {
        return questions(Stream.of(ON, DEFAULT, BLOCK_ALL, MERGE).toList());
    }

    /** What must be asked besides for connections of this computer to others; without it their default is unknown. */
    public static List<Question<?>> outboundQuestions() {
        return questions(List.of(OUT));
    }

    private static List<Question<?>> questions(List<String> names) {
        return Stream.of(Profile.values())
                .flatMap(profile -> names.stream().flatMap(name -> places(profile, name)))
                .<Question<?>>map(value -> value)
                .toList();
    }

    /** The places of a setting, the one that wins first. */
    private static Stream<RegistryValue> places(Profile profile, String name) {
        Stream<RegistryValue> policy = Stream.of(RegistryValue.hklm(POLICY + profile.policyKey(), name));
        Stream<RegistryValue> old = profile == Profile.PRIVATE
                ? Stream.of(RegistryValue.hklm(POLICY + profile.localKey(), name))
                : Stream.empty();
        Stream<RegistryValue> own =
                name.equals(MERGE) ? Stream.empty() : Stream.of(RegistryValue.hklm(LOCAL + profile.localKey(), name));
        return Stream.of(policy, old, own).flatMap(s -> s);
    }

    /** The profiles by these readings. */
    public static FirewallProfiles of(Readings readings) {
        return readings.once("", FirewallProfiles.class, FirewallProfiles::read);
    }

    private static FirewallProfiles read(Readings readings) {
        Map<Profile, ProfileState> states = new EnumMap<>(Profile.class);
        for (Profile profile : Profile.values()) {
            state(profile, readings).ifPresent(state -> states.put(profile, state));
        }
        List<Reading<?>> read = new ArrayList<>();
        List<Reading<?>> unread = new ArrayList<>();
        List<Question<?>> asked = new ArrayList<>(questions());
        outboundQuestions().stream().filter(readings::has).forEach(asked::add);
        for (Question<?> question : asked) {
            Reading<?> reading = readings.get(question);
            (reading.answer().wasRead() ? read : unread).add(reading);
        }
        return new FirewallProfiles(states, read, unread);
    }

    private static Optional<ProfileState> state(Profile profile, Readings readings) {
        Optional<Boolean> on = flag(profile, ON, true, readings);
        Optional<Boolean> blocks = flag(profile, DEFAULT, true, readings);
        Optional<Boolean> all = flag(profile, BLOCK_ALL, false, readings);
        Optional<Boolean> merge = flag(profile, MERGE, true, readings);
        boolean asked = places(profile, OUT).allMatch(readings::has);
        Optional<Boolean> outbound = asked ? flag(profile, OUT, false, readings) : Optional.empty();
        return Stream.of(on, blocks, all, merge).allMatch(Optional::isPresent)
                ? Optional.of(new ProfileState(on.get(), blocks.get(), all.get(), merge.get(), outbound))
                : Optional.empty();
    }

    /** The setting, or empty where a place that could decide it was not read or holds no number. */
    private static Optional<Boolean> flag(Profile profile, String name, boolean otherwise, Readings readings) {
        for (RegistryValue place : places(profile, name).toList()) {
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
}
