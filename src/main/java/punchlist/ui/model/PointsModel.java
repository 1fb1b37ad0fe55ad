package punchlist.ui.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import punchlist.catalog.Control;
import punchlist.record.Entry;
import punchlist.record.Result;
import punchlist.record.Undecided;

/** Open points and deviations: no fail may stay undecided. */
public final class PointsModel implements PageModel {

    private final Desk desk;
    private final Words words;
    private final Consumer<Control> goTo;
    private final ObservableList<PointModel> points = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final Map<String, PointModel> known = new LinkedHashMap<>();

    PointsModel(Desk desk, Words words, Consumer<Control> goTo) {
        this.desk = desk;
        this.words = words;
        this.goTo = goTo;
        desk.situationProperty().addListener((property, was, is) -> is.ifPresent(this::fill));
    }

    @Override
    public Page page() {
        return Page.POINTS;
    }

    /** One for each fail, deviation and punch item. */
    public ObservableList<PointModel> points() {
        return points;
    }

    /** What is undecided, in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Opens the control's row. */
    public void open(Control control) {
        goTo.accept(control);
    }

    private void fill(Situation situation) {
        List<Control> concerned = situation.catalog().controls().values().stream()
                .filter(control -> concerns(situation, control))
                .toList();
        List<PointModel> now = concerned.stream()
                .map(control -> known.computeIfAbsent(control.id().text(), id -> new PointModel(control, desk, words)))
                .toList();
        now.forEach(point -> point.fill(situation));
        if (!points.equals(now)) {
            points.setAll(now);
        }
        long undecided = now.stream().filter(PointModel::isUndecided).count();
        int unchecked = Tally.ofGuides(situation).undecided();
        summary.set(words.say("points.summary", now.size(), undecided, unchecked));
    }

    private static boolean concerns(Situation situation, Control control) {
        Result result = situation.result(control);
        return result == Result.FAIL
                || result == Result.DEVIATION
                || item(situation, control).isPresent();
    }

    static Optional<Entry.PunchItem> item(Situation situation, Control control) {
        return Undecided.openItem(situation.state(), control);
    }
}
