package punchlist.ui.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import punchlist.check.address.AddressText;
import punchlist.scope.Scope.PlcPort;

/**
 * The ports of PLC drivers as they are typed: one a line, protocol, port, address or range. What the scope said before in
 * another way stays as it is.
 */
public final class PlcPortsField {

    private static final Pattern LINE = Pattern.compile("(?i)(TCP|UDP)\\s+(\\d{1,5})\\s+(\\S+)");
    private static final int LAST_PORT = 65535;

    private final Words words;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private List<PlcPort> before = List.of();
    private boolean told;

    PlcPortsField(Words words) {
        this.words = words;
        text.addListener((property, was, is) -> judge());
    }

    private void judge() {
        note.set(wrong().map(line -> words.say("what.plcPorts.odd", line)).orElse(""));
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with it; empty text where nothing is. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Whether it can be kept. */
    boolean isUnderstood() {
        return wrong().isEmpty();
    }

    /** Shows what the scope says; what cannot be kept stays to be mended. */
    void fill(List<PlcPort> ports) {
        boolean keep = told && !isUnderstood();
        before = List.copyOf(ports);
        told = true;
        if (!keep) {
            text.set(shown(before));
        }
        judge();
    }

    /** The ports that it says; those of the scope before while it cannot be kept. */
    List<PlcPort> said() {
        if (!isUnderstood() || text.get().equals(shown(before))) {
            return before;
        }
        return lines().map(line -> parsed(line).orElseThrow()).toList();
    }

    private Optional<String> wrong() {
        return text.get().equals(shown(before))
                ? Optional.empty()
                : lines().filter(line -> parsed(line).isEmpty()).findFirst();
    }

    private Stream<String> lines() {
        return text.get().lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private Optional<PlcPort> parsed(String line) {
        Optional<PlcPort> same =
                before.stream().filter(port -> shown(port).strip().equals(line)).findFirst();
        return same.or(() -> strictly(line));
    }

    private static Optional<PlcPort> strictly(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(parts.group(2));
        String remote = parts.group(3);
        boolean known = remote.equals("any") || AddressText.parse(remote).isPresent();
        return port >= 1 && port <= LAST_PORT && known
                ? Optional.of(new PlcPort(parts.group(1).toUpperCase(Locale.ROOT), port, remote))
                : Optional.empty();
    }

    private static String shown(List<PlcPort> ports) {
        return ports.stream().map(PlcPortsField::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(PlcPort port) {
        return port.protocol() + " " + port.port() + " " + port.remote();
    }
}
