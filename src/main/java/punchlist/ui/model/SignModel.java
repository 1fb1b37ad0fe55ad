package punchlist.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import punchlist.catalog.Punch;
import punchlist.record.Entry;
import punchlist.record.Revision;
import punchlist.record.Undecided;
import punchlist.session.Sealing;

/** Sign: who signs what, and the revision that is locked with it. */
public final class SignModel implements PageModel {

    private final Desk desk;
    private final Words words;
    private final Consumer<Page> go;
    private final ObservableList<SignatureModel> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lacking = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper locked = new ReadOnlyStringWrapper("");
    private final SealModel seal;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ObservableList<String> open = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Verb>> verb = new ReadOnlyObjectWrapper<>(Optional.empty());

    SignModel(Desk desk, Words words, Consumer<Page> go) {
        this.desk = desk;
        this.words = words;
        this.go = go;
        this.seal = new SealModel(desk, words);
        desk.situationProperty().addListener((property, was, is) -> is.ifPresent(this::fill));
    }

    @Override
    public Page page() {
        return Page.SIGN;
    }

    @Override
    public ObservableValue<Optional<Verb>> verb() {
        return verb;
    }

    /** The signature lines. */
    public ObservableList<SignatureModel> rows() {
        return rows;
    }

    /** With what it is locked. */
    public SealModel seal() {
        return seal;
    }

    /** What is open, the A items first. */
    public ObservableList<String> open() {
        return open;
    }

    /** The counts in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What is undecided and what was not checked, in numbers; empty when nothing is. */
    public ReadOnlyStringProperty lackingProperty() {
        return lacking.getReadOnlyProperty();
    }

    /** Shows what is undecided. */
    public void openPoints() {
        go.accept(Page.POINTS);
    }

    /** Which revisions are locked; empty when none is. */
    public ReadOnlyStringProperty lockedProperty() {
        return locked.getReadOnlyProperty();
    }

    /** What is missing. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    @Override
    public void shown() {
        seal.shown();
        if (rows.isEmpty()) {
            Map<String, String> who =
                    desk.now().map(s -> s.scope().identification()).orElse(Map.of());
            rows.add(new SignatureModel(
                    "engineer", who.getOrDefault("engineer", ""), who.getOrDefault("company", ""), "performed"));
            rows.add(new SignatureModel(
                    "customer", who.getOrDefault("witness", ""), who.getOrDefault("customer", ""), "accepted"));
        }
    }

    @Override
    public void left() {
        seal.left();
    }

    /** One more line. */
    public void add() {
        rows.add(new SignatureModel("witness", "", "", "witnessed"));
    }

    /** One line less. */
    public void remove(SignatureModel row) {
        rows.remove(row);
    }

    private void fill(Situation now) {
        Tally tally = Tally.ofGuides(now);
        summary.set(words.say(
                "sign.summary",
                tally.total(),
                tally.of(Mark.PASS),
                tally.of(Mark.FAIL),
                tally.of(Mark.DEVIATION),
                tally.of(Mark.NOT_APPLICABLE),
                tally.undecided()));
        lacking.set(Stream.of(undecided(now), unchecked(tally))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
        List<String> points = new ArrayList<>(Notices.openings(now.state(), words));
        for (Punch category : Punch.values()) {
            now.state().punchItems().values().stream()
                    .filter(p -> p.category() == category && !p.closed())
                    .forEach(p -> points.add(
                            words.say("sign.point", p.id(), category.name(), p.control(), p.owner(), p.due())));
        }
        open.setAll(points);
        locked.set(locks(now));
        verb.set(
                now.readOnly()
                        ? Optional.empty()
                        : Optional.of(new Verb(words.say("sign.lock", revision(now)), this::lock)));
    }

    private String undecided(Situation now) {
        int fails = Undecided.of(now.state(), now.catalog()).size();
        return fails == 0 ? "" : words.count("sign.undecided", fails);
    }

    private String unchecked(Tally tally) {
        int open = tally.undecided();
        return open == 0 ? "" : words.count("sign.unchecked", open, tally.total());
    }

    private String locks(Situation now) {
        if (now.state().locked().isEmpty()) {
            return "";
        }
        Entry.Locked last = now.state().locked().getLast();
        String said = words.say(
                !Revision.isLocked(now.state().lines()) ? "sign.changed" : "sign.locked",
                last.revision(),
                Checksum.grouped(last.digest()),
                revision(now));
        return said + " " + new SealWords(words).of(now);
    }

    private static String revision(Situation now) {
        return Revision.next(now.state());
    }

    /** Writes the signature lines and locks the revision, or says what is missing. */
    public void lock() {
        Optional<String> missing = desk.now().flatMap(this::missing);
        message.set(missing.orElse(""));
        if (missing.isPresent()) {
            return;
        }
        Optional<String> lacks = seal.missing();
        if (lacks.isPresent()) {
            seal.say(lacks.get());
            return;
        }
        Sealing sealing = seal.take();
        List<SignatureModel> lines = List.copyOf(rows);
        desk.change(
                bench -> bench.lock(
                        revision ->
                                lines.stream().map(row -> row.entry(revision)).toList(),
                        sealing),
                after -> go.accept(Page.PRINT),
                seal::refused);
    }

    private Optional<String> missing(Situation now) {
        int fails = Undecided.of(now.state(), now.catalog()).size();
        if (fails > 0) {
            return Optional.of(words.count("sign.missing.undecided", fails));
        }
        boolean named = !rows.isEmpty() && rows.stream().allMatch(SignatureModel::isFilled);
        return named ? Optional.empty() : Optional.of(words.say("sign.missing.name"));
    }
}
