package punchlist.ui.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import punchlist.reading.Intrusion;
import punchlist.scope.Endpoint;
import punchlist.ui.model.EndpointModel;
import punchlist.ui.model.WhatModel;

/** The endpoints that may be asked, with the consent given for each. */
final class EndpointsView {

    private final Look look;
    private final WhatModel model;
    private final VBox rows = Nodes.column("tight");

    EndpointsView(Look look, WhatModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        model.endpoints().addListener((ListChangeListener<EndpointModel>) change -> fill());
        fill();
        return Nodes.column(
                "group",
                Nodes.heading(look.say("what.endpoints")),
                Nodes.text(look.say("what.endpoints.text"), "muted"),
                rows,
                Nodes.line("buttons", Nodes.button(look.say("what.addEndpoint"), model::addEndpoint)));
    }

    private void fill() {
        rows.getChildren().setAll(model.endpoints().stream().map(this::row).toList());
        if (model.endpoints().isEmpty()) {
            rows.getChildren().setAll(Nodes.text(look.say("what.noEndpoints"), "muted"));
        }
    }

    private Node row(EndpointModel endpoint) {
        TextField url = Nodes.field(endpoint.urlProperty());
        url.setAccessibleText(look.say("endpoint.url"));
        url.setPromptText(look.say("endpoint.url.prompt"));
        FlowPane choices = new FlowPane(
                choice("endpoint.kind", List.of(Endpoint.Kind.values()), endpoint.kindProperty(), k -> word("kind", k)),
                choice(
                        "endpoint.owner",
                        List.of(Endpoint.Owner.values()),
                        endpoint.ownerProperty(),
                        o -> word("owner", o)),
                choice(
                        "endpoint.consent",
                        List.of(Intrusion.values()),
                        endpoint.consentProperty(),
                        c -> word("consent", c)),
                Nodes.button(
                        look.say("endpoint.remove"), () -> model.endpoints().remove(endpoint)));
        choices.getStyleClass().add("choices-line");
        VBox box = Nodes.column("tight", url, choices);
        box.getStyleClass().add("card");
        return box;
    }

    private String word(String group, Enum<?> value) {
        return look.say("endpoint." + group + "." + value.name().toLowerCase(Locale.ROOT));
    }

    private <T> ComboBox<T> choice(String key, List<T> values, Property<T> value, Function<T, String> shown) {
        ComboBox<T> box = Nodes.choice(values, value, shown);
        box.setAccessibleText(look.say(key));
        return box;
    }
}
