package punchlist.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import punchlist.check.Phrases;
import punchlist.check.access.InstalledPrograms;
import punchlist.check.igss.IgssFacts;
import punchlist.machine.Adapter;
import punchlist.machine.AdapterTable;
import punchlist.machine.Adapters;
import punchlist.machine.MachineId;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Answer;
import punchlist.reading.Readings;
import punchlist.reading.Why;

/** What the machine says of itself, and where what is said of it differs. */
public final class DetectedModel {

    /** A fact with its name; it may have several lines. */
    public record Fact(String name, List<String> lines) {

        /** Copies the list. */
        public Fact {
            lines = List.copyOf(lines);
        }
    }

    private static final List<String> IGSS = List.of("igss");
    private static final List<String> KEPWARE = List.of("kepserver", "kepware");
    private static final Pattern MAIN_NUMBER = Pattern.compile("(\\d{1,3})(\\..*)?");

    private final Desk desk;
    private final Words words;
    private final StringProperty igss;
    private final StringProperty kepware;
    private final ReadOnlyObjectWrapper<List<Fact>> facts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper igssNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper kepwareNote = new ReadOnlyStringWrapper("");
    private Optional<Detected> seen = Optional.empty();

    DetectedModel(Desk desk, Words words, StringProperty igss, StringProperty kepware) {
        this.desk = desk;
        this.words = words;
        this.igss = igss;
        this.kepware = kepware;
        igss.addListener((property, was, is) -> compare());
        kepware.addListener((property, was, is) -> compare());
    }

    /** The main number of a version. */
    static Optional<Integer> number(String version) {
        Matcher matcher = MAIN_NUMBER.matcher(version.strip());
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** The facts; none before they were asked for. */
    public ReadOnlyObjectProperty<List<Fact>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** What is wrong with the version of IGSS that is said; empty when nothing is. */
    public ReadOnlyStringProperty igssNoteProperty() {
        return igssNote.getReadOnlyProperty();
    }

    /** The same of Kepware. */
    public ReadOnlyStringProperty kepwareNoteProperty() {
        return kepwareNote.getReadOnlyProperty();
    }

    /** Whether the version of IGSS that is said is no number. */
    boolean isNoNumber() {
        return !igss.get().isBlank() && number(igss.get()).isEmpty();
    }

    void shown() {
        if (seen.isEmpty()) {
            look();
        }
    }

    /** Asks the machine; a record that is only looked at may be of another one. */
    void look() {
        if (desk.now().filter(now -> !now.readOnly()).isPresent()) {
            desk.glance(Bench::detected, this::saw, desk::failed);
        }
    }

    private void saw(Detected now) {
        seen = Optional.of(now);
        MachineId machine = now.machine();
        Readings readings = now.readings();
        List<Fact> all = new ArrayList<>(List.of(
                fact("computer", List.of(words.say("detected.computer.text", machine.name(), machine.id()))),
                fact("windows", List.of(windows(readings))),
                fact("igss", programs(IGSS, readings))));
        List<String> parts =
                IgssFacts.lines(now.scope(), readings).stream().map(words::say).toList();
        if (!parts.isEmpty()) {
            all.add(fact("igssParts", parts));
        }
        all.add(fact("kepware", programs(KEPWARE, readings)));
        all.add(fact("cards", cards(readings.answer(new Adapters()))));
        facts.set(List.copyOf(all));
        compare();
    }

    private Fact fact(String key, List<String> lines) {
        return new Fact(words.say("detected." + key), lines);
    }

    private String windows(Readings readings) {
        return switch (readings.answer(Detected.PRODUCT)) {
            case Answer.Unread<RegistryData>(Why why) -> unread(why);
            case Answer.Absent<RegistryData> absent -> words.say("detected.absent");
            case Answer.Known<RegistryData>(RegistryData product) ->
                words.say(
                        "detected.windows.text",
                        product.shown(),
                        part(Detected.VERSION, readings),
                        part(Detected.BUILD, readings),
                        part(Detected.REVISION, readings));
        };
    }

    private static String part(RegistryValue value, Readings readings) {
        return readings.answer(value).toOptional().map(RegistryData::shown).orElse("?");
    }

    private String unread(Why why) {
        return words.say("detected.unread", words.say(Phrases.why(why)));
    }

    private List<String> programs(List<String> names, Readings readings) {
        List<String> lines = new ArrayList<>();
        InstalledPrograms.named(names, readings)
                .forEach(p -> lines.add(words.say("detected.program", p.name(), p.version())));
        InstalledPrograms.unread(readings).map(this::unread).ifPresent(lines::add);
        return lines.isEmpty() ? List.of(words.say("detected.noProgram")) : lines;
    }

    private List<String> cards(Answer<AdapterTable> answer) {
        return switch (answer) {
            case Answer.Unread<AdapterTable>(Why why) -> List.of(unread(why));
            case Answer.Absent<AdapterTable> absent -> List.of(words.say("detected.noCard"));
            case Answer.Known<AdapterTable>(AdapterTable table) -> {
                List<String> lines = table.all().stream()
                        .filter(card -> card.kind() == Adapter.Kind.ETHERNET || card.kind() == Adapter.Kind.WIFI)
                        .map(this::card)
                        .toList();
                yield lines.isEmpty() ? List.of(words.say("detected.noCard")) : lines;
            }
        };
    }

    private String card(Adapter card) {
        String addresses = card.addresses().stream()
                .map(a -> a.address() + "/" + a.prefix())
                .collect(Collectors.joining(", "));
        return words.say(
                card.up() ? "detected.card.up" : "detected.card.down",
                card.name(),
                card.description(),
                addresses.isEmpty() ? words.say("detected.noAddress") : addresses);
    }

    private void compare() {
        igssNote.set(isNoNumber() ? words.say("what.noNumber") : note(igss.get().strip(), IGSS));
        kepwareNote.set(note(kepware.get().strip(), KEPWARE));
    }

    private String note(String said, List<String> names) {
        if (said.isEmpty() || seen.isEmpty()) {
            return "";
        }
        Readings readings = seen.get().readings();
        List<String> versions = InstalledPrograms.named(names, readings).stream()
                .map(InstalledPrograms.Program::version)
                .filter(version -> !version.isBlank())
                .toList();
        if (!versions.isEmpty()) {
            return versions.stream().anyMatch(version -> agrees(said, version))
                    ? ""
                    : words.say("detected.differs", said, String.join(", ", versions));
        }
        boolean known = InstalledPrograms.unread(readings).isEmpty()
                && InstalledPrograms.named(names, readings).isEmpty();
        return known ? words.say("detected.notThere", said) : "";
    }

    private static boolean agrees(String said, String detected) {
        return (detected + ".").startsWith(said + ".");
    }
}
