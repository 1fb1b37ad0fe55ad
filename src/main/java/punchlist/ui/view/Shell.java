package punchlist.ui.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import punchlist.ui.model.Page;
import punchlist.ui.model.PageModel;
import punchlist.ui.model.StepList;
import punchlist.ui.model.Verb;
import punchlist.ui.model.WizardModel;

/** The frame: steps at the left, the page, buttons and status below it. */
public final class Shell {

    private static final double NARROW = 56; // em: below, the list of steps shows only numbers and marks

    private final WizardModel wizard;
    private final Look look;
    private final Views views;
    private final ListView list;
    private final Zoom zoom;
    private final BorderPane root = new BorderPane();
    private final Label heading = Nodes.text("", "page-title");
    private final ScrollPane scroll = new ScrollPane();
    private final Map<Page, Node> built = new EnumMap<>(Page.class);
    private final Button verb = new Button();
    private final Button next;
    private final Button back;
    private Subscription followed = Subscription.EMPTY;

    /** A frame around these pages. */
    public Shell(WizardModel wizard, Look.Files files, Runnable close) {
        this.wizard = wizard;
        this.look = new Look(wizard.words(), files);
        this.views = new Views(look);
        this.list = new ListView(wizard, new StepList(wizard.desk(), wizard.words()));
        this.back = Nodes.button(look.say("button.back"), wizard::back);
        this.next = Nodes.button(look.say("button.next"), wizard::next);
        root.getStyleClass().add("wizard");
        root.setLeft(list.node(look.say("list")));
        root.setCenter(centre());
        root.setBottom(Nodes.column("foot", buttons(close), status()));
        this.zoom = new Zoom(root);
        root.widthProperty().subscribe(this::fold);
        zoom.scaleProperty().subscribe(this::fold);
        wizard.pageProperty().subscribe(this::show);
        wizard.desk().machineProperty().subscribe((was, is) -> Platform.runLater(this::focusPage));
    }

    /** The whole frame. */
    public BorderPane root() {
        return root;
    }

    /** The size of its text. */
    public Zoom zoom() {
        return zoom;
    }

    private void fold() {
        list.setCompact(root.getWidth() > 0 && root.getWidth() < NARROW * zoom.em());
    }

    private Node centre() {
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        VBox box =
                Nodes.column("centre", heading, scroll, Nodes.text(wizard.desk().problemProperty(), "problem"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return box;
    }

    private HBox buttons(Runnable close) {
        verb.setMinWidth(Region.USE_PREF_SIZE);
        verb.setId("verb");
        next.setId("next");
        back.setId("back");
        Region gap = Nodes.wide(new Region());
        Button closing = Nodes.button(look.say("button.close"), close);
        closing.setId("close");
        return Nodes.line("bar", back, gap, verb, next, closing);
    }

    private Node status() {
        Label path = Nodes.text(file(), "file"); // the start page shows it whole
        path.setWrapText(false);
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMinWidth(0);
        HBox said = Nodes.line("said", Nodes.brief(wizard.savedProperty()), Nodes.brief(wizard.rightsProperty()));
        Beside now = new Beside(said, Nodes.brief(wizard.listeningProperty()), Double.MAX_VALUE);
        return Nodes.line("status", Nodes.wide(new Beside(now, path, Double.MAX_VALUE)));
    }

    private ObservableValue<String> file() {
        return wizard.desk().situationProperty().map(now -> now.map(
                        s -> look.say("status.file", s.file().toString()))
                .orElse(""));
    }

    private void show(PageModel page) {
        boolean inPage = hasFocus(scroll);
        heading.setText(look.say("page." + page.page().key()));
        scroll.setContent(built.computeIfAbsent(page.page(), p -> views.of(page)));
        scroll.setVvalue(0);
        followed.unsubscribe();
        followed = page.verb().subscribe(this::offer);
        boolean passing = page.page().isPassing();
        back.setVisible(!passing && page.page().back().isPresent());
        boolean begun = wizard.desk().now().isPresent(); // before, the choices are the way on
        next.setVisible(begun && !passing && page.page().next().isPresent());
        next.setManaged(next.isVisible());
        if (inPage) {
            focusPage();
        }
    }

    private void offer(Optional<Verb> offered) {
        verb.setVisible(offered.isPresent());
        verb.setManaged(offered.isPresent());
        offered.ifPresent(v -> verb.setText("_" + v.label()));
        Nodes.shield(verb, offered.filter(Verb::shield).isPresent(), look.say("shield"));
        verb.setOnAction(event -> offered.ifPresent(v -> v.does().run()));
        next.getStyleClass().remove("accent");
        verb.getStyleClass().remove("accent");
        (offered.isPresent() ? verb : next).getStyleClass().add("accent");
    }

    /** F6: from the list to the page and back. */
    public void turnFocus() {
        if (list.hasFocus()) {
            focusPage();
        } else {
            list.focus();
        }
    }

    private void focusPage() {
        Focus.first(scroll.getContent()).ifPresentOrElse(Node::requestFocus, next::requestFocus);
    }

    private static boolean hasFocus(ScrollPane pane) {
        Node focused = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        while (focused != null) {
            if (focused.equals(pane)) {
                return true;
            }
            focused = focused.getParent();
        }
        return false;
    }
}
