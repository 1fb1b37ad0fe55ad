package punchlist.ui.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import punchlist.scope.Scope;

/** Who and where is this for? */
public final class WhoModel implements PageModel {

    /** The fields at the head of the sheet. */
    public static final List<String> FIELDS =
            List.of("customer", "site", "project", "document", "asset", "engineer", "company", "witness");

    private final Desk desk;
    private final Map<String, StringProperty> fields = new LinkedHashMap<>();
    private final ObjectProperty<Optional<Boolean>> running = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty backup = new SimpleStringProperty("");
    private final StringProperty console = new SimpleStringProperty("");
    private final StringProperty by = new SimpleStringProperty("");

    WhoModel(Desk desk) {
        this.desk = desk;
        FIELDS.forEach(field -> fields.put(field, new SimpleStringProperty("")));
    }

    @Override
    public Page page() {
        return Page.WHO;
    }

    /** A field of the identification. */
    public StringProperty field(String name) {
        StringProperty field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return field;
    }

    /** Whether the server controls a running process; empty while nobody said. */
    public ObjectProperty<Optional<Boolean>> runningProperty() {
        return running;
    }

    /** Where and when the image backup was made. */
    public StringProperty backupProperty() {
        return backup;
    }

    /** Who can reach the console, and how. */
    public StringProperty consoleProperty() {
        return console;
    }

    /** Who said so. */
    public StringProperty byProperty() {
        return by;
    }

    @Override
    public void shown() {
        desk.now().map(Situation::scope).ifPresent(scope -> {
            fields.forEach((name, field) -> field.set(scope.identification().getOrDefault(name, "")));
            running.set(scope.running());
            backup.set(scope.gate().map(Scope.Gate::backup).orElse(""));
            console.set(scope.gate().map(Scope.Gate::console).orElse(""));
            by.set(scope.gate().map(Scope.Gate::by).orElse(""));
        });
    }

    @Override
    public void left() {
        Scopes.keep(desk, this::over);
    }

    private Scope over(Scope scope) {
        Map<String, String> identification = new LinkedHashMap<>(scope.identification());
        fields.forEach((name, field) -> {
            identification.remove(name);
            if (!field.get().isBlank()) {
                identification.put(name, field.get().strip());
            }
        });
        return new Scope(
                running.get(),
                scope.production(),
                gate(),
                scope.role(),
                scope.igss(),
                scope.kepware(),
                scope.endpoints(),
                scope.plcPorts(),
                scope.mustStayVisible(),
                scope.siteCa(),
                identification);
    }

    private Optional<Scope.Gate> gate() {
        Scope.Gate gate = new Scope.Gate(
                backup.get().strip(), console.get().strip(), by.get().strip());
        boolean empty = (gate.backup() + gate.console() + gate.by()).isEmpty();
        return empty ? Optional.empty() : Optional.of(gate);
    }
}
