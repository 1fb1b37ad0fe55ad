package punchlist.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import punchlist.scope.Kepware;
import punchlist.scope.Scope;
import punchlist.ui.model.DetectedModel;
import punchlist.ui.model.Uses;
import punchlist.ui.model.WhatModel;

/** What is installed here? */
final class WhatView {

    private static final int PLC_LINES = 3;

    private final Look look;
    private final WhatModel model;

    WhatView(Look look, WhatModel model) {
        this.look = look;
        this.model = model;
    }

    Node node() {
        return Nodes.column(
                "page",
                Nodes.text(look.say("what.lead"), "lead"),
                detected(),
                igss(),
                kepware(),
                new EndpointsView(look, model).node(),
                Nodes.column(
                        "group",
                        Nodes.heading(look.say("what.place")),
                        Nodes.tick(look.say("what.production"), model.productionProperty()),
                        Nodes.tick(look.say("what.mustStayVisible"), model.mustStayVisibleProperty())),
                withoutRights());
    }

    private Node withoutRights() {
        Button check = Nodes.button(look.say("what.checkWithout"), model::checkWithoutRights);
        check.setId("check-without-rights");
        return Nodes.shownWhile(
                Nodes.column(
                        "group", Nodes.text(look.say("what.checkWithout.text"), "muted"), Nodes.line("buttons", check)),
                model.withoutRightsProperty());
    }

    private Node detected() {
        VBox facts = Nodes.column("tight");
        model.detected().factsProperty().subscribe(all -> facts.getChildren()
                .setAll(all.stream().map(WhatView::fact).toList()));
        VBox box = Nodes.column("group", Nodes.heading(look.say("detected")), facts);
        box.setId("detected");
        return Nodes.shownWhile(box, model.detected().factsProperty().map(all -> !all.isEmpty()));
    }

    private static Node fact(DetectedModel.Fact fact) {
        VBox lines = Nodes.column("fact");
        fact.lines().forEach(line -> lines.getChildren().add(Nodes.text(line)));
        return Nodes.column("fact", Nodes.text(fact.name(), "field-label"), lines);
    }

    private Node igss() {
        return Nodes.column(
                "group",
                Nodes.heading(look.say("what.igss")),
                Pairs.of(
                        2,
                        noted("igssVersion", model.detected().igssNoteProperty()),
                        Nodes.column(
                                "field",
                                Nodes.text(look.say("what.role"), "field-label"),
                                Radios.of(
                                        look.say("what.role"),
                                        List.of(Scope.Role.values()),
                                        model.roleProperty(),
                                        r -> look.say("role." + r.name().toLowerCase(Locale.ROOT))))),
                uses("component", WhatModel.COMPONENTS, model.components()),
                Pairs.of(
                        2,
                        field("operators"),
                        field("stations"),
                        field("partner"),
                        field("odbcStations"),
                        field("uaClients"),
                        field("driverStations"),
                        field("notifierStations"),
                        field("updateSource"),
                        field("project"),
                        field("installer")),
                listen(),
                plcPorts());
    }

    private Node listen() {
        Button show = Nodes.button(look.say("listen.from.verb"), model::showListening);
        show.setId("what-listen");
        return Nodes.column(
                "field",
                Nodes.text(look.say("listen.from"), "field-label"),
                Nodes.text(model.listen().statusProperty()),
                Nodes.line("buttons", show));
    }

    private Node plcPorts() {
        TextArea area = Nodes.area(model.plcPorts().textProperty(), PLC_LINES);
        area.setId("what-plcPorts");
        return Nodes.column(
                "field",
                Nodes.labelled(look.say("what.plcPorts"), area),
                Nodes.text(model.plcPorts().noteProperty(), "message"));
    }

    private Node kepware() {
        List<Optional<Boolean>> answers = List.of(Optional.of(true), Optional.of(false), Optional.empty());
        List<Optional<Kepware.ReadBy>> ways = new ArrayList<>();
        for (Kepware.ReadBy way : Kepware.ReadBy.values()) {
            ways.add(Optional.of(way));
        }
        ways.add(Optional.empty());
        return Nodes.column(
                "group",
                Nodes.heading(look.say("what.kepware")),
                Pairs.of(
                        2,
                        noted("kepwareVersion", model.detected().kepwareNoteProperty()),
                        field("trustedGroup"),
                        field("kepwareClients")),
                uses("interface", WhatModel.INTERFACES, model.interfaces()),
                question(
                        "what.readBy",
                        Radios.of(
                                look.say("what.readBy"),
                                ways,
                                model.readByProperty(),
                                w -> look.say("readBy."
                                        + w.map(way -> way.name().toLowerCase(Locale.ROOT))
                                                .orElse("unsaid")))),
                question(
                        "what.needsOpcDa",
                        Radios.of(
                                look.say("what.needsOpcDa"),
                                answers,
                                model.needsOpcDaProperty(),
                                a -> look.say("yesNo."
                                        + a.map(yes -> yes ? "yes" : "no").orElse("unsaid")))));
    }

    private Node question(String key, Node radios) {
        return Nodes.column("field", Nodes.text(look.say(key), "field-label"), radios);
    }

    private Node noted(String name, ObservableValue<String> note) {
        return Nodes.column("field", field(name), Nodes.text(note, "message"));
    }

    private Node field(String name) {
        TextField field = Nodes.field(model.text(name));
        field.setId("what-" + name);
        return Nodes.labelled(look.say("what." + name), field);
    }

    private Node uses(String kind, List<String> names, Uses uses) {
        Node[] ticks = names.stream()
                .map(name -> Nodes.tick(look.say(kind + "." + name), uses.tick(name)))
                .toArray(Node[]::new);
        Node grid = Pairs.of(2, ticks);
        grid.getStyleClass().add("ticks");
        VBox box = Nodes.column(
                "field",
                Nodes.text(look.say("what." + kind + "s"), "field-label"),
                grid,
                Nodes.tick(look.say("what.told"), uses.toldProperty()));
        box.getStyleClass().add("uses");
        return box;
    }
}
