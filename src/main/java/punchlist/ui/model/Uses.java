package punchlist.ui.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Things that are in use or not, or of which nothing was said. */
public final class Uses {

    private final Map<String, BooleanProperty> ticks = new LinkedHashMap<>();
    private final BooleanProperty told = new SimpleBooleanProperty();

    Uses(List<String> names) {
        names.forEach(name -> {
            BooleanProperty tick = new SimpleBooleanProperty();
            tick.addListener((property, was, is) -> told.set(told.get() || is));
            ticks.put(name, tick);
        });
    }

    /** Whether a thing is ticked. */
    public BooleanProperty tick(String name) {
        BooleanProperty tick = ticks.get(name);
        if (tick == null) {
            throw new IllegalArgumentException("no tick " + name);
        }
        return tick;
    }

    /** Whether the ticks count: what is not ticked is then not in use. */
    public BooleanProperty toldProperty() {
        return told;
    }

    void fill(Optional<Set<String>> said) {
        ticks.forEach((name, tick) -> tick.set(said.orElse(Set.of()).contains(name)));
        told.set(said.isPresent());
    }

    Optional<Set<String>> said() {
        return told.get()
                ? Optional.of(ticks.entrySet().stream()
                        .filter(e -> e.getValue().get())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                : Optional.empty();
    }
}
