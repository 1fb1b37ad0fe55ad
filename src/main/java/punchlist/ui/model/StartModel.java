package punchlist.ui.model;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import punchlist.machine.MachineId;
import punchlist.reading.GivenPath;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordState;
import punchlist.record.RunKind;
import punchlist.report.Values;
import punchlist.session.changes.Settling;

/** What do you want to do? */
public final class StartModel implements PageModel {

    /** Something that can be begun. */
    public enum Way {
        BEGIN,
        CONTINUE,
        HANDOVER,
        READ
    }

    /** A way with its texts, and whether Windows asks for an administrator first. */
    public record Choice(Way way, String title, String text, boolean shield) {}

    private final Desk desk;
    private final Words words;
    private final Consumer<Page> go;
    private final Consumer<RunKind> kind;
    private final Rights may;
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Choice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper interrupted = new ReadOnlyStringWrapper("");

    StartModel(Desk desk, Words words, Consumer<Page> go, Consumer<RunKind> kind, Rights may) {
        this.desk = desk;
        this.words = words;
        this.go = go;
        this.kind = kind;
        this.may = may;
        file.addListener((property, was, is) -> look());
    }

    @Override
    public Page page() {
        return Page.START;
    }

    @Override
    public void shown() {
        look();
    }

    /** The record's file, as text. */
    public StringProperty fileProperty() {
        return file;
    }

    /** What can be done with it. */
    public ReadOnlyObjectProperty<List<Choice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** The machine, in a sentence. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /** What is said of a change whose end nobody knows; empty when there is none. */
    public ReadOnlyStringProperty interruptedProperty() {
        return interrupted.getReadOnlyProperty();
    }

    /** The machine is known: proposes a file where none was named. */
    void opened(MachineId machine, Optional<Path> given) {
        about.set(words.say("start.machine." + machine.kind().name().toLowerCase(Locale.ROOT), machine.name()));
        Path path = given.orElseGet(() -> proposed(machine, desk.today()));
        file.set(path.toString());
    }

    /** A record beside where the program was started, or at home where nobody can write there. */
    static Path proposed(MachineId machine, LocalDate today) {
        Path here = Path.of("").toAbsolutePath();
        Path folder = Files.isWritable(here) ? here : Path.of(System.getProperty("user.home", "."));
        String name = machine.kind() == MachineId.Kind.DEMO ? "demo-" + today : GivenPath.fileName(machine.name());
        return folder.resolve(name + ".punchlist");
    }

    private void look() {
        if (file.get().isBlank()) {
            choices.set(List.of());
            return;
        }
        Path path;
        try {
            path = Path.of(file.get().strip());
        } catch (InvalidPathException e) {
            choices.set(List.of());
            return;
        }
        desk.ask(bench -> bench.peek(path), this::looked, e -> {
            desk.failed(e);
            looked(Optional.empty());
        });
    }

    private void looked(Optional<Situation> found) {
        List<Choice> all = new ArrayList<>();
        if (found.isEmpty()) {
            all.add(new Choice(Way.BEGIN, words.say("start.begin"), words.say("start.begin.text"), false));
        } else {
            Situation there = found.get();
            Tally tally = Tally.ofGuides(there);
            String name = there.state().header().machine().name();
            all.add(new Choice(
                    Way.CONTINUE,
                    words.say("start.continue", name, tally.decided(), tally.total()),
                    words.say("start.continue.text", words.time(there.savedAt())),
                    false));
            if (there.state().lastRun().isPresent()) {
                all.add(new Choice(
                        Way.HANDOVER, words.say("start.handover"), words.say("start.handover.text"), may.missing()));
            }
            all.add(new Choice(Way.READ, words.say("start.read"), words.say("start.read.text"), false));
        }
        choices.set(all);
        interrupted.set(found.map(this::interruption).orElse(""));
    }

    private String interruption(Situation there) {
        List<ChangeState> pending = interrupted(there.state());
        if (pending.isEmpty()) {
            return "";
        }
        String what = Values.what(pending.getLast().intent().path());
        return words.count("start.interrupted", pending.size(), what);
    }

    /** Goes this way. */
    public void choose(Way way) {
        Path path = Path.of(file.get().strip());
        switch (way) {
            case BEGIN -> desk.open(path, () -> begin(RunKind.COMMISSIONING, Page.WHO));
            case CONTINUE ->
                desk.open(
                        path,
                        () -> begin(
                                RunKind.COMMISSIONING,
                                desk.now().map(Resume::at).orElse(Page.WHO)));
            case HANDOVER -> may.with(At.HANDOVER, path, () -> goOn(At.HANDOVER));
            case READ -> desk.change(bench -> bench.look(path), there -> go.accept(Page.OVERVIEW));
        }
    }

    /** Goes on where a wizard without rights has ended. */
    void goOn(At at) {
        Path path = Path.of(file.get().strip());
        desk.open(path, () -> {
            switch (at) {
                case CHECK -> begin(RunKind.COMMISSIONING, Page.CHECKING);
                case HANDOVER -> begin(RunKind.HANDOVER, Page.CHECKING);
                case APPLY -> begin(RunKind.COMMISSIONING, Page.REVIEW);
                case UNDO -> begin(RunKind.COMMISSIONING, Page.WORKED);
            }
        });
    }

    private void begin(RunKind run, Page page) {
        kind.accept(run);
        go.accept(page);
    }

    /** Whether Windows asks for an administrator before something is taken back. */
    public boolean takeBackNeedsRights() {
        return may.missing();
    }

    /** Cut off with an end that nobody knows, seen as half done since, or done when the record was opened again. */
    private static List<ChangeState> interrupted(RecordState state) {
        Set<String> resumed = state.lines().stream()
                .map(Line::entry)
                .filter(entry -> entry instanceof Entry.Outcome o
                        && o.later().filter(Settling.RESUMED::equals).isPresent())
                .map(entry -> ((Entry.Outcome) entry).change())
                .collect(Collectors.toSet());
        return state.changes().values().stream()
                .filter(c -> c.isPending()
                        || c.isHalfDone()
                        || (c.stands() && resumed.contains(c.intent().id())))
                .toList();
    }

    /** Opens the record and takes back what was interrupted. */
    public void takeBack() {
        Path path = Path.of(file.get().strip());
        may.with(At.UNDO, path, () -> takeBack(path));
    }

    private void takeBack(Path path) {
        desk.open(
                path,
                () -> desk.change(
                        bench -> bench.undo(
                                interrupted(bench.situation().state()).stream()
                                        .map(c -> c.intent().id())
                                        .toList(),
                                bench.situation().engineer()),
                        after -> go.accept(Page.WORKED)));
    }
}
