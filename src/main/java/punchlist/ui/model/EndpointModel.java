package punchlist.ui.model;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import punchlist.reading.Intrusion;
import punchlist.scope.Endpoint;

/** An endpoint being written down. */
public final class EndpointModel {

    private final ObjectProperty<Endpoint.Kind> kind;
    private final StringProperty url;
    private final ObjectProperty<Endpoint.Owner> owner;
    private final ObjectProperty<Intrusion> consent;

    EndpointModel(Endpoint endpoint) {
        kind = new SimpleObjectProperty<>(endpoint.kind());
        url = new SimpleStringProperty(endpoint.url());
        owner = new SimpleObjectProperty<>(endpoint.owner());
        consent = new SimpleObjectProperty<>(endpoint.consent());
    }

    /** The protocol. */
    public ObjectProperty<Endpoint.Kind> kindProperty() {
        return kind;
    }

    /** The address. */
    public StringProperty urlProperty() {
        return url;
    }

    /** Whose it is. */
    public ObjectProperty<Endpoint.Owner> ownerProperty() {
        return owner;
    }

    /** The most that may be done to it. */
    public ObjectProperty<Intrusion> consentProperty() {
        return consent;
    }

    /** The endpoint, once it has an address. */
    Optional<Endpoint> said() {
        return url.get().isBlank()
                ? Optional.empty()
                : Optional.of(new Endpoint(kind.get(), url.get().strip(), owner.get(), consent.get()));
    }
}
