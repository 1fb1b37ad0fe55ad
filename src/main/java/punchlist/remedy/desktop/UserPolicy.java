package punchlist.remedy.desktop;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.check.Parameters;
import punchlist.check.desktop.InternetPolicies;
import punchlist.machine.RegistryData;

/**
 * What an operator's local policy shall set (the guide's desktop restrictions; the values are those of Windows' own
 * administrative templates).
 *
 * @param values REG_DWORDs below the account's root
 * @param list the list of Explorer that programs are added to: those that it does not start, or those that alone it starts
 * @param programs the names that are added to it
 * @param beside programs that another control adds to the same list: their numbers are left free, since both may be
 *     planned before either is made
 * @param notices the last part of the phrase that says who may notice
 */
public record UserPolicy(List<Value> values, String list, List<String> programs, List<String> beside, String notices) {

    /** Where Explorer looks for its restrictions. */
    static final String EXPLORER = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer";

    /** The switch and the list of programs that Explorer does not start. */
    static final String DISALLOW = "DisallowRun";

    /** The switch and the list of programs that alone Explorer starts. */
    static final String RESTRICT = "RestrictRun";

    private static final String SYSTEM = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System";
    private static final String COMMAND = "Software\\Policies\\Microsoft\\Windows\\System";

    /**
     * One value.
     *
     * @param key below the account's root
     * @param name its name
     * @param number what is set
     * @param good what is left as it is
     */
    public record Value(String key, String name, long number, Set<Long> good) {

        /** Copies the set. */
        public Value {
            good = Set.copyOf(good);
        }

        boolean isGood(RegistryData data) {
            return data.number().isPresent() && good.contains(data.number().getAsLong());
        }
    }

    /** Copies the lists. */
    public UserPolicy {
        values = List.copyOf(values);
        programs = List.copyOf(programs);
        beside = List.copyOf(beside);
    }

    /** From the catalogue: {@code "values": ["system/DisableRegistryTools=1,2"]}, the first number is the one that is set. */
    static UserPolicy of(Parameters p) {
        List<String> disallowed = p.texts("disallow", List.of());
        UserPolicy given = new UserPolicy(
                p.texts("values", List.of()).stream().map(UserPolicy::value).toList(),
                DISALLOW,
                disallowed,
                p.texts("beside", List.of()),
                p.text("notices"));
        return disallowed.isEmpty() ? given : given.switchedOn();
    }

    /** This with the switch of its list. */
    private UserPolicy switchedOn() {
        Stream<Value> all = Stream.concat(values.stream(), Stream.of(new Value(EXPLORER, list, 1, Set.of(1L))));
        return new UserPolicy(all.toList(), list, programs, beside, notices);
    }

    /** That Explorer starts these programs and no others. */
    static UserPolicy only(List<String> programs, String notices) {
        return new UserPolicy(List.of(), RESTRICT, programs, List.of(), notices).switchedOn();
    }

    private static Value value(String text) {
        String[] parts = text.split("[/=]", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' is not place/name=number");
        }
        List<Long> good = Stream.of(parts[2].split(",")).map(Long::valueOf).toList();
        return new Value(
                place(parts[0]), parts[1], good.getFirst(), good.stream().collect(Collectors.toSet()));
    }

    private static String place(String word) {
        return switch (word) {
            case "explorer" -> EXPLORER;
            case "system" -> SYSTEM;
            case "command" -> COMMAND;
            default -> InternetPolicies.place(word);
        };
    }

    /** All of it, in one line, for an administrator who sets it elsewhere. */
    String shown() {
        return Stream.concat(
                        values.stream().map(v -> v.key() + "\\" + v.name() + " = " + v.number()),
                        programs.stream().map(program -> EXPLORER + "\\" + list + ": " + program))
                .collect(Collectors.joining("; "));
    }
}
