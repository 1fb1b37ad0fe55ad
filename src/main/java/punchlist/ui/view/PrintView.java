package punchlist.ui.view;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import punchlist.ui.model.PrintModel;

/** Print and hand over. */
final class PrintView {

    private final Look look;
    private final PrintModel model;

    PrintView(Look look, PrintModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        return Nodes.column(
                "page",
                Nodes.text(model.aboutProperty(), "lead"),
                Nodes.text(model.outcomeProperty(), "notice"),
                sheet(),
                summary(),
                Nodes.column(
                        "group", Nodes.heading(look.say("print.leave")), Nodes.text(look.say("print.leave.text"))));
    }

    private Node sheet() {
        VBox box = Nodes.column("group", Nodes.heading(look.say("print.sheet")));
        if (model.hasSheets()) {
            box.getChildren()
                    .addAll(
                            Nodes.text(look.say("print.sheet.text"), "muted"),
                            Nodes.line(
                                    "buttons",
                                    Nodes.button(look.say("print.save"), () -> save(".pdf", model::saveSheet)),
                                    Nodes.button(look.say("print.table"), () -> save(".xlsx", model::saveSheet))));
        } else {
            box.getChildren().add(Nodes.text(look.say("print.notHere")));
        }
        return box;
    }

    private Node summary() {
        TextArea text = new TextArea();
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(10);
        text.getStyleClass().add("summary");
        text.textProperty().bind(model.summaryProperty());
        text.setAccessibleText(look.say("print.summary"));
        return Nodes.column(
                "group",
                Nodes.heading(look.say("print.summary")),
                text,
                Nodes.line(
                        "buttons",
                        Nodes.button(look.say("print.copy"), this::copy),
                        Nodes.button(look.say("print.saveText"), () -> save(".txt", model::saveSummary))));
    }

    private void save(String ending, Consumer<Path> how) {
        look.files().save(look.say("print.sheet"), model.proposed(ending)).ifPresent(how);
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.summaryProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
