package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.Check;
import punchlist.check.CheckKind;
import punchlist.check.Finding;
import punchlist.check.Phrases;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Internet Options and zones come from policy for each operator (IGSS guide, "Web Browsing restrictions"; IGSS-OS-10,
 * -11). The computer's policy counts before the account's own; with Security_HKLM_only a zone gets nothing from the
 * account. What no policy sets, users choose, so it does not count. Which settings are looked at comes from the public
 * baseline for Internet Explorer, not from the guide.
 */
public final class InternetPolicies implements Check<InternetPolicies.Parameter> {

    /**
     * What is wanted.
     *
     * @param wanted all of these
     * @param also what is a part of it, and is not needed where the others are there
     * @param what the part of the phrases' keys: options or zones
     */
    public record Parameter(List<Setting> wanted, List<Setting> also, String what) {
        /** Copies the lists. */
        public Parameter {
            wanted = List.copyOf(wanted);
            also = List.copyOf(also);
        }

        private Phrase expected() {
            return Phrase.of("check.internet.expected." + what);
        }
    }

    /**
     * One value.
     *
     * @param key below an account's root and below HKLM alike
     * @param name its name
     * @param good the numbers wanted
     */
    public record Setting(String key, String name, Set<Long> good) {

        /** Copies the set. */
        public Setting {
            good = Set.copyOf(good);
        }

        private String shown() {
            return key.substring(key.lastIndexOf('\\') + 1) + "\\" + name;
        }

        private boolean isOfZone() {
            return key.contains("\\Zones\\");
        }
    }

    private static final String INTERNET = "Software\\Policies\\Microsoft\\Windows\\CurrentVersion\\Internet Settings";
    private static final String EXPLORER = "Software\\Policies\\Microsoft\\Internet Explorer";
    private static final RegistryValue ONLY_MACHINE = RegistryValue.hklm(INTERNET, "Security_HKLM_only");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>(
                "internet-policies",
                p -> new Parameter(settings(p.texts("values")), settings(p.texts("also", List.of())), p.text("what")),
                new InternetPolicies());
    }

    private static List<Setting> settings(List<String> texts) {
        return texts.stream().map(InternetPolicies::setting).toList();
    }

    private static Setting setting(String text) {
        String[] parts = text.split("[/=]", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + text + "' is not place/name=number");
        }
        Set<Long> good = Stream.of(parts[2].split(",", -1)).map(Long::valueOf).collect(Collectors.toSet());
        return new Setting(place(parts[0]), parts[1], good);
    }

    /**
     * The key of a place: {@code restrictions}, {@code panel}, {@code internet}, {@code zone1} to {@code zone4}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static String place(String word) {
        return switch (word) {
            case "restrictions" -> EXPLORER + "\\Restrictions";
            case "panel" -> EXPLORER + "\\Control Panel";
            case "internet" -> INTERNET;
            case "zone1", "zone2", "zone3", "zone4" -> INTERNET + "\\Zones\\" + word.substring("zone".length());
            default -> throw new IllegalArgumentException("'" + word + "' is no place of Internet policies");
        };
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return Operators.questions(scope, soFar, sid -> questions(parameter, sid));
    }

    private static List<Question<?>> questions(Parameter parameter, Sid sid) {
        List<Question<?>> all = new ArrayList<>(List.of(ONLY_MACHINE));
        Stream.concat(parameter.wanted().stream(), parameter.also().stream()).forEach(setting -> {
            all.add(RegistryValue.hklm(setting.key(), setting.name()));
            all.add(AccountView.question(sid, setting.key(), setting.name()));
        });
        return all;
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        return Operators.judge(
                control, scope, readings, parameter.expected(), view -> new Sorted(view, parameter).verdict());
    }

    /** The settings of one account, each in its heap. */
    private static final class Sorted {

        private final AccountView view;
        private final Parameter parameter;
        private final List<Phrase> good = new ArrayList<>();
        private final List<Phrase> lacking = new ArrayList<>();
        private final List<Reading<?>> seen = new ArrayList<>();
        private final List<Reading<?>> unseen = new ArrayList<>();
        private int part;

        Sorted(AccountView view, Parameter parameter) {
            this.view = view;
            this.parameter = parameter;
            parameter.wanted().forEach(setting -> sort(setting, true));
            parameter.also().forEach(setting -> sort(setting, false));
        }

        private void sort(Setting setting, boolean needed) {
            Seen<RegistryData> counts = counts(setting);
            if (!counts.wasRead()) {
                if (needed) {
                    unseen.add(counts.by());
                }
                return;
            }
            if (needed || counts.answer() instanceof Answer.Known) {
                seen.add(counts.by());
            }
            Seen.number(counts).ifPresentOrElse(number -> known(setting, number), () -> {
                if (needed) {
                    lacking.add(Phrase.of("check.internet.missing", setting.shown()));
                }
            });
        }

        private void known(Setting setting, long number) {
            part++;
            String key = setting.good().contains(number) ? "check.internet.set" : "check.internet.weaker";
            Phrase phrase = Phrase.of(key, setting.shown(), Long.toString(number));
            (setting.good().contains(number) ? good : lacking).add(phrase);
        }

        /** The computer's policy, else the account's where the computer lets it count. */
        private Seen<RegistryData> counts(Setting setting) {
            Seen<RegistryData> machine = view.machine(setting.key(), setting.name());
            if (machine.answer() instanceof Answer.Absent<RegistryData> && !isMachineAlone(setting)) {
                return view.value(setting.key(), setting.name());
            }
            return machine;
        }

        private boolean isMachineAlone(Setting setting) {
            return setting.isOfZone()
                    && Seen.number(view.machine(ONLY_MACHINE.key(), ONLY_MACHINE.name()))
                                    .orElse(0)
                            == 1;
        }

        Verdict verdict() {
            Phrase expected = parameter.expected();
            if (lacking.isEmpty() && !unseen.isEmpty()) {
                return new Verdict.CouldNotCheck(unseen, expected, Phrases.why(unseen.getFirst()));
            }
            List<Phrase> found = new ArrayList<>(lacking);
            found.addAll(good);
            Proof proof = new Proof(seen.stream().distinct().toList());
            if (lacking.isEmpty()) {
                return new Verdict.Pass(proof, expected, Phrase.list(found));
            }
            Phrase why = Phrase.of("check.internet.why." + parameter.what());
            return part == 0
                    ? new Verdict.Fail(proof, expected, Phrase.list(found), why)
                    : new Verdict.Attention(proof, expected, Phrase.list(found), why);
        }
    }
}
