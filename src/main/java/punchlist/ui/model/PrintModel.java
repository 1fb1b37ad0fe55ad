package punchlist.ui.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import punchlist.reading.PlainFile;
import punchlist.record.Revision;

/** Print and hand over. */
public final class PrintModel implements PageModel {

    private final Desk desk;
    private final Words words;
    private final Optional<SheetMaker> sheets;
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Verb>> verb = new ReadOnlyObjectWrapper<>(Optional.empty());

    PrintModel(Desk desk, Words words, Optional<SheetMaker> sheets) {
        this.desk = desk;
        this.words = words;
        this.sheets = sheets;
        desk.situationProperty().addListener((property, was, is) -> is.ifPresent(this::fill));
    }

    @Override
    public Page page() {
        return Page.PRINT;
    }

    @Override
    public ObservableValue<Optional<Verb>> verb() {
        return verb;
    }

    /** Whether sheets can be made in this build. */
    public boolean hasSheets() {
        return sheets.isPresent();
    }

    /** What is printed: revision and checksum, or that it is a draft. */
    public ReadOnlyStringProperty aboutProperty() {
        return about.getReadOnlyProperty();
    }

    /** What became of saving or printing. */
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** The summary as text. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    @Override
    public void shown() {
        outcome.set("");
    }

    private void fill(Situation now) {
        boolean signed = Revision.isLocked(now.state().lines());
        String checksum = Checksum.grouped(now.state().lines().getLast().hash());
        about.set(
                signed
                        ? words.say(
                                        "print.signed",
                                        now.state().locked().getLast().revision(),
                                        checksum)
                                + " " + new SealWords(words).of(now)
                        : words.say("print.draft", checksum));
        summary.set(new Summary(words).write(now));
        verb.set(sheets.map(maker -> new Verb(words.say("print.print"), this::print)));
    }

    /** Where a file beside the record is proposed. */
    public Path proposed(String ending) {
        Path record = desk.now().map(Situation::file).orElse(Path.of("punchlist.punchlist"));
        String name = String.valueOf(record.getFileName()).replaceAll("\\.punchlist$", "");
        return record.resolveSibling(name + ending);
    }

    /** Saves the sheet in the form that the file's ending names. */
    public void saveSheet(Path file) {
        if (sheets.isEmpty()) {
            outcome.set(words.say("print.notHere"));
            return;
        }
        outcome.set(words.say("print.saving"));
        Situation now = desk.now().orElseThrow();
        desk.ask(
                bench -> {
                    sheets.get().save(now, file);
                    return file;
                },
                saved -> outcome.set(words.say("print.saved", saved.toString())),
                this::failed);
    }

    /** Prints the sheet. */
    public void print() {
        if (sheets.isEmpty()) {
            outcome.set(words.say("print.notHere"));
            return;
        }
        Situation now = desk.now().orElseThrow();
        desk.ask(bench -> sheets.get().print(now), ended -> outcome.set(words.say(ended)), this::failed);
    }

    /** Saves the summary as text. */
    public void saveSummary(Path file) {
        String text = summary.get();
        desk.ask(
                bench -> PlainFile.replace(file, text.getBytes(StandardCharsets.UTF_8)),
                saved -> outcome.set(words.say("print.saved", saved.toString())),
                this::failed);
    }

    private void failed(Exception e) {
        outcome.set("");
        desk.failed(e);
    }
}
