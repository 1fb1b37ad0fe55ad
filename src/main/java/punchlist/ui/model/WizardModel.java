package punchlist.ui.model;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import punchlist.catalog.Control;
import punchlist.catalog.Step;
import punchlist.machine.MachineId;

/** The wizard: its pages, which of them is shown, and the ways between them. */
public final class WizardModel {

    private final Desk desk;
    private final Words words;
    private final Optional<Path> record;
    private final Launch launch;
    private final ListenModel listen;
    private final ReadOnlyBooleanWrapper handedOver = new ReadOnlyBooleanWrapper();
    private final Map<Page, PageModel> pages = new EnumMap<>(Page.class);
    private final ReadOnlyObjectWrapper<PageModel> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("Punchlist");
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rights = new ReadOnlyStringWrapper("");

    /** A wizard on this desk, which listens with these ears. */
    public WizardModel(
            Desk desk, Words words, Optional<Path> record, Optional<SheetMaker> sheets, Launch launch, Ears ears) {
        this.listen = new ListenModel(desk, words, ears);
        this.desk = desk;
        this.words = words;
        this.record = record;
        this.launch = launch;
        Rights may = new Rights(desk, launch, () -> handedOver.set(true));
        CheckingModel checking = new CheckingModel(desk, words, this::go);
        ApplyingModel applying = new ApplyingModel(desk, words, this::go);
        add(new StartModel(desk, words, this::go, checking::setKind, may));
        add(new WhoModel(desk));
        add(new WhatModel(desk, words, this::go, may, listen));
        add(checking);
        add(new OverviewModel(desk, words, this::open, this::go, may));
        for (Step step : Step.values()) {
            add(new StepModel(step, desk, words, listen));
        }
        add(new ReviewModel(desk, words, applying::begin, may));
        add(applying);
        add(new WorkedModel(desk, words, may));
        add(new PointsModel(desk, words, this::open));
        add(new SignModel(desk, words, this::go));
        add(new PrintModel(desk, words, sheets));
        page.set(page(Page.START));
        desk.situationProperty().addListener((property, was, is) -> is.ifPresent(this::stands));
    }

    private void add(PageModel model) {
        pages.put(model.page(), model);
    }

    /** The model of a page. */
    public PageModel page(Page which) {
        PageModel model = pages.get(which);
        if (model == null) {
            throw new IllegalStateException("no model for " + which);
        }
        return model;
    }

    /** What the pages share. */
    public Desk desk() {
        return desk;
    }

    /** The texts. */
    public Words words() {
        return words;
    }

    /** What is being listened to, beside all pages; empty text while nothing is. */
    public ReadOnlyStringProperty listeningProperty() {
        return listen.statusProperty();
    }

    /** The page that is shown. */
    public ReadOnlyObjectProperty<PageModel> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** The window's title. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** When it was saved and where. */
    public ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** With which rights it works. */
    public ReadOnlyStringProperty rightsProperty() {
        return rights.getReadOnlyProperty();
    }

    /** Whether an elevated wizard has taken over; this one then closes. */
    public ReadOnlyBooleanProperty handedOverProperty() {
        return handedOver.getReadOnlyProperty();
    }

    /** Loads what everything stands on. */
    public void load(Callable<Ground> loading) {
        desk.load(loading, () -> desk.machineProperty().get().ifPresent(machine -> {
            title.set(words.say("title.machine", machine.name()));
            String may = words.say("rights." + rights(machine));
            rights.set(launch.unsigned() ? words.say("rights.unsigned", may) : may);
            StartModel start = (StartModel) page(Page.START);
            start.opened(machine, record);
            launch.at().ifPresent(start::goOn);
        }));
    }

    private String rights(MachineId machine) {
        if (machine.kind() != MachineId.Kind.LOCAL) {
            return "recorded";
        }
        return desk.elevated().map(is -> is ? "elevated" : "not").orElse("unknown");
    }

    private void stands(Situation now) {
        boolean locked = !now.state().locked().isEmpty();
        String name = now.state().header().machine().name();
        title.set(words.say(now.readOnly() ? "title.readOnly" : locked ? "title.locked" : "title.draft", name));
        saved.set(words.say(now.readOnly() ? "status.readOnly" : "status.saved", words.clock(now.savedAt())));
    }

    /** Shows a page; all but the first need an open record. */
    public void go(Page where) {
        PageModel is = page.get();
        if (where != Page.START && desk.now().isEmpty()) {
            desk.say(words.say("start.first"));
            return;
        }
        PageModel next = page(where);
        if (is != next) {
            is.left();
            page.set(next);
        }
        next.shown();
    }

    /** The page after this one. */
    public void next() {
        page.get().page().next().ifPresent(this::go);
    }

    /** The page before this one. */
    public void back() {
        page.get().page().back().ifPresent(this::go);
    }

    /** Shows a control's page with its row open. */
    public void open(Control control) {
        go(Page.of(control.step()));
        ((StepModel) page(Page.of(control.step()))).open(control.id());
    }

    /** F5. */
    public void again() {
        page.get().again();
    }

    /** Ctrl+P. */
    public void print() {
        go(Page.PRINT);
    }

    /** Ends listening, keeps what was typed and closes the record. */
    public void close(Runnable then) {
        listen.stop();
        page.get().left();
        desk.close(then);
    }
}
