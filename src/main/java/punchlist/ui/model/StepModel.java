package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.catalog.Step;
import punchlist.record.SeenAccess;

/** The controls of a step as rows, one of them open. */
public final class StepModel implements PageModel {

    private final Step step;
    private final Desk desk;
    private final Words words;
    private final ObservableList<RowModel> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<RowModel>> open = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PictureModel>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Supplier<Optional<AccessModel>>>> access =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Optional<PasswordModel> passwords;
    private final Optional<AttemptModel> attempt;
    private final Optional<PortsModel> ports;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();

    StepModel(Step step, Desk desk, Words words, ListenModel listen) {
        this.step = step;
        this.desk = desk;
        this.words = words;
        this.passwords = step == Step.PASSWORD ? Optional.of(new PasswordModel(desk, words)) : Optional.empty();
        this.attempt = step == Step.PASSWORD ? Optional.of(new AttemptModel(desk)) : Optional.empty();
        this.ports = step == Step.PORTS ? Optional.of(new PortsModel(desk, words, listen)) : Optional.empty();
        open.addListener((property, was, is) -> {
            was.ifPresent(row -> row.setOpen(false));
            is.ifPresent(row -> row.setOpen(true));
        });
        desk.situationProperty().addListener((property, was, is) -> is.ifPresent(this::fill));
    }

    @Override
    public Page page() {
        return Page.of(step);
    }

    /** The step. */
    public Step step() {
        return step;
    }

    /** One row per control. */
    public ObservableList<RowModel> rows() {
        return rows;
    }

    /** The open row. */
    public ObjectProperty<Optional<RowModel>> openProperty() {
        return open;
    }

    /** The counts in a sentence. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether the scope was changed after the last look, so that it must be looked at again. */
    public ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /** The server between its subnets; only on the page of the network. */
    public ReadOnlyObjectProperty<Optional<PictureModel>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Who can do what in the folders, made when asked for; only on the pages of accounts and of IGSS, after a look. */
    public ReadOnlyObjectProperty<Optional<Supplier<Optional<AccessModel>>>> accessProperty() {
        return access.getReadOnlyProperty();
    }

    /** The tool that checks and makes passwords; only on the page of passwords. */
    public Optional<PasswordModel> passwords() {
        return passwords;
    }

    /** The one log-in without a password; only on the page of passwords. */
    public Optional<AttemptModel> attempt() {
        return attempt;
    }

    /** What is open, to whom and why; only on the page of ports. */
    public Optional<PortsModel> ports() {
        return ports;
    }

    private void fill(Situation situation) {
        attempt.ifPresent(one -> one.fill(situation));
        ports.ifPresent(table -> table.fill(situation));
        passwords.ifPresent(tool -> tool.fill(situation));
        List<Control> controls = situation.catalog().ofStep(step);
        if (rows.size() != controls.size()) {
            rows.setAll(controls.stream()
                    .map(control -> new RowModel(control, desk, words))
                    .toList());
        }
        rows.forEach(row -> row.fill(situation));
        outdated.set(!situation.readOnly() && ScopeNews.outdates(situation, step));
        if (step == Step.NETWORK) {
            picture.set(PictureModel.of(situation, words));
        }
        if (step == Step.PASSWORD || step == Step.IGSS) {
            access.set(
                    SeenAccess.isThere(situation.state())
                            ? Optional.of(() -> AccessModel.of(situation, words))
                            : Optional.empty());
        }
        Tally tally = Tally.of(situation, step);
        summary.set(
                tally.total() == 0
                        ? "" // the page itself says that there is nothing
                        : words.say("step.summary", tally.decided(), tally.total(), tally.of(Mark.FAIL)));
    }

    /** Opens or closes a row; only one is open. */
    public void toggle(RowModel row) {
        open.set(open.get().equals(Optional.of(row)) ? Optional.empty() : Optional.of(row));
    }

    /** Opens the row of a control. */
    public void open(ControlId control) {
        open.set(rows.stream().filter(r -> r.control().id().equals(control)).findFirst());
    }

    /** Opens the first row that needs somebody now, else the first that is open. */
    public void openFirst() {
        open.set(first(Mark::needsSomebody).or(() -> first(Mark::isOpen)));
    }

    private Optional<RowModel> first(Predicate<Mark> wanted) {
        return rows.stream().filter(r -> wanted.test(r.markProperty().get())).findFirst();
    }

    @Override
    public void shown() {
        ports.ifPresent(PortsModel::shown);
        if (open.get().isEmpty()) {
            openFirst();
        }
    }

    @Override
    public void left() {
        passwords.ifPresent(PasswordModel::left);
        ports.ifPresent(PortsModel::left);
    }

    @Override
    public void again() {
        if (desk.now().filter(s -> !s.readOnly()).isPresent()) {
            List<ControlId> ids = rows.stream().map(r -> r.control().id()).toList();
            desk.change(bench -> bench.recheck(ids, List.of()), after -> {});
        }
    }
}
