package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import punchlist.scope.Scope;
import punchlist.session.watch.Newcomer;
import punchlist.session.watch.Watched;

/** What listening has seen, and whom of it the scope could name. Only who is ticked and taken over is named then. */
public final class ProposalModel {

    /** How many addresses are listed at once. */
    static final int MOST = 100;

    private final Desk desk;
    private final Words words;
    private final ReadOnlyObjectWrapper<List<String>> said = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<NewcomerModel>> newcomers = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper more = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper verb = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Optional<Watched> watched = Optional.empty();
    private Optional<Scope> against = Optional.empty();

    ProposalModel(Desk desk, Words words) {
        this.desk = desk;
        this.words = words;
        desk.situationProperty().addListener((property, was, is) -> is.ifPresent(this::fill));
        count();
    }

    /** What was seen, in sentences. */
    public ReadOnlyObjectProperty<List<String>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Who came in and is not named yet, by field. */
    public ReadOnlyObjectProperty<List<NewcomerModel>> newcomersProperty() {
        return newcomers.getReadOnlyProperty();
    }

    /** How many addresses wait for a decision; more than are listed, where there are very many. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** How many are not listed; empty text where all are. */
    public ReadOnlyStringProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** What the button says that takes over who is ticked. */
    public ReadOnlyStringProperty verbProperty() {
        return verb.getReadOnlyProperty();
    }

    /** Whether somebody is ticked. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** What was taken over last, or why nothing is to be decided. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether there are new addresses; empty text where nothing could be read. */
    public ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Whether it was listened in vain. */
    boolean isUnread() {
        return watched.filter(seen -> seen.unread() == seen.looks()).isPresent();
    }

    /** Whether something was listened to. */
    boolean isThere() {
        return watched.isPresent();
    }

    void show(Watched seen, Optional<String> unkept) {
        watched = Optional.of(seen);
        against = Optional.empty();
        newcomers.set(List.of());
        said.set(new WatchedWords(words).of(seen, unkept));
        note.set("");
        desk.now().ifPresent(this::fill);
    }

    private void fill(Situation now) {
        Scope scope = now.scope();
        if (watched.isEmpty() || against.equals(Optional.of(scope))) {
            return;
        }
        against = Optional.of(scope);
        List<Newcomer> all = Newcomer.of(watched.get(), scope);
        List<NewcomerModel> before = newcomers.get();
        newcomers.set(all.stream().limit(MOST).map(one -> same(before, one)).toList());
        waiting.set(all.size());
        news.set(isUnread() ? "" : words.say(all.isEmpty() ? "listen.noneNew" : "listen.new"));
        more.set(all.size() > MOST ? words.say("listen.more", all.size() - MOST) : "");
        count();
    }

    /** The same with its tick, where it was listed before. */
    private NewcomerModel same(List<NewcomerModel> before, Newcomer one) {
        return before.stream().filter(model -> model.isAbout(one)).findFirst().orElseGet(() -> {
            NewcomerModel made = new NewcomerModel(one, words);
            made.tickedProperty().subscribe(this::count);
            return made;
        });
    }

    private List<Newcomer> ticked() {
        return newcomers.get().stream()
                .filter(model -> model.tickedProperty().get())
                .map(NewcomerModel::newcomer)
                .toList();
    }

    private void count() {
        int ticked = ticked().size();
        possible.set(ticked > 0);
        verb.set(ticked == 0 ? words.say("listen.take") : words.count("listen.take", ticked));
    }

    /** Puts exactly who is ticked into the scope, and so into the record; who is not stays listed. */
    public void takeOver() {
        List<Newcomer> taken = ticked();
        if (!taken.isEmpty()) {
            Scopes.keep(
                    desk,
                    scope -> Newcomer.into(scope, taken),
                    () -> note.set(words.count("listen.taken", taken.size())));
        }
    }
}
