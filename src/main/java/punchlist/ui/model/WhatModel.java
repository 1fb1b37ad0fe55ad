package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import punchlist.catalog.Vocabulary;
import punchlist.reading.Intrusion;
import punchlist.scope.Endpoint;
import punchlist.scope.Igss;
import punchlist.scope.Kepware;
import punchlist.scope.Scope;

/** What is installed here? */
public final class WhatModel implements PageModel {

    /** The components of IGSS. */
    public static final List<String> COMPONENTS = Vocabulary.COMPONENTS;

    /** The interfaces of Kepware. */
    public static final List<String> INTERFACES = Vocabulary.INTERFACES;

    private final Desk desk;
    private final Words words;
    private final Consumer<Page> go;
    private final Rights may;
    private final ListenModel listen;
    private final DetectedModel detected;
    private final ReadOnlyObjectWrapper<Optional<Verb>> verb;
    private final ReadOnlyBooleanWrapper withoutRights = new ReadOnlyBooleanWrapper();
    private final TextFields texts = new TextFields();
    private final PlcPortsField plcPorts;
    private final Uses components = new Uses(COMPONENTS);
    private final Uses interfaces = new Uses(INTERFACES);
    private final ObjectProperty<Optional<Boolean>> needsOpcDa = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Kepware.ReadBy>> readBy = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Scope.Role> role = new SimpleObjectProperty<>(Scope.Role.SERVER);
    private final BooleanProperty production = new SimpleBooleanProperty();
    private final BooleanProperty mustStayVisible = new SimpleBooleanProperty();
    private final ObservableList<EndpointModel> endpoints = FXCollections.observableArrayList();

    WhatModel(Desk desk, Words words, Consumer<Page> go, Rights may, ListenModel listen) {
        this.desk = desk;
        this.words = words;
        this.detected = new DetectedModel(desk, words, text("igssVersion"), text("kepwareVersion"));
        this.plcPorts = new PlcPortsField(words);
        this.go = go;
        this.may = may;
        this.listen = listen;
        this.verb = new ReadOnlyObjectWrapper<>(Optional.of(offered()));
    }

    private Verb offered() {
        String label = words.say(may.missing() ? "what.checkAll" : "what.check");
        return new Verb(label, () -> check(() -> may.with(At.CHECK, () -> go.accept(Page.CHECKING))), may.missing());
    }

    /** Whether there is a way to check without the rights that are missing. */
    public ReadOnlyBooleanProperty withoutRightsProperty() {
        return withoutRights.getReadOnlyProperty();
    }

    /** Checks what can be seen without rights. */
    public void checkWithoutRights() {
        check(() -> go.accept(Page.CHECKING));
    }

    private void check(Runnable then) {
        if (detected.isNoNumber()) {
            desk.say(words.say("what.noNumber"));
        } else if (!plcPorts.isUnderstood()) {
            desk.say(plcPorts.noteProperty().get());
        } else {
            Scopes.keep(desk, this::over, then);
        }
    }

    /** Who connects to this server, from which its stations can be taken over. */
    public ListenModel listen() {
        return listen;
    }

    /** Keeps what is typed and shows who connects. */
    public void showListening() {
        go.accept(Page.PORTS);
        listen.want();
    }

    /** What the machine says of itself. */
    public DetectedModel detected() {
        return detected;
    }

    @Override
    public Page page() {
        return Page.WHAT;
    }

    @Override
    public ObservableValue<Optional<Verb>> verb() {
        return verb;
    }

    /** A text field. */
    public StringProperty text(String name) {
        return texts.at(name);
    }

    /** The ports of PLC drivers. */
    public PlcPortsField plcPorts() {
        return plcPorts;
    }

    /** The components of IGSS in use. */
    public Uses components() {
        return components;
    }

    /** The interfaces of Kepware in use. */
    public Uses interfaces() {
        return interfaces;
    }

    /** Whether some client needs OPC DA. */
    public ObjectProperty<Optional<Boolean>> needsOpcDaProperty() {
        return needsOpcDa;
    }

    /** How IGSS reads Kepware. */
    public ObjectProperty<Optional<Kepware.ReadBy>> readByProperty() {
        return readBy;
    }

    /** Server or station. */
    public ObjectProperty<Scope.Role> roleProperty() {
        return role;
    }

    /** Whether it is in production. */
    public BooleanProperty productionProperty() {
        return production;
    }

    /** Whether a screen must stay visible. */
    public BooleanProperty mustStayVisibleProperty() {
        return mustStayVisible;
    }

    /** The endpoints that may be asked. */
    public ObservableList<EndpointModel> endpoints() {
        return endpoints;
    }

    /** One more endpoint, to be filled in. */
    public void addEndpoint() {
        endpoints.add(new EndpointModel(new Endpoint(Endpoint.Kind.OPCUA, "", Endpoint.Owner.OTHER, Intrusion.LOOKS)));
    }

    @Override
    public void shown() {
        verb.set(Optional.of(offered()));
        withoutRights.set(may.missing());
        desk.now().map(Situation::scope).ifPresent(this::fill);
        detected.shown();
    }

    @Override
    public void again() {
        detected.look();
    }

    private void fill(Scope scope) {
        Kepware kepware = scope.kepware();
        texts.fill(scope, !detected.isNoNumber()); // what cannot be kept stays to be mended
        plcPorts.fill(scope.plcPorts());
        components.fill(scope.igss().components());
        interfaces.fill(kepware.interfaces());
        needsOpcDa.set(kepware.needsOpcDa());
        readBy.set(kepware.readBy());
        role.set(scope.role());
        production.set(scope.production());
        mustStayVisible.set(scope.mustStayVisible());
        endpoints.setAll(scope.endpoints().stream().map(EndpointModel::new).toList());
    }

    @Override
    public void left() {
        Scopes.keep(desk, this::over);
    }

    private Scope over(Scope scope) {
        Igss igss = new Igss(
                detected.isNoNumber()
                        ? scope.igss().version()
                        : texts.said("igssVersion").flatMap(DetectedModel::number),
                components.said(),
                texts.list("operators"),
                texts.list("stations"),
                texts.said("partner"),
                texts.list("odbcStations"),
                texts.list("uaClients"),
                texts.list("driverStations"),
                texts.list("notifierStations"),
                texts.said("updateSource"),
                texts.said("project"),
                texts.said("installer"));
        Kepware kepware = new Kepware(
                texts.said("kepwareVersion"),
                texts.said("trustedGroup"),
                needsOpcDa.get(),
                readBy.get(),
                scope.kepware().configApi(),
                interfaces.said(),
                texts.list("kepwareClients"),
                scope.kepware().restClients(),
                scope.kepware().configClients());
        return new Scope(
                scope.running(),
                production.get(),
                scope.gate(),
                role.get(),
                igss,
                kepware,
                endpoints.stream().flatMap(e -> e.said().stream()).toList(),
                plcPorts.said(),
                mustStayVisible.get(),
                scope.siteCa(),
                scope.identification());
    }
}
