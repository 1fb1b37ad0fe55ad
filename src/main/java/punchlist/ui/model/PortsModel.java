package punchlist.ui.model;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import punchlist.record.Entry;
import punchlist.scope.Scope;

/**
 * What is open on the server, to whom and why. Worked out away from the screen, and only for who looks at the page: there may
 * be thousands of rules.
 */
public final class PortsModel {

    private final Desk desk;
    private final Words words;
    private final ListenModel listen;
    private final GuardModel guard;
    private final ReadOnlyObjectWrapper<Optional<PortsTable>> table = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final OpeningModel opening;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final BooleanProperty onlyNotRight = new SimpleBooleanProperty();
    private Optional<PortsTable> whole = Optional.empty();
    private Optional<Situation> wanted = Optional.empty();
    private Optional<Basis> basis = Optional.empty();
    private boolean shown;

    /** What the table is worked out from: as long as it is the same, so is the table. */
    private record Basis(Path file, long looks, Scope scope) {
        static Basis of(Situation now) {
            long looks = now.state().lines().stream()
                    .filter(line -> line.entry() instanceof Entry.Run || line.entry() instanceof Entry.Recheck)
                    .count();
            return new Basis(now.file(), looks, now.scope());
        }
    }

    PortsModel(Desk desk, Words words, ListenModel listen) {
        this.listen = listen;
        this.guard = new GuardModel(desk, words);
        this.opening = new OpeningModel(desk, words);
        this.desk = desk;
        this.words = words;
        summary.set(words.say("ports.none"));
        onlyNotRight.addListener((property, was, is) -> show());
    }

    /** Who connects to these ports. */
    public ListenModel listen() {
        return listen;
    }

    /** The way out for an update, to be opened for a time. */
    public OpeningModel opening() {
        return opening;
    }

    /** What is open for a time, as for an update. */
    public GuardModel guard() {
        return guard;
    }

    /** The table, without what is right where that is wanted; empty before a look saw rules or listeners. */
    public ReadOnlyObjectProperty<Optional<PortsTable>> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** How many ports are not right, in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether only what is not right is shown. */
    public BooleanProperty onlyNotRightProperty() {
        return onlyNotRight;
    }

    /** All of it as text, whatever is shown; empty where there is nothing. */
    public String text() {
        return whole.map(all -> all.text(words)).orElse("");
    }

    /** The page is looked at. */
    void shown() {
        shown = true;
        look();
    }

    /** The page is left. */
    void left() {
        shown = false;
    }

    void fill(Situation now) {
        opening.fill(now);
        wanted = Optional.of(now);
        look();
    }

    private void look() {
        if (!shown || wanted.isEmpty()) {
            return;
        }
        Situation now = wanted.get();
        wanted = Optional.empty();
        Optional<Basis> on = Optional.of(Basis.of(now));
        if (basis.equals(on)) {
            return;
        }
        basis = on;
        desk.glance(
                bench -> PortsTable.of(now, words),
                made -> {
                    whole = made;
                    show();
                },
                e -> {
                    basis = Optional.empty();
                    desk.failed(e);
                });
    }

    private void show() {
        table.set(whole.map(all -> onlyNotRight.get() ? all.onlyNotRight() : all));
        summary.set(whole.map(all -> words.say(
                        "ports.summary",
                        all.wrong(),
                        all.planned().size(),
                        all.extra().size()))
                .orElseGet(() -> words.say("ports.none")));
    }
}
